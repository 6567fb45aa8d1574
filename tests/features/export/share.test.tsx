import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ShareMenu } from '../../../src/features/export/ShareMenu.tsx'
import { embedChoices, embedSnippet } from '../../../src/model/embed-code.ts'
import { plainView } from '../../../src/model/view.ts'
import { dataset } from '../../support/dataset.ts'

const openMenu = (href: string) => {
  vi.stubGlobal('location', new URL(href))
  render(
    <ShareMenu
      title={dataset.release.short}
      embeds={embedChoices(dataset, plainView)}
      snippet={(choice) => embedSnippet(choice, new URL(choice.path, href).href)}
    />,
  )
}

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})

describe('the share menu', () => {
  it('says of a page that is a file that its link needs a copy of the file, and offers nothing to embed', () => {
    openMenu('file:///home/reader/dashboard.html?program=cap')
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveValue(
      'file:///home/reader/dashboard.html?program=cap',
    )
    expect(
      screen.getByText('This page is a file: the link works only with a copy of this file.'),
    ).toBeInTheDocument()
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('writes the code for what is chosen', async () => {
    openMenu('https://example.org/page/?program=cap')
    expect(screen.queryByText(/This page is a file/)).toBeNull()
    await userEvent.selectOptions(screen.getByRole('combobox'), 'predator-arrests')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code to embed' }).value).toContain(
      'src="https://example.org/page/embed.html?id=predator-arrests" title="More than 638 people arrested',
    )
  })
})
