import type { Dataset } from '../../src/dataset/schema.ts'
import { cardsOf } from '../../src/model/cards.ts'
import { chartsOf } from '../../src/model/charts.ts'
import { csvOf } from '../../src/model/csv.ts'
import { embedOf } from '../../src/model/embed.ts'
import { figureSets } from '../../src/model/exports.ts'
import { filterRow, unfiguredOf } from '../../src/model/filter.ts'
import { subsequentFiguresOf } from '../../src/model/subsequent-figures.ts'
import { notesOf, readingOf } from '../../src/model/notes.ts'
import { chartPicture, mapPicture } from '../../src/model/picture.ts'
import { placeRows } from '../../src/model/places.ts'
import { releaseOf } from '../../src/model/release.ts'
import { sentence } from '../../src/model/sentences.ts'
import { embedChoices } from '../../src/model/embed-code.ts'
import { deckOf } from '../../src/model/briefing/slides.ts'
import { sourceOf } from '../../src/model/source.ts'
import { hrefOf, type View } from '../../src/model/view.ts'

const wholePlane = { x: 0, y: 0, width: 1000, height: 620 }

/** Everything that page, drawer, briefing, embeds and files are rendered from, for one view. */
export function everyModel(dataset: Dataset, view: View): unknown[] {
  const { page, figures, charts } = dataset
  return [
    filterRow(dataset, view),
    unfiguredOf(dataset),
    [page.status, page.headline, page.attendance].map((template) => sentence(template, dataset, view)),
    readingOf(dataset, view),
    cardsOf(dataset, view),
    chartsOf(dataset, view),
    placeRows(dataset.places, wholePlane),
    releaseOf(dataset, view),
    notesOf(dataset, view),
    subsequentFiguresOf(dataset, view),
    deckOf(dataset, view),
    sourceOf(dataset, view),
    figures.map(({ id }) => embedOf(dataset, `?id=${id}`)),
    charts.map(({ id }) => [
      embedOf(dataset, `${hrefOf(view, {})}&id=${id}`),
      chartPicture(dataset, view, id),
    ]),
    embedChoices(dataset, view),
    mapPicture(dataset),
    csvOf(figures, dataset),
    figureSets(dataset, view, () => 'figures.schema.json').map(({ csv, json }) => [csv.text(), json.text()]),
  ]
}

/** Every string in a value. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Every number in a value. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
