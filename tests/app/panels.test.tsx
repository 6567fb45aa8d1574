import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addressIs, cardTitles, openPage, program, section } from '../support/page.tsx'

// The panel that should throw while rendering.
const failing = vi.hoisted(() => ({ panel: '' }))
vi.mock('../../src/features/metrics/Metrics.tsx', async (original) => {
  const { Metrics } = await original<typeof import('../../src/features/metrics/Metrics.tsx')>()
  return { Metrics: failingAs('cards', Metrics) }
})
vi.mock('../../src/features/charts/ChartTable.tsx', async (original) => {
  const { ChartTable } = await original<typeof import('../../src/features/charts/ChartTable.tsx')>()
  return { ChartTable: failingAs('charts', ChartTable) }
})
vi.mock('../../src/features/charts/LiveBar.tsx', async (original) => {
  const { default: LiveBar } = await original<typeof import('../../src/features/charts/LiveBar.tsx')>()
  return { default: failingAs('live', LiveBar) }
})

function failingAs<Props>(panel: string, draw: (props: Props) => React.ReactNode) {
  return (props: Props) => {
    if (failing.panel === panel) throw new Error(`The ${panel} broke.`)
    return draw(props)
  }
}

/** Reports every element as visible at once. */
class InSight implements IntersectionObserver {
  root = null
  rootMargin = ''
  scrollMargin = ''
  thresholds = []
  #report: IntersectionObserverCallback
  constructor(report: IntersectionObserverCallback) {
    this.#report = report
  }
  observe(target: Element) {
    this.#report([{ isIntersecting: true, target } as IntersectionObserverEntry], this)
  }
  unobserve() {}
  disconnect() {}
  takeRecords = () => []
}

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', InSight)
  // React logs the error that a boundary catches; here it is expected.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  failing.panel = ''
})

describe('a panel that fails', () => {
  it('says so in its place and leaves the other panels alone', () => {
    failing.panel = 'cards'
    openPage()
    const cards = section('What the release counts')
    expect(cards.getByRole('alert')).toHaveTextContent(
      'The cards could not be shown. The rest of the page is not affected.',
    )
    expect(cards.getByText('The cards broke.')).toBeInTheDocument()

    expect(screen.getAllByRole('alert')).toHaveLength(1)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('more than 343,151')
    expect(section('Removals by program').getByRole('figure')).toBeVisible()
    expect(section('The release').getByText('343,151')).toBeVisible()
    expect(section('Notes').getAllByRole('heading', { level: 3 })).toHaveLength(3)
    expect(screen.getByRole('contentinfo')).toBeVisible()
  })

  it('leaves the filter working', async () => {
    failing.panel = 'cards'
    const user = openPage()
    await user.click(program('BEST'))
    await addressIs('?program=best')
    expect(section('Removals by program').getByText(/The release gives removals for/)).toBeVisible()
  })

  it('renders again on demand', async () => {
    failing.panel = 'cards'
    const user = openPage()
    failing.panel = ''
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(cardTitles()).toHaveLength(8)
  })

  it('fails alone: each chart has its own boundary', () => {
    failing.panel = 'charts'
    openPage()
    const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent)
    expect(alerts).toEqual([
      expect.stringContaining('Three kinds of conviction are itemized could not be shown.'),
      expect.stringContaining('Removals by program could not be shown.'),
    ])
    expect(cardTitles()).toHaveLength(8)
  })

  it('that is a live bar silently leaves the still bars, their names and their table', async () => {
    failing.panel = 'live'
    openPage('?program=cap')
    const removals = section('Removals by program')
    await waitFor(() =>
      expect(JSON.stringify(vi.mocked(console.error).mock.calls.map(String))).toContain('The live broke.'),
    )
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(removals.getByRole('link', { name: /84,969/ })).toBeVisible()
    expect(removals.getByText('84,969', { selector: 'text' })).toBeVisible()
    expect(removals.getByRole('link', { name: 'Table' })).toBeVisible()
  })
})
