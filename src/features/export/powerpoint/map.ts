/** The map as PowerPoint shapes: land, borders and pins that a user can recolor, move and ungroup. */
import type PptxGenJS from 'pptxgenjs'
import type { PowerpointMap } from '../../../model/briefing/powerpoint-body.ts'
import { inches, points, safe, type Paint } from './look.ts'
import type { Page } from './room.ts'

type Frame = { x: number; y: number; width: number; height: number }

/** Name of the map's shapes, by which `patched-slide.ts` groups them. */
export const mapShape = 'Map: '

/** A freeform shape, whose name is missing from the library's types. */
const freeform = 'custGeom' as string as PptxGenJS.SHAPE_NAME

/** Radius of a pin and size of its name in pixels of the map, as on the page. */
const [radius, letters] = [4.5, 14]

export function drawMap(page: Page, map: PowerpointMap, frame: Frame, paint: Paint) {
  const scale = frame.width / map.width
  const across = (x: number) => inches(frame.x + x * scale)
  const down = (y: number) => inches(frame.y + y * scale)
  const long = (length: number) => inches(length * scale)

  const outline = (name: string, lines: PowerpointMap['land'], isClosed: boolean, look: object) =>
    page.addShape(freeform, {
      objectName: `${mapShape}${name}`,
      x: inches(frame.x),
      y: inches(frame.y),
      w: inches(frame.width),
      h: inches(frame.height),
      ...look,
      points: lines.flatMap((line) => [
        ...line.map(({ x, y }, index) => ({ x: long(x), y: long(y), moveTo: index === 0 })),
        ...(isClosed ? [{ close: true as const }] : []),
      ]),
    })
  outline('land', map.land, true, { fill: { color: paint('land') } })
  outline('borders', map.borders, false, { line: { color: paint('land-line'), width: 0.75 } })

  for (const { x, y, spot } of map.pins) {
    if (spot?.leader == null) continue
    const { x1, y1, x2, y2 } = spot.leader
    page.addShape('line', {
      objectName: `${mapShape}leader`,
      x: across(x + Math.min(x1, x2)),
      y: down(y + Math.min(y1, y2)),
      w: long(Math.abs(x2 - x1)),
      h: long(Math.abs(y2 - y1)),
      flipV: x1 < x2 !== y1 < y2,
      line: { color: paint('muted'), width: 0.75 },
    })
  }
  for (const { x, y, name, spot } of map.pins) {
    page.addText('', {
      objectName: `${mapShape}pin, ${safe(name)}`,
      shape: 'ellipse',
      x: across(x - radius),
      y: down(y - radius),
      w: long(2 * radius),
      h: long(2 * radius),
      fill: { color: paint('ink') },
      line: { color: paint('paper'), width: 1 },
    })
    if (!spot) continue
    page.addText(safe(name), {
      objectName: `${mapShape}name, ${safe(name)}`,
      x: across(x + spot.box.x),
      y: down(y + spot.box.y),
      w: long(spot.box.width),
      h: long(spot.box.height),
      margin: 0,
      wrap: false,
      align: ({ start: 'left', middle: 'center', end: 'right' } as const)[spot.anchor],
      valign: 'middle',
      fontSize: points(letters * scale),
      color: paint('ink'),
    })
  }
}
