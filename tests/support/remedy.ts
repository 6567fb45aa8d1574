import type { Fault } from '../../src/dataset/dataset-error.ts'

/** What a fault may ask its reader to do. */
const imperatives = 'add|carry|correct|give|keep|leave|name|put|quote|remove|restore|save|set|take|write'

/** Whether a message says what is wrong and then, after its last colon, what to do, all on one line. */
export function hasRemedy(message: string): boolean {
  // What a message repeats from the data may look like a remedy, and is none.
  const own = message.replaceAll(/"(?:[^"\\]|\\.)*"|“[^”]*”/g, '…')
  return new RegExp(`^.*\\S: (?:${imperatives})\\b[^:\\n]*$`).test(own)
}

/** The faults, if each says what to do. @throws for the first that does not */
export function remedied(faults: readonly Fault[]): Fault[] {
  const mute = faults.find(({ message }) => !hasRemedy(message))
  if (mute) throw new Error(`A fault without a remedy: ${mute.path}: ${mute.message}`)
  return [...faults]
}
