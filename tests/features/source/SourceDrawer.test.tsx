import { fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import { SourceDrawer } from '../../../src/features/source/SourceDrawer.tsx'
import { sourceOf } from '../../../src/model/source.ts'
import { plainView } from '../../../src/model/view.ts'
import { dataset, figure } from '../../support/dataset.ts'
import { letDialogsOpen } from '../../support/dialog.ts'

beforeAll(letDialogsOpen)

/** Opens a figure; returns the log of what the drawer requests: URLs, and "closed". */
function open(id: string, compare: string | null = null) {
  const source = sourceOf(dataset, { ...plainView, figure: id, compare })
  if (!source) throw new Error(`No figure has the id "${id}".`)
  const asked: string[] = []
  const { unmount } = render(
    <SourceDrawer
      source={source}
      short={dataset.release.short}
      dateline={dataset.release.dateline}
      onClose={() => asked.push('closed')}
      onClosed={() => {}}
      go={(href) => asked.push(href)}
    />,
  )
  return { asked, unmount, source }
}

const facts = () =>
  Object.fromEntries(
    screen.getAllByRole('term').map((name) => [name.textContent, name.nextElementSibling?.textContent]),
  )

describe('the drawer', () => {
  it.each(dataset.figures)(
    'is a dialog named after $id, with its paragraph and its sentence',
    ({ id, quote }) => {
      open(id)
      const dialog = screen.getByRole('dialog')
      const { valueText, label } = figure(id)
      expect(dialog).toHaveAccessibleName(expect.stringContaining(`${valueText} ${label}`))
      expect(within(dialog).getByRole('heading', { level: 2 })).toHaveTextContent(valueText)
      expect(within(dialog).getByText(`¶${quote.paragraph}`)).toBeVisible()
      expect(within(dialog).getByRole('mark').textContent).toBe(quote.text)
      const described = within(dialog).getByRole('heading', { level: 2 }).getAttribute('aria-describedby')
      expect(document.getElementById(described ?? '')?.textContent).toBe(quote.text)
    },
  )

  it('focuses its heading, so that name and sentence are announced, and announces the next heading', () => {
    open('sc-removed')
    const heading = screen.getByRole('heading', { level: 2 })
    expect(heading).toHaveFocus()
    expect(heading).toHaveAttribute('aria-live', 'polite')
  })

  it('keeps the qualifier with the number in its title', () => {
    open('predator-arrests')
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'more than 638 people arrested under Operation Predator',
    )
  })

  it('states qualifier, period, days and what the figure is part of', () => {
    open('convicted-serious-drug')
    expect(facts()).toMatchObject({
      Qualifier: 'none',
      Covers: 'Oct. 1, 2010 to Aug. 19, 2011. Both inherited from the line above; this line states no date.',
      Days: 'the first 323 of 365 days of the fiscal year (computed)',
      'Part of': '195,700 (by layout, not in words)',
    })
  })

  it('explains terms, with their sources, as not from the release', () => {
    open('sc-level1')
    const words = within(
      screen.getByRole('heading', { name: 'Words, not from the release' }).closest('section') ??
        document.body,
    )
    expect(words.getByText('Level 1.')).toBeVisible()
    expect(words.getByRole('link', { name: 'ICE, Secure Communities' })).toHaveAttribute(
      'href',
      'http://www.ice.gov/secure-communities',
    )
  })

  it('has no such heading for a figure without terms', () => {
    open('attendance')
    expect(screen.queryByRole('heading', { name: 'Words, not from the release' })).not.toBeInTheDocument()
  })

  it('requests to be closed by its button and by Escape, which alone would not change the URL', async () => {
    const { asked } = open('best-guns')
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(asked).toEqual(['closed'])
    const dialog = screen.getByRole('dialog')
    const escape = new Event('cancel', { cancelable: true })
    fireEvent(dialog, escape)
    expect(asked).toEqual(['closed', 'closed'])
    expect(escape.defaultPrevented).toBe(true)
    expect(dialog).toHaveAttribute('open')
  })

  it('links to the next and previous figure by name, in place, and to the card', () => {
    open('sc-level1')
    const steps = within(screen.getByRole('navigation', { name: 'Figures in the order of the release' }))
    const back = steps.getByRole('link', { name: 'Previous figure: 64,713' })
    const on = steps.getByRole('link', { name: 'Next figure: 84,969' })
    expect(back).toHaveAttribute('href', '?figure=sc-removed')
    expect(on).toHaveAttribute('href', '?figure=cap-removed-convicted')
    // A single "back" leaves the drawer, however many figures were viewed in it.
    expect(back).toHaveAttribute('data-replace')
    expect(on).toHaveAttribute('data-replace')
    expect(steps.getByRole('link', { name: 'To its card' })).toHaveAttribute('href', '?#figure-sc-level1')
  })

  it.each([
    ['attendance', 'Previous'],
    ['shield-arrests', 'Next'],
  ])('has at the end of the release, at %s, nothing further: %s', (id, way) => {
    open(id)
    expect(screen.queryByRole('link', { name: new RegExp(`^${way} figure`) })).not.toBeInTheDocument()
  })
})

const result = () => within(screen.getByRole('region', { name: 'Compare' })).getByRole('status')

describe('two figures in the drawer', () => {
  it('are selected from a list of the fifteen others', async () => {
    const { asked } = open('g287-removed')
    const list = screen.getByRole('combobox', { name: 'Compare with' })
    expect(within(list).getAllByRole('option', { hidden: true })).toHaveLength(1 + 15)
    expect(list).toHaveValue('')
    expect(result()).toBeEmptyDOMElement()
    await userEvent.selectOptions(list, '84,969 · Criminal Alien Program')
    expect(asked).toEqual(['?figure=g287-removed&compare=cap-removed-convicted'])
  })

  it('that are part and whole show a share with its formula and its bound', () => {
    open('removed-convicted', 'removed-total')
    expect(result()).toHaveAttribute('data-verdict', 'part')
    expect(result()).toHaveTextContent('57.0% (computed: 195,700 ÷ 343,151)')
    expect(result()).toHaveTextContent('lower if the total is higher')
  })

  it('that are comparable show both sentences and the reasons, but no ratio', () => {
    open('cap-removed-convicted', 'removed-convicted')
    expect(result()).toHaveAttribute('data-verdict', 'beside')
    expect(result()).toHaveTextContent('Side by side only: no ratio, no sum')
    expect(result()).toHaveTextContent(
      '84,969 people with criminal convictions removed from local, state and federal jails through',
    )
    expect(result()).toHaveTextContent('195,700 “criminal aliens or 50% with criminal convictions”')
    expect(result()).not.toHaveTextContent(/÷|computed/)
  })

  it('that share no scale show the reason', () => {
    open('best-guns', 'best-cash')
    expect(result()).toHaveAttribute('data-verdict', 'apart')
    expect(result()).toHaveTextContent('One is in guns, the other in US dollars.')
  })

  it('link to the other one’s sentence', () => {
    open('best-guns', 'best-cash')
    expect(within(result()).getByRole('link')).toHaveAttribute('href', '?figure=best-cash')
  })
})

const unfold = () => userEvent.click(screen.getByText('Cite and copy'))
const copied = () => navigator.clipboard.readText()

describe('the drawer’s citations', () => {
  it('are collapsed at first', () => {
    open('g287-removed')
    expect(screen.getByText('Cite and copy').closest('details')).not.toHaveAttribute('open')
  })

  it('copy what is on screen, and say so', async () => {
    const user = userEvent.setup()
    const { source } = open('g287-removed')
    await unfold()
    const press = (name: string) => user.click(screen.getByRole('button', { name }))

    await press('Copy figure')
    expect(await copied()).toBe(source.text)
    expect(screen.getByText(source.text)).toBeVisible()
    expect((await screen.findByText('Figure copied.')).parentElement).toHaveRole('status')
    for (const { style, text } of source.citations) {
      await press(`Copy ${style}`)
      expect(await copied()).toBe(text)
      expect(await screen.findByText(`${style} copied.`)).toBeVisible()
    }
  })

  it('say what to do in a browser without clipboard access', async () => {
    open('g287-removed')
    await unfold()
    // Clicked without user-event, which would provide a clipboard.
    Reflect.deleteProperty(navigator, 'clipboard')
    fireEvent.click(screen.getByRole('button', { name: 'Copy figure' }))
    expect(await screen.findByText(/refused/)).toHaveTextContent(/Select the text/)
  })

  it('link to the sentence in the original page', () => {
    const { source } = open('sc-removed')
    expect(screen.getByText('Sentence at ice.gov')).toHaveAttribute('href', source.original)
  })
})

describe('a drawer that unmounts', () => {
  it('closes its dialog, so that the browser restores the focus', () => {
    const { unmount } = open('best-guns')
    const dialog = screen.getByRole<HTMLDialogElement>('dialog')
    unmount()
    expect(dialog.open).toBe(false)
  })
})
