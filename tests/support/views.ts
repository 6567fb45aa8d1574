import { plainView, type View } from '../../src/model/view.ts'
import { dataset } from './dataset.ts'

/** The view with these programs selected. */
export const choosing = (...programs: string[]): View => ({ ...plainView, programs })

/** Every selection of one or two programs, in filter order. */
export const everyChoice: View[] = dataset.programs.flatMap(({ id }, index) => [
  choosing(id),
  ...dataset.programs.slice(index + 1).map((other) => choosing(id, other.id)),
])
