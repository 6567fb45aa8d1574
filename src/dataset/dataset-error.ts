/** The path of a field, and what is wrong with it, a colon, and what to do about it. */
export type Fault = { path: string; message: string }

/** Words that a message repeats, at a length that leaves it legible. */
export const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words)

/** Thrown for a dataset that fails its checks. `faults` lists every fault at once, each with the path of its field. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
  constructor(readonly faults: readonly Fault[]) {
    super(`The dataset has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`)
  }
}
