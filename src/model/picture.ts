/** The texts of the pictures: everything a bar or pin must not be separated from once it has left the page. */
import { paragraphAt } from '../dataset/paragraphs.ts'
import type { Dataset, Kind } from '../dataset/schema.ts'
import { chartsOf, type BarRow } from './charts.ts'
import { fullDate } from './format.ts'
import { figureOf } from './figure-index.ts'
import { plainProse } from './prose.ts'
import { editionWords, filterWords, sourceWords } from './provenance.ts'
import type { View } from './view.ts'

export type PictureWords = {
  title: string
  subtitle: string
  /** Text alternative: every figure as a sentence. */
  description: string
  /** Paragraphs below the drawing: filter, source, status. */
  notes: string[]
}

/** A bar of a picture. Its date includes the year, since nothing around the picture says it. */
type PictureBar = { bar: BarRow; date: string }

export type ChartPictureRow = { words: PictureWords; kind: Kind; bars: PictureBar[] }

/** A chart as a picture; null where the chosen programs leave it without bars. */
export function chartPicture(dataset: Dataset, view: View, id: string): ChartPictureRow | null {
  const chart = chartsOf(dataset, view).find((candidate) => candidate.id === id)
  const first = chart?.bars[0]
  if (!chart || !first) return null
  const { bars } = chart
  const figures = bars.flatMap(({ row, inner }) => [row.id, ...(inner ? [inner.row.id] : [])])
  const parts = bars.flatMap(({ inner }) =>
    inner ? [`${inner.row.sentence} That is ${inner.share}, computed: ${inner.formula}.`] : [],
  )
  return {
    words: {
      title: chart.title,
      subtitle: chart.subtitle,
      description: [chart.summary, ...parts].join(' '),
      notes: [
        [filterWords(dataset, view), ...cautionsOf(bars, dataset)].join(' '),
        sourceWords(
          dataset,
          figures.map((figure) => figureOf(dataset, figure).quote.paragraph),
        ),
        statusWords(dataset),
      ],
    },
    kind: first.row.kind,
    bars: bars.map((bar) => {
      const { period } = figureOf(dataset, bar.row.id)
      return { bar, date: period ? `to ${fullDate(period.end)}` : 'no period' }
    }),
  }
}

/** The first note that all bars share, by title: not to add them. A single bar needs none. */
function cautionsOf(bars: readonly BarRow[], dataset: Dataset): string[] {
  if (bars.length < 2) return []
  const cautions = bars.map(({ row }) => figureOf(dataset, row.id).cautions)
  const shared = cautions.flat().find((id) => cautions.every((own) => own.includes(id)))
  const note = dataset.notes.find(({ id }) => id === shared)
  return note ? [`${plainProse(note.title, dataset)}.`] : []
}

/** The map as a picture. Attendance is not by program, so the filter does not apply. */
export function mapPicture(dataset: Dataset): PictureWords {
  const attendance = dataset.figures.filter(({ scope }) => scope === 'roundtable')
  const places = dataset.places.toSorted((a, b) => a.order - b.order).map(({ listedAs }) => listedAs.text)
  return {
    title: 'Departments the release lists as attending',
    subtitle: plainProse(dataset.page.attendance, dataset),
    description: `Map of the lower 48 states with a pin for each department listed: ${places.join('; ')}. The pins carry no value.`,
    notes: [
      'No filter applies: attendance is not given by program. The pins carry no value. To attend is not to agree.',
      sourceWords(
        dataset,
        [
          ...attendance.map(({ quote }) => quote.start),
          ...dataset.places.map(({ listedAs }) => listedAs.start),
        ].flatMap((offset) => paragraphAt(dataset.release.text, offset) ?? []),
      ),
      'City coordinates: GeoNames, CC BY 4.0. County point and outlines: US Census Bureau.',
      // The days that the figures cover say nothing of a map.
      `Independent; not an ICE site. ${editionWords(dataset)}`,
    ],
  }
}

const statusWords = (dataset: Dataset) =>
  `${plainProse(dataset.page.status, dataset)} ${editionWords(dataset)}`
