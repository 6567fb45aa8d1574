import { describe, expect, it } from 'vitest'
import { outlines } from '../../../src/dataset/outlines.ts'
import { ChartPicture } from '../../../src/features/charts/ChartPicture.tsx'
import { MapPicture } from '../../../src/features/map/MapPicture.tsx'
import { svgFile } from '../../../src/features/export/picture-files.ts'
import { capitalized } from '../../../src/model/format.ts'
import { chartPicture, mapPicture } from '../../../src/model/picture.ts'
import { placeRows } from '../../../src/model/places.ts'
import { plainView, type View } from '../../../src/model/view.ts'
import { dataset } from '../../support/dataset.ts'
import { hostile, hostileDataset } from '../../support/hostile.ts'
import { choosing } from '../../support/views.ts'

type Ground = 'light' | 'dark'

/** The file, read back as the XML it is. */
async function chartFile(id: string, view: View = plainView, ground: Ground = 'light', from = dataset) {
  return read(await svgFile(<ChartPicture {...chartPicture(from, view, id)!} />, ground))
}

const mapFile = async (ground: Ground = 'light', from = dataset) =>
  read(
    await svgFile(
      <MapPicture
        words={mapPicture(from)}
        rows={placeRows(from.places, outlines.view)}
        outlines={outlines}
      />,
      ground,
    ),
  )

function read(text: string) {
  const xml = new DOMParser().parseFromString(text, 'image/svg+xml')
  if (xml.querySelector('parsererror')) throw new Error(`It is no XML: ${text.slice(0, 300)}`)
  const texts = [...xml.querySelectorAll('text')].map(({ textContent }) => textContent ?? '')
  return { text, xml, texts, all: texts.join(' ') }
}

describe('the picture of a chart as a file', () => {
  it.each(dataset.charts)(
    'has every bar of $id with name, number, date and paragraph',
    async ({ id, figures }) => {
      const { texts, all } = await chartFile(id)
      for (const item of dataset.figures.filter((one) => figures.includes(one.id))) {
        expect(texts).toContain(capitalized(item.name))
        expect(texts).toContain(`${item.qualifier === 'more than' ? 'more than ' : ''}${item.valueText}`)
        expect(texts).toContain(`to Aug. ${item.period?.end.slice(-2)}, 2011 · ¶${item.quote.paragraph}`)
      }
      expect(all).toContain(dataset.release.address)
      expect(all).toContain(`Dataset ${dataset.version}`)
    },
  )

  it.each(dataset.charts)('draws the bars of $id on one scale from zero', async ({ id }) => {
    const { xml } = await chartFile(id)
    const values = chartPicture(dataset, plainView, id)!.bars.map(({ bar }) => bar.row.value)
    const widths = [...xml.querySelectorAll('svg.bar')].map((bar) => Number(bar.getAttribute('width')))
    const scale = Math.max(...widths) / Math.max(...values)
    expect(widths).toHaveLength(values.length)
    widths.forEach((width, index) => expect(width).toBeCloseTo((values[index] ?? 0) * scale, 6))
    expect(new Set([...xml.querySelectorAll('svg.bar')].map((bar) => bar.getAttribute('x')))).toEqual(
      new Set([xml.querySelector('.bars-zero')?.getAttribute('x1')]),
    )
  })

  it('draws Level 1 inside, and lets only 287(g) end open', async () => {
    const { xml, texts } = await chartFile('removals')
    const inner = xml.querySelector('.bar-outline ~ .bar-solid')?.getAttribute('width')
    expect(Number.parseFloat(inner ?? '')).toBeCloseTo((16187 / 64713) * 100, 6)
    expect(texts).toContain('16,187 Level 1')
    expect(xml.querySelectorAll('linearGradient')).toHaveLength(1)
    expect(xml.querySelectorAll('svg.bar')[2]?.querySelector('linearGradient')).not.toBeNull()
  })

  it('says the filter in force', async () => {
    const { all, xml } = await chartFile('removals', choosing('cap', '287g'))
    expect(all).toContain(
      'Filter: Criminal Alien Program (CAP); 287(g) program. Other programs are left out.',
    )
    expect(xml.querySelectorAll('svg.bar')).toHaveLength(2)
  })

  it('has a title and a description for those who do not see it', async () => {
    const { xml } = await chartFile('removals')
    const svg = xml.documentElement
    const labels = svg.getAttribute('aria-labelledby')?.split(' ') ?? []
    expect(labels.map((id) => xml.getElementById(id)?.nodeName)).toEqual(['title', 'desc'])
    expect(svg.querySelector('desc')?.textContent).toContain('More than 17,008 people removed')
  })

  it.each(['light', 'dark'] as const)('has its colors written out, on %s ground', async (ground) => {
    const { text, xml } = await chartFile('removals', plainView, ground)
    const style = xml.querySelector('style')?.textContent ?? ''
    const [paper, hue] = ground === 'light' ? ['#ffffff', '#1d4f91'] : ['#0f161f', '#8ab8f2']
    expect(style).toMatch(new RegExp(`\\.picture-paper\\s*\\{\\s*fill:\\s*${paper}`))
    expect(style).toContain(hue)
    expect(text).not.toContain('var(')
    expect(text).not.toMatch(/\sstyle=/)
  })
})

describe('the picture of the map as a file', () => {
  it('has a pin and a name for each department, all of one size, and no number', async () => {
    const { xml, texts } = await mapFile()
    expect(xml.querySelectorAll('.map-dot')).toHaveLength(dataset.places.length)
    expect(new Set([...xml.querySelectorAll('.map-dot')].map((dot) => dot.getAttribute('r'))).size).toBe(1)
    for (const { name } of dataset.places) expect(texts).toContain(name)
    expect(xml.querySelectorAll('.map-label-number, .map-hit')).toHaveLength(0)
  })

  it('has source, edition and the owners of outlines and coordinates in it', async () => {
    const { all, text } = await mapFile('dark')
    for (const words of [dataset.release.address, `Dataset ${dataset.version}`, 'GeoNames, CC BY 4.0']) {
      expect(all).toContain(words)
    }
    expect(text).not.toContain('var(')
  })
})

describe('a hostile text in a picture', () => {
  it('stays text', async () => {
    const from = hostileDataset()
    const { xml, all } = await chartFile('removals', choosing('cap'), 'light', from)
    expect(xml.querySelectorAll('script, img, b')).toHaveLength(0)
    expect(xml.querySelector('title')?.textContent).toBe(hostile.markup)
    expect(all.replaceAll(' ', '')).toContain(hostile.script.replaceAll(' ', ''))
    expect(xml.querySelector('desc')?.textContent).toContain(hostile.formula)
    const map = await mapFile('light', from)
    expect(map.all.replaceAll(' ', '')).toContain(hostile.script.replaceAll(' ', ''))
    expect(map.xml.querySelectorAll('script, img, b')).toHaveLength(0)
  })
})
