import type { PowerpointBodyOf } from '../../../model/briefing/powerpoint-body.ts'
import { edge, inches, linesIn, measure, points, safe, size, type Paint } from './look.ts'
import { drawMap } from './map.ts'
import { centered, line, ruled, sum, type Page, type Room } from './room.ts'

/** The map, beside the sentences on what it does not show. */
export function drawMapBody(page: Page, body: PowerpointBodyOf<'map'>, room: Room, paint: Paint) {
  const { map } = body
  const width = Math.min(840, ((room.bottom - room.top) * map.width) / map.height)
  const height = (width * map.height) / map.width
  drawMap(page, map, { x: edge, y: centered(room, height).top, width, height }, paint)
  const x = edge + width + 64
  const text = edge + measure - x
  const heights = body.points.map((point) => linesIn(point, text, size.text) * line + 32)
  const { top } = centered(room, sum(heights))
  page.addTable(
    body.points.map((point) => [
      {
        text: safe(point),
        options: {
          valign: 'top',
          margin: [inches(16), 0, inches(16), 0],
          border: ruled('top', paint('rule')),
          fontSize: points(size.text),
          color: paint('ink'),
        },
      },
    ]),
    {
      objectName: 'What the map does not show',
      x: inches(x),
      y: inches(top),
      colW: [inches(text)],
      rowH: heights.map(inches),
    },
  )
}
