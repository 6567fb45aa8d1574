/**
 * The program filter as style rules. The ticked boxes hold the choice and these rules answer it, before and without a
 * script; what is drawn by the app is the same for every choice. Four attributes say what an element depends on:
 *
 * - `data-programs="cap 287g"`: belongs to these programs, shown while one of them or none at all is chosen. "" belongs
 *   to no program, and is shown only while none is chosen.
 * - `data-chosen="cap 287g"`: shown only while one of these is chosen.
 * - `data-unless="cap 287g"`: shown only while others than these are chosen.
 * - `data-beyond`: past the first page of a long list, shown only while some program is chosen.
 *
 * All programs ticked one by one are the same as none.
 */
import type { Dataset } from '../dataset/schema.ts'
import { cardsOf } from './cards.ts'
import { chartsOf } from './charts.ts'
import { boxClass, summariesOf } from './filter.ts'
import { plainView } from './view.ts'

/**
 * The boxes stand in the filter's set, what depends on them in the line beside it and in the page's main part. Asking the
 * set and not the whole page what is ticked keeps a click short: a browser looks through all that is asked.
 */
const set = '.filter-set'
const bar = '.filter-bar'

const isChosen = ':has(:checked):has(input:not(:checked))'
const idsIn = (list: string) => list.split(' ').filter((id) => id !== '')

/** Selects what has a ticked box of one of these programs in it. */
const hasTicked = ({ programs }: Dataset, ids: readonly string[]) =>
  `:has(${ids.map((id) => `.${boxClass(programs.findIndex((program) => program.id === id))}:checked`).join()})`

/** The rules as CSS. They only ever hide, so that an element keeps whatever display it has. */
export function filterRules(dataset: Dataset): string {
  const groups = cardsOf(dataset, plainView)
  const charts = chartsOf(dataset, plainView)
  const programs = dataset.programs.map(({ id }) => id)
  const has = (ids: readonly string[]) => hasTicked(dataset, ids)
  const belonging = new Set([
    '',
    ...programs,
    ...groups.flatMap((group) => [group.programs, ...group.cards.map((card) => card.programs)]),
    ...charts.map((chart) => chart.programs),
  ])
  // What the names in the headline depend on, and the commas between them.
  const chosen = new Set(programs.flatMap((id, index) => [id, programs.slice(0, index + 1).join(' ')]))
  const unless = new Set(charts.map((chart) => chart.programs).filter((list) => list !== ''))
  const hidden = [
    ...[...belonging].map(
      (list) => `${isChosen}${list === '' ? '' : `:not(${has(idsIn(list))})`}~main [data-programs="${list}"]`,
    ),
    `:not(${isChosen})~main :is([data-chosen],[data-unless],[data-beyond])`,
    ...[...chosen].map((list) => `:not(${has(idsIn(list))})~main [data-chosen="${list}"]`),
    ...[...unless].map((list) => `${has(idsIn(list))}~main [data-unless="${list}"]`),
  ].map((selector) => bar + selector)
  const inLine = [`${isChosen}~* [data-programs=""]`, `:not(${isChosen})~.filter-summary [data-chosen]`].map(
    (selector) => set + selector,
  )
  return [`${[...hidden, ...inLine].join(',\n')}{display:none}`, ...summaryRules(dataset)].join('\n')
}

function summaryRules(dataset: Dataset): string[] {
  const ids = dataset.programs.map(({ id }) => id)
  const exactly = (choice: readonly string[]) =>
    choice.map((id) => hasTicked(dataset, [id])).join('') +
    `:not(${hasTicked(
      dataset,
      ids.filter((id) => !choice.includes(id)),
    )})`
  return [
    '[data-summary]{display:none}',
    ...summariesOf(dataset).map(
      ({ choices }, index) =>
        `${set}:is(${choices.map(exactly).join()})~.filter-summary [data-summary="${index}"]{display:inline}`,
    ),
  ]
}
