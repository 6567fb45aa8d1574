/** What a fault may ask its reader to do. */
const imperatives = 'add|carry|correct|give|keep|leave|name|put|quote|remove|restore|save|set|take|write'

/** Whether a message says what is wrong and then, after its last colon, what to do, all on one line. */
export function hasRemedy(message: string): boolean {
  // What a message repeats from the data may look like a remedy, and is none.
  const own = message.replaceAll(/"[^"]*"|“[^”]*”/g, '…')
  return new RegExp(`^.*\\S: (?:${imperatives})\\b[^:\\n]*$`).test(own)
}
