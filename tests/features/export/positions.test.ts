/** Where things stand on the slides of the PowerPoint file, held against the briefing and not against what draws them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { outlines } from '../../../src/dataset/outlines.ts'
import { powerpointFile } from '../../../src/features/export/powerpoint/file.ts'
import { powerpointOf } from '../../../src/model/briefing/powerpoint.ts'
import { slidePlaceRows } from '../../../src/model/briefing/places.ts'
import { plainView } from '../../../src/model/view.ts'
import { changed, dataset } from '../../support/dataset.ts'
import { elements, lightColors, opened, type Opened } from '../../support/powerpoint.ts'

type Box = { left: number; top: number; right: number; bottom: number; width: number; height: number }

/** English Metric Units to the inch. */
const toInches = (length: string | null) => Number(length) / 914_400

/** Where a shape, a chart or a group stands, in inches. */
function boxOf(one: Element): Box {
  const [off] = elements(one, 'a:off')
  const [ext] = elements(one, 'a:ext')
  if (!off || !ext) throw new Error('The shape stands nowhere.')
  const [left, top] = [toInches(off.getAttribute('x')), toInches(off.getAttribute('y'))]
  // A table is as wide as its columns, whatever its frame says.
  const columns = elements(one, 'a:gridCol').map((column) => toInches(column.getAttribute('w')))
  const width =
    columns.length > 0 ? columns.reduce((sum, column) => sum + column) : toInches(ext.getAttribute('cx'))
  const height = toInches(ext.getAttribute('cy'))
  return { left, top, right: left + width, bottom: top + height, width, height }
}
const middleOf = ({ left, top, width, height }: Box) => ({ x: left + width / 2, y: top + height / 2 })

/** The shapes of a name, in their order. */
const named = (within: Document | Element, tag: string, name: string) =>
  elements(within, tag).filter((one) => elements(one, 'p:cNvPr')[0]?.getAttribute('name') === name)

const deck = powerpointOf(dataset, plainView, outlines)
const slideOf = (from: Opened, id: string) => from.slides[deck.slides.findIndex((slide) => slide.id === id)]!

let file: Opened
beforeAll(async () => {
  file = await opened(await powerpointFile(deck, lightColors))
})

const map = () => {
  const group = elements(slideOf(file, 'departments'), 'p:grpSp')[0]!
  const frame = boxOf(group)
  // A pixel of the briefing's map, which is 490 wide, in inches.
  return { group, frame, pixel: frame.width / 490 }
}

describe('on the map', () => {
  const rows = slidePlaceRows(dataset.places, outlines.view)
  const { view } = outlines

  it('the land fills the frame, which has the shape of the plane', () => {
    const { group, frame } = map()
    expect(frame.width / frame.height).toBeCloseTo(view.width / view.height, 3)
    for (const name of ['Map: land', 'Map: borders']) {
      expect(boxOf(named(group, 'p:sp', name)[0]!)).toEqual(frame)
    }
  })

  it.each(rows)('the pin of $name stands where the department is', ({ name, x, y }) => {
    const { group, frame, pixel } = map()
    const pin = boxOf(named(group, 'p:sp', `Map: pin, ${name}`)[0]!)
    expect(middleOf(pin).x).toBeCloseTo(frame.left + ((x - view.x) / view.width) * frame.width, 4)
    expect(middleOf(pin).y).toBeCloseTo(frame.top + ((y - view.y) / view.height) * frame.height, 4)
    expect([pin.width, pin.height]).toEqual([expect.closeTo(9 * pixel, 4), expect.closeTo(9 * pixel, 4)])
  })

  it.each(rows)(
    'the name of $name has the spot beside its pin that was found for it',
    ({ name, nameSpot }) => {
      const { group, pixel } = map()
      const pin = middleOf(boxOf(named(group, 'p:sp', `Map: pin, ${name}`)[0]!))
      const [label] = named(group, 'p:sp', `Map: name, ${name}`)
      const box = boxOf(label!)
      expect(nameSpot).not.toBeNull()
      expect(box.left).toBeCloseTo(pin.x + nameSpot!.box.x * pixel, 4)
      expect(box.top).toBeCloseTo(pin.y + nameSpot!.box.y * pixel, 4)
      expect(box.width).toBeCloseTo(nameSpot!.box.width * pixel, 4)
      expect(box.height).toBeCloseTo(nameSpot!.box.height * pixel, 4)
      // Set against the edge that is nearest to the pin.
      const side = box.left > pin.x ? 'l' : box.right < pin.x ? 'r' : 'ctr'
      expect(elements(label!, 'a:pPr')[0]?.getAttribute('algn')).toBe(side)
    },
  )

  it('a line leads from each pin to a name that had to be pushed out, and to no other', () => {
    const { group, pixel } = map()
    const led = rows.filter(({ nameSpot }) => nameSpot?.leader != null)
    const lines = named(group, 'p:cxnSp', 'Map: leader')
    expect(lines).toHaveLength(led.length)
    for (const [index, { name, nameSpot }] of led.entries()) {
      const pin = middleOf(boxOf(named(group, 'p:sp', `Map: pin, ${name}`)[0]!))
      const { x1, y1, x2, y2 } = nameSpot!.leader!
      const box = boxOf(lines[index]!)
      expect(box.left).toBeCloseTo(pin.x + Math.min(x1, x2) * pixel, 4)
      expect(box.right).toBeCloseTo(pin.x + Math.max(x1, x2) * pixel, 4)
      expect(box.top).toBeCloseTo(pin.y + Math.min(y1, y2) * pixel, 4)
      expect(box.bottom).toBeCloseTo(pin.y + Math.max(y1, y2) * pixel, 4)
      // It falls from left to right, or is turned over to rise.
      const isRising = (x2 - x1) * (y2 - y1) < 0
      expect(elements(lines[index]!, 'a:xfrm')[0]?.getAttribute('flipV') === '1').toBe(isRising)
    }
  })
})

describe('at the bars', () => {
  it.each(['convictions', 'programs'])('each name of “%s” stands level with its bar', (id) => {
    const slide = slideOf(file, id)
    const chart = boxOf(named(slide, 'p:graphicFrame', 'Chart')[0]!)
    const names = named(slide, 'p:sp', 'Name of a bar').map(boxOf)
    const { body } = deck.slides.find((one) => one.id === id)!
    const bars = body.layout === 'bars' ? body.bars : []
    expect(names).toHaveLength(bars.length)
    const share = chart.height / bars.length
    for (const [index, name] of names.entries()) {
      expect(middleOf(name).y).toBeCloseTo(chart.top + (index + 0.5) * share, 4)
      expect(name.right).toBeLessThan(chart.left)
    }
  })

  it('a floor is open from the end of its bar on', () => {
    const slide = slideOf(file, 'programs')
    const chart = boxOf(named(slide, 'p:graphicFrame', 'Chart')[0]!)
    const [end] = named(slide, 'p:sp', 'Open end: the number is a floor').map(boxOf)
    const { body } = deck.slides.find(({ id }) => id === 'programs')!
    const bars = body.layout === 'bars' ? body.bars : []
    const at = bars.findIndex((bar) => bar.end === 'beyond')
    const tip = chart.left + bars[at]!.length * chart.width
    expect(middleOf(end!).y).toBeCloseTo(chart.top + ((at + 0.5) * chart.height) / bars.length, 4)
    // It covers the outline of the bar's end, and no more of it.
    expect(end!.left).toBeLessThan(tip)
    expect(tip - end!.left).toBeLessThan(0.05)
    expect(end!.right).toBeGreaterThan(tip + 0.3)
  })

  it('each number stands off its bar, farther where the bar fades out', () => {
    const { body } = deck.slides.find(({ id }) => id === 'programs')!
    const bars = body.layout === 'bars' ? body.bars : []
    const chart = file.charts.find(
      (one) =>
        elements(one, 'c:dLbl').length === bars.length &&
        elements(one, 'c:max')[0]?.getAttribute('val') === String(body.layout === 'bars' ? body.end : 0),
    )
    const shifts = elements(chart!, 'c:dLbl').map((label) =>
      Number(elements(label, 'c:x')[0]?.getAttribute('val')),
    )
    const slide = boxOf(named(slideOf(file, 'programs'), 'p:graphicFrame', 'Chart')[0]!)
    const [end] = named(slideOf(file, 'programs'), 'p:sp', 'Open end: the number is a floor').map(boxOf)
    const at = bars.findIndex((bar) => bar.end === 'beyond')
    expect(slide.left + (bars[at]!.length + shifts[at]!) * slide.width).toBeGreaterThan(end!.right)
    expect(shifts.filter((_, index) => index !== at)).toEqual([0.01, 0.01])
    expect(elements(chart!, 'c:dLblPos').map((one) => one.getAttribute('val'))).toEqual(
      [...bars, null].map(() => 'outEnd'),
    )
  })

  it('the part lies inside its whole, both from one edge and level', () => {
    for (const id of ['removed', 'level-1']) {
      const [whole, part] = named(slideOf(file, id), 'p:graphicFrame', 'Chart').map(boxOf)
      expect([part!.left, part!.right]).toEqual([whole!.left, whole!.right])
      expect(middleOf(part!).y).toBeCloseTo(middleOf(whole!).y, 4)
      expect(part!.height).toBeLessThan(whole!.height)
    }
  })
})

describe('on every slide', () => {
  it('nothing leaves the page, which is 13 1/3 inches wide and 7 1/2 high', () => {
    for (const [index, slide] of file.slides.entries()) {
      for (const tag of ['p:sp', 'p:graphicFrame', 'p:cxnSp']) {
        for (const one of elements(slide, tag).filter((each) => elements(each, 'a:ext').length > 0)) {
          const { left, top, right, bottom } = boxOf(one)
          const isOff = Math.min(left, top) < 0 || right > 40 / 3 || bottom > 7.5
          const name = `${deck.slides[index]?.id}: ${elements(one, 'p:cNvPr')[0]?.getAttribute('name')}`
          expect(isOff ? name : null).toBeNull()
        }
      }
    }
  })
})

describe('a department whose name has no room', () => {
  it('has its pin, and no name at the corner of the map', async () => {
    const crowded = changed((copy) => {
      for (const place of copy.places) Object.assign(place, { x: 500, y: 300 })
    })
    const own = await opened(await powerpointFile(powerpointOf(crowded, plainView, outlines), lightColors))
    const names = elements(slideOf(own, 'departments'), 'p:cNvPr').map(
      (one) => one.getAttribute('name') ?? '',
    )
    const left = slidePlaceRows(crowded.places, outlines.view).filter(({ nameSpot }) => nameSpot === null)
    expect(left.length).toBeGreaterThan(0)
    expect(names.filter((name) => name.startsWith('Map: pin'))).toHaveLength(15)
    expect(names.filter((name) => name.startsWith('Map: name'))).toHaveLength(15 - left.length)
  })
})
