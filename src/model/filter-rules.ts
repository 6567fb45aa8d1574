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
 * The checkboxes are in the filter's fieldset; what depends on them is in the summary line next to it and in `main`.
 * Matching `:has()` on the fieldset instead of the whole page keeps a click fast, since browsers search the whole
 * subject.
 */
const set = '.filter-set'
const bar = '.filter-bar'

const isChosen = ':has(:checked):has(input:not(:checked))'
const idsIn = (list: string) => list.split(' ')

/** Selector for an element that contains a ticked box of one of these programs. */
const hasTicked = ({ programs }: Dataset, ids: readonly string[]) =>
  `:has(${ids.map((id) => `.${boxClass(programs.findIndex((program) => program.id === id))}:checked`).join()})`

/** The rules as CSS. They only hide, so that shown elements keep their own display value. */
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
  // Program names in the headline, and the commas between them.
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
