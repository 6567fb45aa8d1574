import { render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Embed } from '../../../src/app/Embed.tsx'
import { sentenceOf } from '../../../src/model/format.ts'
import { dataset, figure } from '../../support/dataset.ts'
import { hostile } from '../../support/hostile.ts'

// Replaces a text of data/ while a test sets it, as somebody else's data might.
const names = vi.hoisted(() => ({ cap: null as string | null }))
vi.mock('../../../src/dataset/parse.ts', async (original) => {
  const parse = await original<typeof import('../../../src/dataset/parse.ts')>()
  return {
    ...parse,
    parseDataset: (input: unknown) => {
      const parsed = structuredClone(parse.parseDataset(input))
      for (const item of parsed.figures) {
        if (names.cap !== null && item.id === 'cap-removed-convicted') item.name = item.label = names.cap
      }
      return parsed
    },
  }
})

beforeEach(() => {
  names.cap = null
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})

describe('an embedded figure', () => {
  it.each(dataset.figures)('shows $id with qualifier, label and a link to its sentence', (item) => {
    render(<Embed search={`?id=${item.id}`} />)
    const content = screen.getByRole('region', { name: sentenceOf(item) })
    expect(content).toHaveTextContent(
      `${item.bound === 'as-printed' ? '' : `${item.qualifier} `}${item.valueText}`,
    )
    expect(content).toHaveTextContent(item.label)
    const mark = screen.getByRole('link', { name: `¶${item.quote.paragraph}` })
    expect(mark).toHaveAttribute('href', `./?figure=${item.id}`)
    expect(mark).toHaveAttribute('target', '_blank')
  })
})

describe('an embedded chart', () => {
  it('names each bar, with its full sentence for screen readers', () => {
    render(<Embed search="?id=removals&program=cap,287g" />)
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining(sentenceOf(figure('cap-removed-convicted'))),
      expect.stringContaining(sentenceOf(figure('g287-removed'))),
    ])
    expect(
      screen.getByText(/^Filter: Criminal Alien Program \(CAP\); 287\(g\) program\./),
    ).toBeInTheDocument()
  })

  it('says so if the filter leaves no bars', () => {
    render(<Embed search="?id=convictions&program=cap" />)
    expect(screen.getByText(/The release itemizes convictions for all ICE removals/)).toBeInTheDocument()
  })
})

describe('every embed', () => {
  it.each(['?id=removals', '?id=g287-removed', '?id=xyz', ''])('has a source line: %s', (search) => {
    render(<Embed search={search} />)
    expect(screen.getByText(/^Source: ICE news release, Sept\. 16, 2011\./)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'All figures, with their sentences' })).toHaveAttribute(
      'target',
      '_blank',
    )
  })

  it('says that an id is unknown, and shows it as text', () => {
    render(<Embed search={`?id=${encodeURIComponent(hostile.markup)}`} />)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      `There is no chart or figure “${hostile.markup}” here`,
    )
    expect(document.querySelector('img, b')).toBeNull()
  })

  it('shows hostile strings of the dataset as text', () => {
    names.cap = hostile.script
    render(<Embed search="?id=cap-removed-convicted" />)
    expect(screen.getAllByText(hostile.script).length).toBeGreaterThan(0)
    expect(document.body.querySelector('script')).toBeNull()
  })

  it('has the theme that its URL sets', () => {
    render(<Embed search="?id=removals&theme=dark" />)
    expect(document.documentElement.dataset.theme).toBe('dark')
  })
})
