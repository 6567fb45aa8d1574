import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ChartPanel } from '../../../src/features/charts/ChartPanel.tsx'
import { chartsOf, type ChartRow } from '../../../src/model/charts.ts'
import { plainView, type View } from '../../../src/model/view.ts'
import { changed, dataset, figure } from '../../support/dataset.ts'
import { putFilterRules } from '../../support/filter-rules.ts'
import { Filtered } from '../../support/filtered.tsx'
import { choosing } from '../../support/views.ts'

function chartOf(id: string, view: View = plainView): ChartRow {
  const chart = chartsOf(dataset, view).find((candidate) => candidate.id === id)
  if (!chart) throw new Error(`No chart has the id "${id}".`)
  return chart
}

function show(id: string, view: View = plainView) {
  const chart = chartOf(id, view)
  putFilterRules()
  const { container } = render(
    <Filtered programs={view.programs}>
      <ChartPanel chart={chart} />
    </Filtered>,
  )
  return { chart, container, user: userEvent.setup() }
}

/** The percentage in an attribute of a rendered element. */
const share = (element: Element | null | undefined, name: string) =>
  Number(/^([\d.]+)%$/.exec(element?.getAttribute(name) ?? '')?.[1]) / 100

const names = () => within(screen.getByRole('figure')).getAllByRole('link')

describe('a chart', () => {
  it('is a figure with a text description', () => {
    const { chart } = show('removals')
    expect(screen.getByRole('region', { name: 'Removals by program' })).toBeVisible()
    expect(screen.getByRole('figure', { name: chart.summary })).toBeVisible()
  })

  it('labels every bar with its date, its paragraph and its full sentence', () => {
    show('removals')
    expect(names().map(({ textContent }) => textContent)).toEqual([
      'Secure Communities people identified, then removed to Aug. 19 · ¶11 64,713 people identified through Secure Communities and removed, to Aug. 19, 2011. 16,187 of the people identified through Secure Communities and removed, convicted of Level 1 crimes, to Aug. 19, 2011. 25.0% (computed: 16,187 ÷ 64,713).',
      expect.stringContaining('to Aug. 29 · ¶12 84,969 people with criminal convictions'),
      expect.stringContaining('to Aug. 22 · ¶13 More than 17,008 people'),
    ])
  })

  it('draws its still bars in percent of the plot: their lengths, and the inner part', () => {
    const { chart, container } = show('removals')
    const drawn = [...container.querySelectorAll('.bars-still .bar')]
    expect(drawn).toHaveLength(3)
    chart.bars.forEach(({ row, length, inner }, index) => {
      expect(share(drawn[index], 'width')).toBeCloseTo(row.value / chart.end, 10)
      expect(share(drawn[index], 'width')).toBeCloseTo(length, 10)
      const inside = drawn[index]?.querySelector('.bar-outline ~ .bar-solid')
      expect(share(inside, 'width') || 0).toBeCloseTo((inner?.row.value ?? 0) / row.value, 10)
    })
  })

  it('fades out the end of a minimum value and closes all others', () => {
    const { container } = show('removals')
    const open = [...container.querySelectorAll('.bars-still .bar')].map(
      (bar) => bar.querySelector('linearGradient') !== null,
    )
    expect(open).toEqual([false, false, true])
  })

  it.each([
    ['at-most', 'up to', ['.bar-paper', '.bar-solid[x="-2"]'], ['.bar-fade']],
    ['about', 'nearly', ['.bar-paper', '.bar-fade'], ['.bar-solid[x="-2"]']],
    ['as-printed', null, [], ['.bar-paper', '.bar-fade', '.bar-solid[x="-2"]']],
  ] as const)('gives a bar of another bound a mark of its own: %s', (bound, qualifier, marks, others) => {
    const other = changed((copy) => Object.assign(figure('g287-removed', copy), { bound, qualifier }))
    const chart = chartsOf(other, plainView).find(({ id }) => id === 'removals')!
    const { container } = render(<ChartPanel chart={chart} />)
    const bar = [...container.querySelectorAll('.bars-still .bar')].at(-1)!
    for (const mark of marks) expect(bar.querySelector(mark)).not.toBeNull()
    for (const mark of others) expect(bar.querySelector(mark)).toBeNull()
    expect(container).toHaveTextContent(`${qualifier ?? ''} 17,008`.trim())
  })

  it('prints each number with its qualifier at the end of its bar', () => {
    const { container } = show('removals')
    const labels = [...container.querySelectorAll('.bars-still text')].map(({ textContent }) => textContent)
    expect(labels).toEqual(['64,713', '16,187 Level 1', '84,969', 'more than 17,008'])
  })

  it('hides its drawing from assistive technology, which has the list and the table', () => {
    const { container } = show('convictions')
    const drawings = [...container.querySelectorAll('.bars svg, .bars .bars-live')]
    expect(drawings.length).toBeGreaterThan(0)
    for (const drawing of drawings) expect(drawing.closest('[aria-hidden="true"]')).not.toBeNull()
  })
})

describe('a chart’s keys', () => {
  it('follow the layout: down and up, Home and End', async () => {
    const { user } = show('removals')
    const [first, second, third] = names()
    screen.getByRole('link', { name: 'Table' }).focus()
    await user.tab()
    expect(first).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(second).toHaveFocus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(third).toHaveFocus()
    await user.keyboard('{ArrowUp}')
    expect(second).toHaveFocus()
    await user.keyboard('{Home}')
    expect(first).toHaveFocus()
    await user.keyboard('{ArrowUp}')
    expect(first).toHaveFocus()
    await user.keyboard('{End}')
    expect(third).toHaveFocus()
  })

  it('leave the bars with one Tab, and return to the last focused bar', async () => {
    const { user } = show('removals')
    const [, second] = names()
    names()[0]?.focus()
    await user.keyboard('{ArrowDown}')
    await user.tab()
    expect(names()).not.toContain(document.activeElement)
    await user.tab({ shift: true })
    expect(second).toHaveFocus()
  })

  it('have one tab stop among the bars', () => {
    show('convictions')
    expect(names().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
  })
})

describe('a chart’s table', () => {
  it('lists the bars and the inner part, each with date, qualifier and a link to its sentence', () => {
    show('removals', { ...plainView, tables: ['removals'] })
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'Secure Communities people identified, then removed',
      'Level 1 of them convicted of Level 1 crimes',
      'Criminal Alien Program people with convictions, from jails',
      '287(g) people removed',
    ])
    expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent.trim())).toEqual([
      'Aug. 19',
      'Aug. 19',
      'Aug. 29',
      'Aug. 22',
    ])
    expect(within(rows[3]!).getByRole('link')).toHaveTextContent('more than 17,008, ¶13')
    expect(within(rows[3]!).getByRole('link')).toHaveAttribute('href', '?figure=g287-removed&table=removals')
  })

  it('says that the dates of the convictions are inherited', () => {
    show('convictions', { ...plainView, tables: ['convictions'] })
    expect(screen.getAllByText('inherited')).toHaveLength(3)
  })

  it('has no total row', () => {
    show('removals', { ...plainView, tables: ['removals'] })
    expect(screen.getByRole('table')).not.toHaveTextContent(/total|sum|166,690/i)
  })
})

describe('an empty chart', () => {
  it('says why, offers all programs, and keeps its content for the style rules to show again', () => {
    const full = chartOf('removals')
    const { rerender } = render(<ChartPanel chart={full} />)
    const before = [screen.getByRole('figure'), ...names()]
    rerender(<ChartPanel chart={chartOf('removals', choosing('best'))} />)
    expect(screen.getByText(/The release gives removals for/).closest('p')).toHaveAttribute(
      'data-unless',
      'secure-communities cap 287g',
    )
    expect(screen.getByRole('button', { name: 'Show all programs' })).toHaveAttribute('form', 'programs')
    expect([screen.getByRole('figure'), ...names()]).toEqual(before)
    for (const part of [screen.getByRole('navigation'), screen.getByRole('figure').parentElement])
      expect(part).toHaveAttribute('data-programs', 'secure-communities cap 287g')
  })
})

/** The removals chart with these programs selected. */
const removals = (...programs: string[]) => (
  <Filtered programs={programs}>
    <ChartPanel chart={chartOf('removals', choosing(...programs))} />
  </Filtered>
)

describe('a filtered chart', () => {
  it('has the same rows for every selection, each marked with its program', () => {
    const { rerender } = render(<ChartPanel chart={chartOf('removals')} />)
    const rows = screen.getAllByRole('listitem')
    const drawn = rows.map((row) => row.querySelector('.bars-still .bar')?.outerHTML)
    expect(rows.map((row) => row.dataset.programs)).toEqual(['secure-communities', 'cap', '287g'])
    rerender(<ChartPanel chart={chartOf('removals', choosing('cap', '287g'))} />)
    expect(screen.getAllByRole('listitem')).toEqual(rows)
    expect(rows.map((row) => row.querySelector('.bars-still .bar')?.outerHTML)).toEqual(drawn)
    expect(names()[1]).toHaveAttribute('href', '?program=cap,287g&figure=cap-removed-convicted')
  })

  it('moves by keys over the visible bars, one of which is the tab stop', async () => {
    putFilterRules()
    const user = userEvent.setup()
    const { rerender } = render(removals())
    const all = names()
    rerender(removals('cap', '287g'))
    expect(names()).toEqual(all.slice(1))
    expect(names().map(({ tabIndex }) => tabIndex)).toEqual([0, -1])
    act(() => names()[0]?.focus())
    await user.keyboard('{End}')
    expect(names()[1]).toHaveFocus()
    await user.keyboard('{Home}{ArrowUp}')
    expect(names()[0]).toHaveFocus()

    rerender(removals())
    expect(names()).toEqual(all)
    expect(names().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1])
  })
})

const html = () => renderToString(<ChartPanel chart={chartOf('removals')} />)

describe('a chart before hydration', () => {
  it('has each bar as a tab stop, since arrow keys need JavaScript', () => {
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = html()
    expect(names().map(({ tabIndex }) => tabIndex)).toEqual([0, 0, 0])
    render(<ChartPanel chart={chartOf('removals')} />, { container, hydrate: true })
    expect(names().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
  })

  it('does not state how many bars it has, since the filter works without JavaScript', () => {
    document.body.innerHTML = html()
    expect(screen.getByRole('figure', { name: 'Removals by program. Bar chart.' })).toBeVisible()
    document.body.innerHTML = ''
  })
})

describe('a chart with very many bars', () => {
  it('shows the first ones, on the scale of all, and more on demand', async () => {
    const real = chartOf('convictions')
    const allBars = Array.from({ length: 20 }, (_, index) => ({
      ...real.allBars[0]!,
      rank: { overall: index, own: index },
      row: { ...real.allBars[0]!.row, id: `bar-${index}` },
    }))
    const { container } = render(<ChartPanel chart={{ ...real, allBars, bars: allBars }} />)
    const user = userEvent.setup()
    const counts = () => [
      names().length,
      container.querySelectorAll('.bars-still .bar').length,
      container.querySelectorAll('tbody tr').length,
    ]
    expect(counts()).toEqual([8, 8, 8])
    expect(screen.getByText('8 of 20 shown.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show 8 more' }))
    await user.click(screen.getByRole('button', { name: 'Show 4 more' }))
    expect(counts()).toEqual([20, 20, 20])
  })
})
