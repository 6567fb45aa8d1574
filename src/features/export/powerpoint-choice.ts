/** How far the file is, and the reader's wish to have none any more. */
export type Watch = {
  /** Told how many of all the steps are done. */
  onStep?: (done: number, all: number) => void
  /** Aborted where the reader wants no file any more. */
  signal?: AbortSignal
}

/** The briefing as a PowerPoint file. It is made, and what makes it is loaded, only when it is asked for. */
export type PowerpointChoice = {
  name: string
  file: string
  make: (watch: Watch) => Promise<Blob>
}
