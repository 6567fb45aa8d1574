/** Hands a file to the reader's browser, which keeps it where it keeps downloads. */
export function save(name: string, content: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads the file after the click; how long after is not said.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
