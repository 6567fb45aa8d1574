import type { ReactElement } from 'react'

/** A picture on offer. It is drawn only when it is asked for. */
export type PictureChoice = {
  id: string
  name: string
  /** Name of its file, without the ending. */
  file: string
  draw: () => Promise<ReactElement>
}
