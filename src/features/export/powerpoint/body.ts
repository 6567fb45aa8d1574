/** The body of a PowerPoint slide, by layout. */
import type { PowerpointBody } from '../../../model/briefing/powerpoint-body.ts'
import { drawBars } from './body-bars.ts'
import { drawCover } from './body-cover.ts'
import { drawFigures } from './body-figures.ts'
import { drawMapBody } from './body-map.ts'
import { drawPart } from './body-part.ts'
import { drawPoints } from './body-points.ts'
import { edge, measure, size, type Paint } from './look.ts'
import type { Page, Room } from './room.ts'

/** Draws everything between the title and the footer. */
export function drawBody(page: Page, body: PowerpointBody, room: Room, paint: Paint) {
  switch (body.layout) {
    case 'cover':
      return drawCover(page, body, room, paint)
    case 'points':
      return drawPoints(page, body.points, room, paint)
    case 'part':
      return drawPart(page, body, room, paint)
    case 'bars':
      return drawBars(page, body, (room.top + room.bottom) / 2, paint)
    case 'figures':
      return drawFigures(page, body.cells, { x: edge, width: measure, ...room }, size.figure, paint)
    case 'map':
      return drawMapBody(page, body, room, paint)
  }
}
