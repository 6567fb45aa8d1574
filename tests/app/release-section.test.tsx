import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ReleaseSection } from '../../src/app/page/ReleaseSection.tsx'
import { plainView } from '../../src/model/view.ts'
import { changed, dataset } from '../support/dataset.ts'

describe('the release on the page', () => {
  it('is shown in full, without a line about its length', () => {
    render(<ReleaseSection dataset={dataset} view={plainView} />)
    expect(screen.getByText('Montgomery County, Md.')).toBeVisible()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('is paginated if it is very long, with a line that says how much is shown', async () => {
    const longer = changed((copy) => {
      copy.release.text += Array.from({ length: 300 }, (_, line) => `\n  • Invented line ${line + 1};`).join(
        '',
      )
    })
    render(<ReleaseSection dataset={longer} view={plainView} />)
    expect(screen.getByText('Invented line 1;')).toBeVisible()
    expect(screen.queryByText('Invented line 300;')).not.toBeInTheDocument()
    expect(screen.getByText(/^300 of 3\d\d shown/)).toBeVisible()

    await userEvent.click(screen.getByRole('button', { name: /^Show \d+ more$/ }))
    expect(screen.getByText('Invented line 300;')).toBeVisible()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })
})
