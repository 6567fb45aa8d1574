import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Page } from '../../src/app/page/Page.tsx'
import { cardsOf } from '../../src/model/cards.ts'
import { chartsOf } from '../../src/model/charts.ts'
import { filterRules } from '../../src/model/filter-rules.ts'
import { filterRow, unfiguredOf } from '../../src/model/filter.ts'
import { sentence } from '../../src/model/sentences.ts'
import { plainView, type View } from '../../src/model/view.ts'
import { changed, dataset, figure } from '../support/dataset.ts'
import { inSight, putFilterRules, textInSight } from '../support/filter-rules.ts'
import { textOf } from '../support/pieces.ts'
import { choosing, everyChoice } from '../support/views.ts'

const programs = dataset.programs.map(({ id }) => id)
let html = ''

beforeAll(() => {
  html = renderToString(<Page dataset={dataset} view={plainView} dropped={[]} />)
})
/** The prerendered page with the rules; both charts and their tables, as in print. */
beforeEach(() => {
  document.body.innerHTML = html
  for (const part of document.querySelectorAll('.bars, .chart-table')) part.removeAttribute('hidden')
  putFilterRules(filterRules(dataset))
})

function tick(chosen: readonly string[]) {
  for (const box of document.querySelectorAll<HTMLInputElement>('#programs input'))
    box.checked = chosen.includes(box.value)
}

const one = (selector: string): HTMLElement => {
  const [found, ...others] = document.querySelectorAll<HTMLElement>(selector)
  if (!found || others.length > 0) throw new Error(`Expected exactly one "${selector}".`)
  return found
}

/** What the rules leave visible. */
const leftOnPage = () => ({
  cards: inSight('.card').map(({ id }) => id),
  kinds: inSight('.metrics-group').map(({ dataset: { kind } }) => kind),
  charts: [...document.querySelectorAll<HTMLElement>('.chart')].map((chart) => ({
    bars: inSight('.bars-row', chart).map(({ dataset: { figure: id } }) => id),
    rows: inSight('tbody tr', chart).map(({ dataset: { figure: id } }) => id),
    empty: inSight('.chart-empty', chart).map(textInSight),
    tabs: inSight('.chart-tabs', chart).length,
  })),
  headline: inSight('h1').map(textInSight).join(),
  line: inSight('.headline-line').length,
  unfigured: inSight('.unfigured').map(({ textContent }) => textContent?.split(':')[0]),
  summary: textInSight(one('.filter-summary')),
})

/** What the model says should be visible. */
function leftByModel(view: View): ReturnType<typeof leftOnPage> {
  const isAll = view.programs.length === 0
  const groups = cardsOf(dataset, view).map(({ kind, cards }) => ({
    kind,
    cards: cards.filter(({ isShown }) => isShown),
  }))
  return {
    cards: groups.flatMap(({ cards }) => cards.map(({ id }) => `card-${id}`)),
    kinds: groups.filter(({ cards }) => cards.length > 0).map(({ kind }) => kind),
    charts: chartsOf(dataset, view).map(({ bars, unfiltered }) => ({
      bars: bars.map(({ row }) => row.id),
      rows: bars.flatMap(({ row, inner }) => [row.id, ...(inner ? [inner.row.id] : [])]),
      empty: bars.length === 0 ? [`${unfiltered} Show all programs`] : [],
      tabs: bars.length === 0 ? 0 : 1,
    })),
    headline: isAll
      ? textOf(sentence(dataset.page.headline, dataset, view))
      : dataset.programs
          .filter(({ id }) => view.programs.includes(id))
          .map(({ fullName }) => fullName)
          .join(', '),
    line: isAll ? 0 : 1,
    unfigured: unfiguredOf(dataset)
      .filter(({ id }) => isAll || view.programs.includes(id))
      .map(({ name }) => name),
    summary: filterRow(dataset, view).summary + (isAll ? '' : ' · Reset'),
  }
}

describe('the style rules of the filter', () => {
  it('match the model with nothing checked', () => {
    expect(leftOnPage()).toEqual(leftByModel(plainView))
  })

  it('show the same with all programs checked', () => {
    tick(programs)
    expect(leftOnPage()).toEqual(leftByModel(plainView))
  })

  it.each(everyChoice.map(({ programs: chosen }) => [chosen]))(
    'match the model with %j checked',
    (chosen) => {
      tick(chosen)
      expect(leftOnPage()).toEqual(leftByModel(choosing(...chosen)))
    },
  )

  it.each(programs.map((id) => [id]))('match the model with all but %s checked', (id) => {
    const chosen = programs.filter((other) => other !== id)
    tick(chosen)
    expect(leftOnPage()).toEqual(leftByModel(choosing(...chosen)))
  })

  it('are reset by every button that shows all, before hydration', () => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[type="reset"]')) {
      tick(['best'])
      button.click()
      expect(leftOnPage(), `by “${button.textContent}”`).toEqual(leftByModel(plainView))
    }
  })
})

/** The dataset with ten more 287(g) figures, each with a card and a bar. */
const long = changed((copy) => {
  const card = copy.cards.find(({ id }) => id === '287g')!
  const chart = copy.charts.find(({ id }) => id === 'removals')!
  for (let index = 0; index < 10; index += 1) {
    const id = `more-${index}`
    copy.figures.push({ ...figure('g287-removed', copy), id })
    copy.cards.push({ ...card, id, figures: [id], title: `More ${index}` })
    chart.figures.push(id)
  }
})

const removed = () => within(screen.getByRole('region', { name: 'People removed' }))
const chart = () => within(screen.getByRole('region', { name: 'Removals by program' }))
const titles = () =>
  removed()
    .getAllByRole('heading', { level: 4 })
    .map(({ textContent }) => textContent)
const bars = () =>
  chart()
    .getAllByRole('listitem')
    .map(({ dataset: { figure: id } }) => id)
const more = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('a paginated list', () => {
  it('shows the first items of all and of a program at once; its line follows', async () => {
    document.body.innerHTML = ''
    putFilterRules(filterRules(long))
    const page = (view: View) => <Page dataset={long} view={view} dropped={[]} />
    const { rerender } = render(page(plainView))
    const own = [
      'All ICE removals',
      'Convictions itemized',
      'Secure Communities',
      'Criminal Alien Program',
      '287(g)',
    ]
    expect(titles()).toEqual([...own, 'More 0'])
    expect(removed().getByText('6 of 15 shown.')).toBeVisible()
    expect(bars()).toEqual([
      'sc-removed',
      'cap-removed-convicted',
      'g287-removed',
      ...more(0, 4).map((n) => `more-${n}`),
    ])
    expect(chart().getByText('8 of 13 shown.')).toBeVisible()

    tick(['287g'])
    expect(titles()).toEqual(['287(g)', ...more(0, 4).map((n) => `More ${n}`)])
    expect(bars()).toEqual(['g287-removed', ...more(0, 6).map((n) => `more-${n}`)])

    rerender(page(choosing('287g')))
    expect(titles()).toEqual(['287(g)', ...more(0, 4).map((n) => `More ${n}`)])
    expect(removed().getByText('6 of 11 shown.')).toBeVisible()
    expect(chart().getByText('8 of 11 shown.')).toBeVisible()
    await userEvent.click(removed().getByRole('button', { name: 'Show 5 more' }))
    expect(titles()).toEqual(['287(g)', ...more(0, 9).map((n) => `More ${n}`)])

    rerender(page(choosing('cap')))
    expect(titles()).toEqual(['Criminal Alien Program'])
    expect(screen.queryByText(/ shown\.$/)).not.toBeInTheDocument()
  })
})
