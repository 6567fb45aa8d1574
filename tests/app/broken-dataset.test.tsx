import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { bundled } from '../../src/dataset/load.ts'
import type { Figure, Program } from '../../src/dataset/schema.ts'
import { dataFiles } from '../../src/data-files.ts'
import { openPage } from '../support/page.tsx'

// The files of data/ with two typos: one value, one offset.
vi.mock('../../data/dataset/figures.json', async (original) => {
  const { default: figures } = await original<{ default: Figure[] }>()
  return {
    default: figures.map((figure) =>
      figure.id === 'cap-removed-convicted' ? { ...figure, value: 84970 } : figure,
    ),
  }
})
vi.mock('../../data/dataset/programs.json', async (original) => {
  const { default: programs } = await original<{ default: Program[] }>()
  return {
    default: programs.map((program) =>
      program.id === '287g' ? { ...program, listedAs: moved(program) } : program,
    ),
  }
})

function moved({ listedAs }: Program) {
  return { ...listedAs, start: 1584, end: 1603 }
}

describe('a broken dataset', () => {
  it('is reported: every fault at once, with its path', async () => {
    openPage()
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { level: 1 })).toHaveTextContent('The dataset cannot be shown')
    const faults = within(alert).getAllByRole('listitem')
    expect(faults.map(({ textContent }) => textContent)).toEqual([
      'figures.8.value: cap-removed-convicted: 84970 is not what "84,969" says: set value to 84969',
      expect.stringMatching(/^programs\.2\.listedAs: "ICE's 287\(g\) program" does not stand in the release/),
    ])
  })

  it('says what to do', async () => {
    openPage()
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The dataset has 2 faults. Correct the fields below in data/, then run npm test and build again.',
    )
  })

  it('shows no figures, neither broken nor valid ones', async () => {
    openPage()
    await screen.findByRole('alert')
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
    // Short numbers may occur in an offset; the broken figure is named in its fault.
    const { figures } = bundled as { figures: Figure[] }
    const others = figures
      .map(({ valueText }) => valueText)
      .filter((text) => text !== '84,969' && text.length > 3)
    expect(others.filter((text) => document.body.textContent.includes(text))).toEqual([])
  })

  it('is not emitted as files either, except for the schema, which documents the format', () => {
    expect(Object.keys(dataFiles())).toEqual(['dataset.schema.json'])
  })
})
