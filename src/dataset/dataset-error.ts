export type Fault = { path: string; message: string }

/** Thrown for a dataset that fails its checks. `faults` lists every fault at once, each with the path of its field. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
  constructor(readonly faults: readonly Fault[]) {
    super(`The dataset has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`)
  }
}
