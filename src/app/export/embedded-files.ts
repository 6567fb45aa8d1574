import files from 'virtual:data-files'

function save(name: string, text: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  // Firefox reads the blob only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/**
 * The one-file build has no files next to it: a link to a data file ("figures.csv") saves the copy that is embedded
 * in the page.
 */
export function saveFromWithin(root: Document) {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const name = link?.getAttribute('href') ?? ''
    const text = files[name]
    if (text === undefined) return
    event.preventDefault()
    save(name, text)
  })
}
