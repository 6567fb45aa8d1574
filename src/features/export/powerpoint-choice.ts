/** Progress of the file, and the signal to stop. */
export type Watch = {
  /** Called with the number of finished steps and of all steps. */
  onStep?: (done: number, all: number) => void
  /** Aborted when the reader stops. */
  signal?: AbortSignal
}

/** The briefing as a PowerPoint file. `make` loads the code that writes it. */
export type PowerpointChoice = {
  name: string
  file: string
  make: (watch: Watch) => Promise<Blob>
}
