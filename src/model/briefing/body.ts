/** The body of a slide as finished rows, by layout. */
import type { Dataset, Slide } from '../../dataset/schema.ts'
import { chartOf, type BarRow } from '../charts.ts'
import { shareOf } from '../derived.ts'
import { figureRow, isShown, type FigureRow } from '../figures.ts'
import { fullDate, percent } from '../format.ts'
import { figureOf } from '../figure-index.ts'
import { plainProse } from '../prose.ts'
import { sentence, type Piece } from '../sentences.ts'
import type { View } from '../view.ts'

type PointRow = { lead: string; text: Piece[]; address: string | null }

export type SlideBody =
  | {
      layout: 'cover'
      release: { title: string; publisher: string; published: string }
      status: Piece[]
      /** Full names of the chosen programs; empty for all. */
      chosen: string[]
      withoutFigure: string[]
      /** The sentence for those without figures; "" where each has one. */
      notZero: string
    }
  | { layout: 'points' | 'sources'; points: PointRow[] }
  | {
      layout: 'part'
      whole: FigureRow
      wholeCaption: string
      part: FigureRow
      partCaption: string
      /** The part's share of its whole, 0 to 1 and as text, with its formula. */
      share: number
      shareText: string
      formula: string
      printed: FigureRow | null
      /** Notes below the two shares: on the difference, and on the computed one where the whole is a minimum. */
      said: { printed: string; computed: string; floor: string | null }
      words: string | null
    }
  | { layout: 'bars'; summary: string; bars: readonly BarRow[]; end: number }
  | { layout: 'figures'; cells: { row: FigureRow; caption: Piece[]; remark: Piece[] }[] }
  | { layout: 'map'; points: Piece[][] }

/** @throws if the slide names something that is not in the dataset: `faults.ts` refuses such data on load. */
export function bodyOf(slide: Slide, dataset: Dataset, view: View): SlideBody {
  const prose = (template: string | null) => (template === null ? [] : sentence(template, dataset, view))
  const row = (id: string) => figureRow(figureOf(dataset, id), view)
  switch (slide.layout) {
    case 'cover': {
      const { title, publisher, published } = dataset.release
      const chosen = dataset.programs.filter(({ id }) => view.programs.includes(id))
      const without = chosen.filter(({ link }) => link === 'no-figure').map(({ fullName }) => fullName)
      return {
        layout: 'cover',
        release: { title, publisher, published: fullDate(published) },
        status: prose(slide.status),
        chosen: chosen.map(({ fullName }) => fullName),
        withoutFigure: without,
        notZero:
          without.length === 0
            ? ''
            : `${without.join(', ')}: named in the release, no figure in the release. That is not zero.`,
      }
    }
    case 'points':
      return { layout: 'points', points: slide.points.map((point) => pointRow(point, dataset, view)) }
    case 'sources':
      return {
        layout: 'sources',
        points: [...releaseRows(dataset), ...slide.points.map((point) => pointRow(point, dataset, view))],
      }
    case 'part': {
      const part = figureOf(dataset, slide.part)
      const whole = figureOf(dataset, part.partOf?.figure ?? '')
      const share = shareOf(part, whole)
      return {
        layout: 'part',
        whole: figureRow(whole, view),
        wholeCaption: plainProse(slide.wholeCaption, dataset),
        part: figureRow(part, view),
        partCaption: plainProse(slide.partCaption, dataset),
        share: share.value,
        shareText: percent(share.value),
        formula: share.formula,
        printed: slide.printed === null ? null : row(slide.printed),
        said: {
          printed: 'as the release prints it',
          computed: `computed: ${share.formula}`,
          floor: whole.bound === 'at-least' ? 'lower if the total is higher' : null,
        },
        words: slide.words === null ? null : plainProse(slide.words, dataset),
      }
    }
    case 'bars': {
      const { summary, bars, end } = chartOf(dataset, view, slide.chart)
      return { layout: 'bars', summary, bars, end }
    }
    case 'figures':
      return {
        layout: 'figures',
        cells: slide.cells
          .filter(({ figure }) => isShown(figureOf(dataset, figure), view))
          .map(({ figure, caption, remark }) => ({
            row: row(figure),
            caption: prose(caption),
            remark: prose(remark),
          })),
      }
    case 'map':
      return { layout: 'map', points: slide.points.map(prose) }
  }
}

const pointRow = (point: { lead: string; text: string }, dataset: Dataset, view: View): PointRow => ({
  lead: plainProse(point.lead, dataset),
  text: sentence(point.text, dataset, view),
  address: null,
})

const plain = (words: string): Piece[] => [{ kind: 'text', text: words }]

/** The source from its own record, so that nothing is typed twice. */
function releaseRows({ release, version, checkedOn }: Dataset): PointRow[] {
  return [
    {
      lead: 'The release',
      text: plain(`“${release.title}”, ${release.publisher}, ${fullDate(release.published)}.`),
      address: release.address,
    },
    {
      lead: 'This edition',
      text: plain(`Dataset ${version}, last checked against the release on ${fullDate(checkedOn)}.`),
      address: null,
    },
  ]
}
