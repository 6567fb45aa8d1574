/** Fixes what pptxgenjs gets wrong or leaves out on a slide and on its notes page. */
import type { PowerpointNote } from '../../../model/briefing/powerpoint.ts'
import type { PowerpointBody } from '../../../model/briefing/powerpoint-body.ts'
import { fades } from './chart.ts'
import { safe } from './look.ts'
import { mapShape } from './map.ts'
import { all, copyOf, element, first } from './xml.ts'

/** Patches a slide in place. */
export function patchSlide(slide: Document, body: PowerpointBody) {
  if (body.layout === 'map') groupMap(slide, body.map.name)
  keepFirstStyles(slide)
  fadeEnds(slide)
  numberShapes(slide)
}

const nameOf = (shape: Element) => first(shape, 'p:cNvPr').getAttribute('name') ?? ''

/** The library repeats a paragraph's style before each of its runs; only the first is valid. */
function keepFirstStyles(slide: Document) {
  for (const style of all(slide, 'a:pPr')) {
    if (style.previousElementSibling?.tagName === 'a:r') style.remove()
  }
}

/** Gives each shape of a slide an id of its own. */
function numberShapes(slide: Document) {
  for (const [index, shape] of all(slide, 'p:cNvPr').entries()) shape.setAttribute('id', String(index + 1))
}

/** The library knows only solid fills; the ends of some bars fade. */
function fadeEnds(slide: Document) {
  for (const shape of all(slide, 'p:sp')) {
    const opacities = fades.get(nameOf(shape))
    if (!opacities) continue
    const fill = first(first(shape, 'p:spPr'), 'a:solidFill')
    const stops = opacities.map((percent, index) => {
      const color = copyOf(first(fill, 'a:srgbClr'))
      color.append(element('a:alpha', { val: percent * 1000 }))
      return element('a:gs', { pos: index * 100_000 }, color)
    })
    fill.replaceWith(
      element(
        'a:gradFill',
        { rotWithShape: 1 },
        element('a:gsLst', {}, ...stops),
        element('a:lin', { ang: 0, scaled: 0 }),
      ),
    )
  }
}

/** Puts the map's shapes into one group, which has the alternative text. */
function groupMap(slide: Document, name: string) {
  const shapes = all(slide, 'p:sp').filter((shape) => nameOf(shape).startsWith(mapShape))
  const [land] = shapes
  if (!land) throw new Error('The slide of the map has no shapes of it.')
  const [offset, extent] = [attributesOf(first(land, 'a:off')), attributesOf(first(land, 'a:ext'))]
  const group = element(
    'p:grpSp',
    {},
    element(
      'p:nvGrpSpPr',
      {},
      element('p:cNvPr', { id: 0, name: 'Map', descr: safe(name) }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:grpSpPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', offset),
        element('a:ext', extent),
        element('a:chOff', offset),
        element('a:chExt', extent),
      ),
    ),
  )
  land.before(group)
  group.append(...shapes)
}

const attributesOf = (one: Element) =>
  Object.fromEntries([...one.attributes].map((attribute) => [attribute.name, attribute.value]))

/** The library puts all notes into one run, in which PowerPoint breaks no lines. */
export function writeNotes(page: Document, notes: readonly PowerpointNote[]) {
  const body = all(page, 'p:sp').find((one) => all(one, 'p:ph')[0]?.getAttribute('type') === 'body')
  if (!body) throw new Error('A page of notes has no place for them.')
  first(body, 'a:p').replaceWith(
    ...notes.map(({ text, isHeading }) =>
      element(
        'a:p',
        {},
        element(
          'a:pPr',
          { marL: 0, indent: 0 },
          element('a:spcBef', {}, element('a:spcPts', { val: isHeading ? 900 : 300 })),
        ),
        element(
          'a:r',
          {},
          element('a:rPr', { lang: 'en-US', sz: 1200, ...(isHeading ? { b: 1 } : {}), dirty: 0 }),
          element('a:t', {}, safe(text)),
        ),
      ),
    ),
  )
}
