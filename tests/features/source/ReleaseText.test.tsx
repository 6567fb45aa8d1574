import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ReleaseText } from '../../../src/features/source/ReleaseText.tsx'
import { blocksOf } from '../../../src/dataset/paragraphs.ts'
import { releaseOf } from '../../../src/model/release.ts'
import { plainView } from '../../../src/model/view.ts'
import { changed, dataset, figure, release } from '../../support/dataset.ts'

function show(id: string | null, { anchored = false, from = dataset } = {}) {
  const lines = releaseOf(from, { ...plainView, figure: id })
  const { container } = render(
    <ReleaseText lines={lines} dateline={dataset.release.dateline} anchored={anchored} />,
  )
  const paragraph = (number: number) => container.querySelector(`[data-paragraph="${number}"]`)
  return { container, paragraph }
}

describe('the text of the release', () => {
  it('is complete, character for character, except for its first line', () => {
    const { container } = show(null)
    // The paragraph number before the text is ours.
    for (const number of container.querySelectorAll('.release-number')) number.remove()
    const shown = [...container.querySelectorAll('p')].map(({ textContent }) => textContent)
    expect(shown.slice(1)).toEqual(
      blocksOf(release)
        .slice(1)
        .map(({ start, end }) => release.slice(start, end)),
    )
  })

  it('splits the run-together first line into its pieces', () => {
    show(null)
    expect(screen.getByText('September 16, 2011 · Washington, DC, United States · Operational')).toBeVisible()
  })

  it('announces the number of each numbered paragraph, and only of those', () => {
    const { container, paragraph } = show(null)
    expect(container.querySelectorAll('.release-number')).toHaveLength(17)
    expect(paragraph(13)).toHaveTextContent(/^Paragraph 13ICE's 287\(g\) program/)
    expect(screen.getByText(/^Partnership and public safety programs results/)).toHaveTextContent(/2011$/)
  })

  it('links every figure once', () => {
    show(null)
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(
      dataset.figures
        .toSorted((a, b) => a.valueSpan.start - b.valueSpan.start)
        .map(({ valueText }) => valueText),
    )
  })

  it('has anchors only on request, so that no id is duplicated', () => {
    const { paragraph } = show(null, { anchored: true })
    expect(paragraph(5)).toHaveAttribute('id', 'p5')
    expect(show('sc-removed').container.querySelector('[id]')).toBeNull()
  })

  it('ends the mark with the quote and continues the line after it', () => {
    const text = 'including 195,700 criminal aliens'
    const start = release.indexOf(text)
    const from = changed((copy) => {
      Object.assign(figure('removed-convicted', copy).quote, { text, start, end: start + text.length })
    })
    const { container, paragraph } = show('removed-convicted', { from })
    expect(container.querySelector('mark')?.textContent).toBe(text)
    expect(paragraph(7)?.textContent).toBe(`Paragraph 7${figure('removed-total').quote.text}`)
  })

  it('marks nothing while nothing is open', () => {
    const { container } = show(null)
    expect(container.querySelector('mark, [aria-current], [data-open]')).toBeNull()
  })

  it.each(dataset.figures)(
    'marks the sentence of $id, and says that it is the current one',
    ({ id, quote }) => {
      const { container } = show(id)
      const marks = container.querySelectorAll('mark')
      expect(marks).toHaveLength(1)
      expect(marks[0]).toHaveAttribute('aria-current', 'true')
      expect(marks[0]?.textContent).toBe(quote.text)
      const open = container.querySelectorAll('[data-open]')
      expect([...open].map(({ textContent }) => textContent)).toEqual([figure(id).valueText])
      expect(marks[0]).toContainElement(open[0] as HTMLElement)
    },
  )
})
