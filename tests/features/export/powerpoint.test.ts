import { beforeAll, describe, expect, it } from 'vitest'
import { outlines } from '../../../src/dataset/outlines.ts'
import type { Dataset } from '../../../src/dataset/schema.ts'
import { patched } from '../../../src/features/export/powerpoint/patched.ts'
import { powerpointFile } from '../../../src/features/export/powerpoint/file.ts'
import { qualified } from '../../../src/model/format.ts'
import { powerpointOf } from '../../../src/model/briefing/powerpoint.ts'
import { deckOf } from '../../../src/model/briefing/slides.ts'
import { plainView } from '../../../src/model/view.ts'
import { changed, dataset, figure, release } from '../../support/dataset.ts'
import { hostile, hostileDataset } from '../../support/hostile.ts'
import {
  elements,
  lightColors,
  opened,
  paragraphs,
  shape,
  titleOf,
  valuesIn,
  type Opened,
} from '../../support/powerpoint.ts'
import { choosing } from '../../support/views.ts'

const make = async (from: Dataset = dataset, view = plainView) =>
  opened(await powerpointFile(powerpointOf(from, view, outlines), lightColors))

/** A machine that is busy with other work should be slow here, not red. */
const patience = 60_000

const { slides } = deckOf(dataset, plainView)
let file: Opened
beforeAll(async () => {
  file = await make()
}, patience)

describe('the slides', () => {
  it('are those of the briefing, each under its title', () => {
    expect(file.slides.map(titleOf)).toEqual(slides.map(({ title }) => title))
  })

  it('have their source, their days and their limits on them', () => {
    for (const [index, { footer }] of slides.entries()) {
      const source = shape(file.slides[index]!, 'Source')
      const text = source ? paragraphs(source) : []
      expect(text[0]).toBe([footer.period, ...footer.qualifiers].join(' · '))
      const marks = footer.marks.map(({ mark }) => mark).join(' ')
      expect(text[1]).toBe([footer.source, ...(marks === '' ? [] : [marks])].join(', '))
    }
  })

  it('lead to the release', () => {
    for (const index of slides.keys()) {
      const links = elements(file.part(`ppt/slides/_rels/slide${index + 1}.xml.rels`), 'Relationship')
        .filter((link) => link.getAttribute('TargetMode') === 'External')
        .map((link) => link.getAttribute('Target'))
      expect(links).toContain(dataset.release.address)
    }
  })

  it('never have a number without the word that belongs to it, but in a formula', () => {
    for (const slide of file.slides) {
      const texts = paragraphs(slide).filter((text) => !text.startsWith('computed: '))
      for (const hedged of dataset.figures.filter(({ bound }) => bound !== 'as-printed')) {
        const number = new RegExp(String.raw`(?<![\d.,¶])${hedged.valueText}(?![\d%]|[.,]\d)`)
        const bare = texts.map((text) => text.replaceAll(new RegExp(qualified(hedged), 'gi'), ''))
        // The 15 departments are counted here, and no figure of the release.
        expect(bare.filter((text) => number.test(text) && !text.includes('15 departments'))).toEqual([])
      }
    }
  })

  it('set "50%" as printed beside what the counts give, and correct neither', () => {
    const texts = paragraphs(file.slides[slides.findIndex(({ id }) => id === 'removed')]!)
    expect(texts).toEqual(
      expect.arrayContaining([
        '50%',
        'as the release prints it',
        '57.0%',
        'computed: 195,700 ÷ 343,151',
        'lower if the total is higher',
      ]),
    )
  })

  it('have the map as shapes in one group: the land, and a pin and a name for each department', () => {
    const slide = file.slides[slides.findIndex(({ id }) => id === 'departments')]!
    const [group, ...others] = elements(slide, 'p:grpSp')
    expect(others).toEqual([])
    const names = elements(group!, 'p:cNvPr').map((one) => one.getAttribute('name') ?? '')
    expect(names.filter((name) => name.startsWith('Map: pin'))).toHaveLength(dataset.places.length)
    expect(paragraphs(group!).toSorted()).toEqual(dataset.places.map(({ name }) => name).toSorted())
    expect(elements(group!, 'a:custGeom')).toHaveLength(2)
    expect(elements(slide, 'p:pic')).toEqual([])
    expect(elements(group!, 'p:cNvPr')[0]?.getAttribute('descr')).toContain('The pins carry no value.')
  })
})

/** The figures of all charts in the order of the slides. */
const charted = [
  ['removed-total'],
  ['removed-convicted'],
  ...dataset.charts.map(({ figures }) => figures),
  ['sc-removed'],
  ['sc-level1'],
]

/** A value as a spreadsheet would write it in a format of a literal, digits and another literal. */
function written(format: string, value: number): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0
  const digits = value.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return format.replace(/#,##0(?:\.0+)?/, digits).replaceAll('"', '')
}

describe('the charts', () => {
  it('hold the values of their figures, the first at the top', () => {
    expect(file.charts.map((chart) => valuesIn(chart, 'c:val').map(Number))).toEqual(
      charted.map((ids) => ids.map((id) => figure(id).value)),
    )
    for (const chart of file.charts) {
      expect(elements(chart, 'c:orientation')[0]?.getAttribute('val')).toBe('maxMin')
    }
  })

  it('have a sheet behind them with the same values, each beside its number as printed', () => {
    for (const [index, chart] of file.charts.entries()) {
      const ids = charted[index] ?? []
      const sheet = file.names.filter((name) => name.endsWith('.xlsx!xl/worksheets/sheet1.xml'))[index]!
      const strings = elements(file.part(sheet.replace('worksheets/sheet1', 'sharedStrings')), 'si').map(
        ({ textContent }) => textContent,
      )
      const rows = elements(file.part(sheet), 'row').slice(1)
      expect(rows).toHaveLength(ids.length)
      for (const [at, row] of rows.entries()) {
        const [name, value] = elements(row, 'v').map(({ textContent }) => textContent)
        expect(Number(value)).toBe(figure(ids[at]!).value)
        expect(strings[Number(name)]).toBe(valuesIn(chart, 'c:cat')[at])
        expect(strings[Number(name)]?.toLowerCase()).toContain(qualified(figure(ids[at]!)).toLowerCase())
      }
    }
  })

  it('write each number at its bar as it is printed, "more than" with it', () => {
    const labelled = file.charts.filter((chart) => elements(chart, 'c:dLbl').length > 0)
    expect(labelled).toHaveLength(dataset.charts.length)
    for (const [index, chart] of labelled.entries()) {
      const formats = elements(chart, 'c:dLbl').map(
        (label) => elements(label, 'c:numFmt')[0]?.getAttribute('formatCode') ?? '',
      )
      const figures = dataset.charts[index]!.figures.map((id) => figure(id))
      expect(figures.map(({ value }, at) => written(formats[at] ?? '', value))).toEqual(
        figures.map(qualified),
      )
    }
  })

  it('show no number elsewhere', () => {
    for (const chart of file.charts.filter((one) => elements(one, 'c:dLbl').length === 0)) {
      expect(elements(chart, 'c:showVal').map((show) => show.getAttribute('val'))).toEqual(['0', '0'])
    }
  })

  it('draw a bar in the color of what it counts, as long as its value on the scale of the briefing', () => {
    const removals = file.charts[3]!
    const color = elements(elements(removals, 'c:ser')[0]!, 'a:srgbClr')[0]?.getAttribute('val')
    expect(`#${color}`.toLowerCase()).toBe(lightColors.get('removed'))
    const max = Number(elements(removals, 'c:max')[0]?.getAttribute('val'))
    const { body } = slides.find(({ id }) => id === 'programs')!
    const bars = body.layout === 'bars' ? body.bars : []
    for (const { row, length } of bars) expect(row.value / max).toBeCloseTo(length, 10)
  })

  it('leave the bar of a floor open, and no other', () => {
    const open = slides.map((_, index) => elements(file.slides[index]!, 'a:gradFill').length)
    expect(open).toEqual(slides.map(({ id }) => (['removed', 'programs'].includes(id) ? 1 : 0)))
  })
})

describe('a bar whose number is a bound or an estimate', () => {
  it.each([
    ['up to', 'at-most', ['Soft end: the number is a ceiling'], [0, 80]],
    [
      'nearly',
      'about',
      ['Soft end: the number is an estimate', 'Open end: the number is an estimate'],
      [0, 50, 50, 0],
    ],
  ] as const)(
    'ends as on the page: %s',
    async (qualifier, bound, names, opacities) => {
      const from = changed((copy) => Object.assign(figure('g287-removed', copy), { qualifier, bound }))
      const altered = await make(from)
      const slide = altered.slides[slides.findIndex(({ id }) => id === 'programs')]!
      const ends = elements(slide, 'p:sp').filter((one) => elements(one, 'a:gradFill').length > 0)
      expect(ends.map((one) => elements(one, 'p:cNvPr')[0]?.getAttribute('name'))).toEqual(names)
      const alphas = ends.flatMap((one) =>
        elements(one, 'a:alpha').map((alpha) => Number(alpha.getAttribute('val'))),
      )
      expect(alphas).toEqual(opacities.map((percent) => percent * 1000))
      expect(
        paragraphs(slide).join(' ') +
          altered.charts
            .map((chart) =>
              elements(chart, 'c:numFmt')
                .map((format) => format.getAttribute('formatCode'))
                .join(),
            )
            .join(),
      ).toContain(`"${qualifier} "#,##0`)
    },
    patience,
  )
})

describe('the notes', () => {
  it('have what to say, the cautions, and every figure with the release’s own words', () => {
    for (const [index, { notes }] of slides.entries()) {
      const text = paragraphs(file.notes[index]!)
      for (const said of notes.say) expect(text).toContain(said.map((piece) => piece.text).join(''))
      for (const { title } of notes.cautions) expect(text).toContain(`${title}.`)
      for (const { figures, quote, mark, earlier } of notes.sentences) {
        expect(release).toContain(quote)
        const words = earlier === null ? `“${quote}”` : `See slide ${earlier},`
        expect(text).toContain(`${figures.map(({ sentence }) => sentence).join(' ')} ${words} ${mark}`)
      }
      expect(text.join('\n')).toContain(dataset.release.address)
    }
  })
})

describe('the file', () => {
  it('names no part that is not there, and leaves none unnamed', () => {
    const overrides = elements(file.part('[Content_Types].xml'), 'Override').map((one) =>
      one.getAttribute('PartName')?.slice(1),
    )
    expect(overrides.filter((name) => !file.names.includes(name ?? ''))).toEqual([])
    const own = file.names.filter((name) => /^(?:ppt|docProps)\/[^!]*\.xml$/.test(name))
    expect(own.filter((name) => !overrides.includes(name))).toEqual([])
  })

  it('has no relation that leads nowhere', () => {
    const nowhere = file.names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) =>
        elements(file.part(name), 'Relationship')
          .filter((link) => link.getAttribute('TargetMode') !== 'External')
          .map((link) => {
            const [zip = '', path = ''] = name.includes('!') ? name.split('!') : ['', name]
            const base = `file:///${path.replace(/_rels\/[^/]*$/, '')}`
            const target = new URL(link.getAttribute('Target') ?? '', base).pathname.slice(1)
            return zip === '' ? target : `${zip}!${target}`
          }),
      )
      .filter((target) => !file.names.includes(target))
    expect(nowhere).toEqual([])
  })

  it('is packed like one of PowerPoint’s own', () => {
    expect(file.loose).toEqual([])
    expect(file.names[0]).toBe('[Content_Types].xml')
  })

  it('keeps to what PowerPoint takes without repair', () => {
    const order = [...file.part('ppt/presentation.xml').documentElement.children].map(
      ({ tagName }) => tagName,
    )
    expect(order.slice(0, 3)).toEqual(['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst'])
    const themes = ['slideMasters/_rels/slideMaster1', 'notesMasters/_rels/notesMaster1'].map((name) =>
      elements(file.part(`ppt/${name}.xml.rels`), 'Relationship')
        .map((link) => link.getAttribute('Target'))
        .find((target) => target?.includes('theme')),
    )
    expect(new Set(themes).size).toBe(2)
    for (const chart of file.charts) {
      const axes = ['c:catAx', 'c:valAx'].flatMap((name) => elements(chart, name))
      expect(elements(elements(chart, 'c:barChart')[0]!, 'c:axId')).toHaveLength(axes.length)
    }
    for (const slide of file.slides) {
      const ids = elements(slide, 'p:cNvPr').map((one) => one.getAttribute('id'))
      expect(new Set(ids).size).toBe(ids.length)
      for (const paragraph of elements(slide, 'a:p')) {
        const styles = [...paragraph.children].flatMap(({ tagName }, at) => (tagName === 'a:pPr' ? [at] : []))
        expect(styles.filter((at) => at > 0)).toEqual([])
      }
    }
  })

  it('is refused where the library writes something else than what is patched', async () => {
    await expect(
      patched(new Uint8Array(await emptyZip()).buffer, powerpointOf(dataset, plainView, outlines)),
    ).rejects.toThrow('has no part')
  })
})

async function emptyZip() {
  const { default: JSZip } = await import('jszip')
  return new JSZip().generateAsync({ type: 'uint8array' })
}

describe('the chosen programs', () => {
  it(
    'leave out the slides and the bars of the others',
    async () => {
      const view = choosing('cap', 'best')
      const own = await make(dataset, view)
      expect(own.slides.map(titleOf)).toEqual(deckOf(dataset, view).slides.map(({ title }) => title))
      expect(own.charts.map((chart) => valuesIn(chart, 'c:val').map(Number))).toEqual([
        [figure('cap-removed-convicted').value],
      ])
      for (const slide of own.slides) {
        expect(paragraphs(shape(slide, 'Source')!).join(' ')).toContain('left out')
      }
    },
    patience,
  )
})

describe('hostile texts', () => {
  it(
    'stay text: every part can be read, and no cell is a formula',
    async () => {
      const endless = 'x'.repeat(3000)
      const worst = hostileDataset()
      const added = changed((copy) => {
        Object.assign(copy, worst)
        for (const slide of copy.slides) {
          slide.title = `${hostile.script}${hostile.control}\uD800\uFFFF`
          slide.kicker = hostile.markup
          slide.say = [hostile.formula, `${hostile.control}\n${endless}`]
        }
        for (const place of copy.places) place.name = hostile.script
        for (const note of copy.notes) note.title = hostile.markup
        copy.release.address = `http://example.org/?a="><b>&'`
      })
      // Opening reads every part, and fails where one is not well formed.
      const own = await make(added)
      expect(new Set(own.slides.map(titleOf))).toEqual(new Set([`${hostile.script}abc`]))
      expect(paragraphs(own.notes[0]!)).toEqual(expect.arrayContaining([hostile.formula, `abc\n${endless}`]))
      const sheets = own.names.filter((name) => name.endsWith('sheet1.xml'))
      expect(sheets.length).toBeGreaterThan(3)
      for (const sheet of sheets) {
        expect(elements(own.part(sheet), 'f')).toEqual([])
        const kinds = elements(own.part(sheet), 'c').filter((cell) =>
          elements(cell, 'v')[0]?.textContent.includes('='),
        )
        expect(kinds).toEqual([])
      }
    },
    patience,
  )
})

describe('the making', () => {
  const deck = powerpointOf(dataset, plainView, outlines)

  it(
    'says how far it is',
    async () => {
      const steps: number[] = []
      await powerpointFile(deck, lightColors, { onStep: (done) => steps.push(done) })
      expect(steps).toEqual([...deck.slides.keys(), deck.slides.length])
    },
    patience,
  )

  it('ends where it is stopped, with no file', async () => {
    const stop = new AbortController()
    const steps: number[] = []
    const made = powerpointFile(deck, lightColors, {
      signal: stop.signal,
      onStep: (done) => {
        steps.push(done)
        if (done === 3) stop.abort()
      },
    })
    await expect(made).rejects.toThrow('aborted')
    expect(steps.at(-1)).toBe(3)
  })

  it('refuses a page without its colors', async () => {
    await expect(powerpointFile(deck, new Map())).rejects.toThrow('has no color')
  })
})
