/** The map's outlines as points, for a format without SVG paths. */
import type { PlanePoint } from './label-placement.ts'

const oneStep = /([MlLz])|(-?(?:\d+\.?\d*|\.\d+))/g

/**
 * The points of each line of a path. `data/dataset/outlines.json` is written by our own script and knows four letters:
 * M to start a line, l and L to go on, z to close.
 *
 * @throws on any other letter
 */
export function linesOf(path: string): PlanePoint[][] {
  if (/[^MlLz\d\s.,-]/.test(path)) throw new Error('The outlines hold a command that is not known.')
  const lines: PlanePoint[][] = []
  let line: PlanePoint[] = []
  let at: PlanePoint = { x: 0, y: 0 }
  let letter = 'M'
  let across: number | null = null
  for (const [, command, number] of path.matchAll(oneStep)) {
    if (command !== undefined) {
      letter = command
      if (letter === 'M') lines.push((line = []))
      continue
    }
    if (across === null) {
      across = Number(number)
      continue
    }
    const down = Number(number)
    at = letter === 'l' ? { x: at.x + across, y: at.y + down } : { x: across, y: down }
    across = null
    line.push(at)
  }
  return lines
}
