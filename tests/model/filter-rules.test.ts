// @vitest-environment node
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { cardsOf } from '../../src/model/cards.ts'
import { chartsOf } from '../../src/model/charts.ts'
import { filterRules } from '../../src/model/filter-rules.ts'
import { filterRow, summariesOf, summaryOf } from '../../src/model/filter.ts'
import { plainView } from '../../src/model/view.ts'
import { dataset } from '../support/dataset.ts'

const programs = dataset.programs.map(({ id }) => id)
const groups = cardsOf(dataset, plainView)
const charts = chartsOf(dataset, plainView).map((chart) => chart.programs)
const belonging = [
  ...new Set([
    '',
    ...programs,
    ...charts,
    ...groups.flatMap((group) => [group.programs, ...group.cards.map((card) => card.programs)]),
  ]),
]
/** The programs up to each: what the commas between their names depend on. */
const upTo = programs.map((_, index) => programs.slice(0, index + 1).join(' '))

const css = filterRules(dataset)
const [hiding = '', ...others] = css.split('{display:none}')

const attributes = [
  ...belonging.map((list) => `data-programs="${list}"`),
  ...[...programs, ...upTo].map((list) => `data-chosen="${list}"`),
  ...charts.filter((list) => list !== '').map((list) => `data-unless="${list}"`),
  'data-beyond',
]
const inLine = ['data-programs=""', 'data-chosen=""']
const { document } = new JSDOM(`
  <div class="filter-bar">
    <form>
      <fieldset class="filter-set">${filterRow(dataset, plainView)
        .options.map(({ id, boxClass }) => `<input type="checkbox" value="${id}" class="${boxClass}">`)
        .join('')}</fieldset>
      <p class="filter-summary">
        ${inLine.map((attribute) => `<span ${attribute}></span>`).join('')}
        ${summariesOf(dataset)
          .map((_, index) => `<span data-summary="${index}"></span>`)
          .join('')}
      </p>
    </form>
  </div>
  <main>${attributes.map((attribute) => `<p ${attribute}></p>`).join('')}</main>
`).window

function tick(chosen: readonly string[]) {
  for (const box of document.querySelectorAll('input')) box.checked = chosen.includes(box.value)
}
/** The attributes of what the rules leave in a part of the page. */
function left(within: string) {
  const hidden = new Set(document.querySelectorAll(hiding))
  return [...document.querySelectorAll(`${within} > :not([data-summary])`)]
    .filter((element) => !hidden.has(element))
    .map(({ attributes: [own] }) =>
      own?.value === '' && own.name === 'data-beyond' ? own.name : `${own?.name}="${own?.value}"`,
    )
}
/** What the four attributes mean, while these programs are chosen. */
function isLeft(attribute: string, chosen: readonly string[]) {
  const [, name = '', list = ''] = /^([\w-]+)(?:="(.*)")?$/.exec(attribute) ?? []
  const ids = list === '' ? [] : list.split(' ')
  const isFiltered = chosen.length > 0 && chosen.length < programs.length
  const hasOne = ids.some((id) => chosen.includes(id))
  switch (name) {
    case 'data-programs':
      return !isFiltered || hasOne
    case 'data-chosen':
      return isFiltered && hasOne
    case 'data-unless':
      return isFiltered && !hasOne
    default:
      return isFiltered
  }
}

const choices: string[][] = [
  [],
  programs,
  ...programs.map((id) => [id]),
  ...programs.map((id) => programs.filter((other) => other !== id)),
  ['cap', '287g'],
  ['best', 'human-smuggling'],
]

describe('the style rules of the filter', () => {
  it.each(choices.map((chosen) => [chosen]))('with %j ticked leave what belongs to them', (chosen) => {
    tick(chosen)
    expect(left('main')).toEqual(attributes.filter((attribute) => isLeft(attribute, chosen)))
  })

  it.each(choices.map((chosen) => [chosen]))(
    'with %j ticked leave in the line beside the filter what is said of all, or of a choice',
    (chosen) => {
      tick(chosen)
      const isFiltered = chosen.length > 0 && chosen.length < programs.length
      expect(left('.filter-summary')).toEqual([isFiltered ? 'data-chosen=""' : 'data-programs=""'])
    },
  )

  it.each(choices.slice(2).map((chosen) => [chosen]))(
    'with %j ticked show the one true summary',
    (chosen) => {
      tick(chosen)
      const shown = [...others.join('').matchAll(/^(.+)\{display:inline\}$/gm)].flatMap(
        ([, selector = '']) => [...document.querySelectorAll<HTMLElement>(selector)],
      )
      expect(
        shown.map((element) => summariesOf(dataset)[Number(element.getAttribute('data-summary'))]?.text),
      ).toEqual([summaryOf(dataset, chosen)])
    },
  )

  it('ask the filter alone what is ticked, which keeps a click short', () => {
    const selectors = css
      .split('\n')
      .filter((line) => !line.startsWith('[data-summary]{'))
      .map((line) => /^(?:\.filter-(?:set|bar))?/.exec(line)?.[0])
    expect(new Set(selectors)).toEqual(new Set(['.filter-set', '.filter-bar']))
  })

  it('ask for no box but those of the programs', () => {
    const boxes = filterRow(dataset, plainView).options.map(({ boxClass }) => boxClass)
    const asked = [...css.matchAll(/\.([^.:()]+):checked/g)].map(([, name]) => name)
    expect(new Set(asked)).toEqual(new Set(boxes))
  })

  it('show no summary but the one that holds', () => {
    expect(css).toMatch(/^\[data-summary\]\{display:none\}$/m)
  })

  it('hold one selector, or one rule, to a line', () => {
    expect(css.split('\n').filter((line) => !/(?:,|\{display:(?:none|inline)\})$/.test(line))).toEqual([])
    expect(css.split('\n')).toHaveLength(hiding.split('\n').length + 1 + summariesOf(dataset).length)
  })
})
