import type { PowerpointBodyOf } from '../../../model/briefing/powerpoint-body.ts'
import { edge, inches, measure, points, safe, serif, size, type Paint } from './look.ts'
import { line, type Page, type Room } from './room.ts'

/** Title and publisher of the release, and below them the status of its numbers and the chosen programs. */
export function drawCover(page: Page, body: PowerpointBodyOf<'cover'>, room: Room, paint: Paint) {
  const wide = { x: inches(edge), w: inches(measure), margin: 0 }
  page.addText(
    [
      {
        text: safe(body.release),
        options: { fontFace: serif, fontSize: points(size.lead), breakLine: true },
      },
      { text: safe(body.publisher), options: { fontSize: points(size.text), color: paint('muted') } },
    ],
    {
      ...wide,
      objectName: 'The release',
      y: inches(room.top + 16),
      h: inches(100),
      valign: 'top',
      color: paint('ink'),
      lineSpacing: points(46),
    },
  )
  const paragraphs = [body.status, ...(body.chosen === '' ? [] : [body.chosen])]
  page.addText(
    paragraphs.map((text, index) => ({
      text: safe(text),
      options: { breakLine: index < paragraphs.length - 1, paraSpaceBefore: index === 0 ? 0 : points(16) },
    })),
    {
      ...wide,
      objectName: 'Status',
      y: inches(room.top + 130),
      h: inches(room.bottom - room.top - 130),
      valign: 'bottom',
      fontSize: points(size.text),
      lineSpacing: points(line),
      color: paint('ink'),
    },
  )
}
