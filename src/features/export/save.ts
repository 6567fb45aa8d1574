/** Downloads a file. */
export function save(name: string, content: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads the blob some time after the click; how long after is not specified.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
