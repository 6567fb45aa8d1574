import { plainView, type View } from '../../src/model/view.ts'
import { dataset } from './dataset.ts'

/** The view with these programs chosen. */
export const choosing = (...programs: string[]): View => ({ ...plainView, programs })

/** Every choice of one or two programs, in the order of the filter. */
export const everyChoice: View[] = dataset.programs.flatMap(({ id }, index) => [
  choosing(id),
  ...dataset.programs.slice(index + 1).map((other) => choosing(id, other.id)),
])
