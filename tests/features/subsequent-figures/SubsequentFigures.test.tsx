import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Glossary } from '../../../src/features/glossary/Glossary.tsx'
import { SubsequentFigures } from '../../../src/features/subsequent-figures/SubsequentFigures.tsx'
import { subsequentFiguresOf } from '../../../src/model/subsequent-figures.ts'
import { plainView } from '../../../src/model/view.ts'
import { dataset } from '../../support/dataset.ts'

const show = async () => {
  const { container } = render(<SubsequentFigures later={subsequentFiguresOf(dataset, plainView)} />)
  await userEvent.click(screen.getByText('ICE’s figures for the whole fiscal year 2011'))
  return container
}
const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }))

describe('the later figures', () => {
  it('are collapsed behind their heading', () => {
    render(<SubsequentFigures later={subsequentFiguresOf(dataset, plainView)} />)
    expect(screen.getByText('396,906')).not.toBeVisible()
  })

  it('are a table with their end dates, next to the release’s figures with theirs', async () => {
    await show()
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Later source, to Sept. 30, 2011',
      'Later',
      'The release',
      'What differs',
    ])
    expect(screen.getAllByRole('rowheader')).toHaveLength(6)
    expect(row('people removed').getByText('396,906')).toBeVisible()
    expect(row('people removed').getByText('to Aug. 19')).toBeVisible()
  })

  it('are plain text: only the release’s number links to a sentence', async () => {
    const container = await show()
    const links = within(container.querySelector('tbody') ?? container).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '?figure=removed-total',
      '?figure=removed-convicted',
      '?figure=convicted-homicide',
      '?figure=convicted-sex-offense',
      '?figure=convicted-serious-drug',
    ])
    expect(links[0]).toHaveTextContent('more than 343,151')
  })

  it('say so if the release has none', async () => {
    await show()
    expect(row('driving under the influence').getByText('no figure in the release')).toBeVisible()
    expect(row('driving under the influence').queryByRole('link')).not.toBeInTheDocument()
  })

  it('are neither charted nor used in computations', async () => {
    const container = await show()
    expect(container.querySelector('svg, meter, progress')).toBeNull()
    expect(container.textContent.match(/%|÷|×|−/g)).toBeNull()
  })

  it('name their archived source', async () => {
    await show()
    expect(screen.getByRole('link', { name: /archived Sept\. 15, 2012/ })).toHaveAttribute(
      'href',
      dataset.later.source.address,
    )
  })
})

describe('the glossary', () => {
  it('has each term behind its name, with an anchor and its sources', async () => {
    const { container } = render(<Glossary terms={dataset.glossary} />)
    expect([...container.querySelectorAll('details')].map(({ id }) => id)).toEqual(
      dataset.glossary.map(({ id }) => `term-${id}`),
    )
    expect(container.querySelectorAll('details[open]')).toHaveLength(0)
    await userEvent.click(screen.getByText('Level 1'))
    expect(screen.getByText(/most serious conviction group/)).toBeVisible()
    for (const { id, sources } of dataset.glossary) {
      const links = container.querySelectorAll(`#term-${id} a`)
      expect([...links].map((link) => [link.textContent, link.getAttribute('href')])).toEqual(
        sources.map(({ name, address }) => [name, address]),
      )
    }
  })
})
