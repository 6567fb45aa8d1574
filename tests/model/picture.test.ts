// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { chartPicture, mapPicture } from '../../src/model/picture.ts'
import type { Dataset, Period } from '../../src/dataset/schema.ts'
import { plainView } from '../../src/model/view.ts'
import { changed, dataset, figure } from '../support/dataset.ts'
import { choosing, everyChoice } from '../support/views.ts'

const removals = chartPicture(dataset, plainView, 'removals')!

describe('the picture of a chart', () => {
  it('has the title and the subtitle of the chart', () => {
    expect(removals.words).toMatchObject({
      title: 'Removals by program',
      subtitle:
        'People. Each bar has its own group and date; do not add or divide. Level 1: ICE’s most serious group of convictions.',
    })
  })

  it('has every bar with its number, hedge, date with its year, and paragraph', () => {
    expect(removals.bars.map(({ bar, date }) => [bar.row.qualified, date, bar.row.mark])).toEqual([
      ['64,713', 'to Aug. 19, 2011', '¶11'],
      ['84,969', 'to Aug. 29, 2011', '¶12'],
      ['more than 17,008', 'to Aug. 22, 2011', '¶13'],
    ])
  })

  it('is described in sentences, the part inside with its share and formula', () => {
    expect(removals.words.description).toContain('More than 17,008 people removed through the 287(g) program')
    expect(removals.words.description).toContain('That is 25.0%, computed: 16,187 ÷ 64,713.')
  })

  it('says under the drawing what is shown, that it is not to be added, the source and the edition', () => {
    expect(removals.words.notes).toEqual([
      'All programs are shown. Do not add these.',
      `Source: ICE news release, Sept. 16, 2011, ¶11, ¶12, ¶13. ${dataset.release.address}`,
      expect.stringMatching(
        /^Independent; not an ICE site\..* not official statistics\..* Dataset 1\.1\.0, checked against the release on Nov\. 28, 2026\.$/,
      ),
    ])
  })

  it('says the filter, and names the paragraphs of the bars that are left', () => {
    const { words, bars } = chartPicture(dataset, choosing('cap', '287g'), 'removals')!
    expect(bars).toHaveLength(2)
    expect(words.notes[0]).toBe(
      'Filter: Criminal Alien Program (CAP); 287(g) program. Other programs are left out. Do not add these.',
    )
    expect(words.notes[1]).toContain('¶12, ¶13.')
    expect(words.notes[1]).not.toContain('¶11')
  })

  it('does not speak of adding to one bar', () => {
    const { words } = chartPicture(dataset, choosing('cap'), 'removals')!
    expect(words.notes[0]).toBe('Filter: Criminal Alien Program (CAP). Other programs are left out.')
  })

  it('is not offered without bars', () => {
    expect(chartPicture(dataset, choosing('cap'), 'convictions')).toBeNull()
    expect(chartPicture(dataset, choosing('best'), 'removals')).toBeNull()
    expect(chartPicture(dataset, plainView, 'nothing')).toBeNull()
  })

  it.each([plainView, ...everyChoice])('shows no figure that the filter leaves out: $programs', (view) => {
    for (const { id } of dataset.charts) {
      for (const { bar } of chartPicture(dataset, view, id)?.bars ?? []) {
        const { program } = figure(bar.row.id)
        expect(view.programs.length === 0 || view.programs.includes(program ?? '')).toBe(true)
      }
    }
  })
})

const notesOf = (from: Dataset) => chartPicture(from, plainView, 'removals')!.words.notes

describe('the notes of a picture', () => {
  it('name the paragraph of a part that stands elsewhere', () => {
    const other = changed((copy) => (figure('sc-level1', copy).quote.paragraph = 99))
    expect(notesOf(other)[1]).toContain('¶11, ¶99, ¶12, ¶13.')
  })

  it('have no caution that one of the bars has not', () => {
    const other = changed((copy) => (figure('g287-removed', copy).cautions = ['more-than']))
    expect(notesOf(other)[0]).toBe('All programs are shown.')
  })

  it('have none where a bar has no caution at all', () => {
    const other = changed((copy) => (figure('sc-removed', copy).cautions = []))
    expect(notesOf(other)[0]).toBe('All programs are shown.')
  })
})

const dateOf = (period: Period | null) => {
  const other = changed((copy) => (figure('cap-removed-convicted', copy).period = period))
  return chartPicture(other, plainView, 'removals')!.bars[1]!.date
}

describe('a bar of a picture', () => {
  it('has its last day only, even where its first is stated', () => {
    const { period } = figure('removed-total')
    expect(dateOf(period)).toBe('to Aug. 19, 2011')
  })

  it('says where it covers no period', () => {
    expect(dateOf(null)).toBe('no period')
  })
})

describe('a picture is described', () => {
  it('by the summary of the chart, then by the parts, in whole sentences', () => {
    expect(removals.words.description).toMatch(
      /^Removals by program\. Bar chart with three bars: .* Aug\. 22, 2011\. 16,187 of the people .*, to Aug\. 19, 2011\. That is 25\.0%, computed: 16,187 ÷ 64,713\.$/,
    )
    expect(chartPicture(dataset, plainView, 'convictions')!.words.description).not.toContain('That is')
  })
})

describe('the picture of the map', () => {
  const words = mapPicture(dataset)

  it('has a title, and lists the departments in the order of the release', () => {
    expect(words.title).toBe('Departments the release lists as attending')
    const list = dataset.places.map(({ listedAs }) => listedAs.text).join('; ')
    expect(words.description).toContain(`each department listed: ${list}. The pins carry no value.`)
    const shuffled = changed((copy) => (copy.places = copy.places.toReversed()))
    expect(mapPicture(shuffled)).toEqual(words)
  })

  it('names the paragraphs of the roundtable and of its list, and no other', () => {
    expect(words.notes[1]).toBe(
      `Source: ICE news release, Sept. 16, 2011, ¶1, ¶17. ${dataset.release.address}`,
    )
  })

  it('names every department for those who do not see it', () => {
    for (const { listedAs } of dataset.places) expect(words.description).toContain(listedAs.text)
  })

  it('says that no filter applies, that pins carry no value, and whose coordinates they are', () => {
    expect(words.notes[0]).toBe(
      'No filter applies: attendance is not given by program. The pins carry no value. To attend is not to agree.',
    )
    expect(words.notes.join(' ')).toContain('GeoNames, CC BY 4.0')
    expect(words.notes.join(' ')).toContain(dataset.release.address)
  })

  it('says last whose site it is from, and of which edition, but no days, which it has none of', () => {
    expect(words.notes.at(-1)).toBe(
      `Independent; not an ICE site. Dataset ${dataset.version}, checked against the release on Nov. 28, 2026.`,
    )
  })

  it('keeps “approximately” before 15', () => {
    expect(words.subtitle).toContain('“approximately 15 law enforcement leaders”')
  })
})
