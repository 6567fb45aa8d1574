import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { keyTable } from '../../../src/features/briefing/input/keys.ts'
import { letDialogsOpen } from '../../support/dialog.ts'
import { openPage } from '../../support/page.tsx'

beforeAll(() => {
  letDialogsOpen()
  window.scrollTo = () => {}
})
beforeEach(() => sessionStorage.clear())

/** Renders the app at a URL of the briefing and waits for its chunk. */
async function openDeck(query: string) {
  const user = openPage(query)
  await screen.findByRole('heading', { level: 1 })
  return user
}

const heading = () => screen.getByRole('heading', { level: 1 })
const tab = () => screen.getByRole('tab', { selected: true })
const place = () => new URLSearchParams(location.search).get('slide') ?? '1'
const dialog = (name: string) => screen.queryByRole('dialog', { name })

describe('the briefing', () => {
  it('opens from the page by one link, with the selected programs, and replaces the page', async () => {
    const user = openPage('?program=cap')
    await user.click(screen.getByRole('link', { name: 'Present' }))
    await screen.findByText(/^Slide 1 of /)
    expect(location.search).toBe('?program=cap&view=briefing')
    expect(heading()).toHaveTextContent('What one ICE news release counts')
    await waitFor(() => expect(tab()).toHaveFocus())
    expect(screen.queryByRole('heading', { name: 'What the release counts' })).toBeNull()
    expect(screen.queryByRole('group', { name: 'Program' })).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Leave' }))
    expect(location.search).toBe('?program=cap')
  })

  it('moves one slide per key press, even if React runs every effect twice', async () => {
    const user = await openDeck('?view=briefing')
    await user.keyboard('{ArrowRight}')
    expect(place()).toBe('2')
    await user.keyboard('{PageDown} n')
    expect(place()).toBe('5')
    await user.keyboard('{ArrowLeft}{Backspace}')
    expect(place()).toBe('3')
    expect(tab()).toHaveFocus()
  })

  it('announces each slide: position, title and content', async () => {
    const user = await openDeck('?view=briefing&slide=2')
    for (const slide of [3, 4]) {
      await user.keyboard('{ArrowRight}')
      // It is not a tab stop.
      expect(tab()).toHaveFocus()
      expect(tab()).toHaveAttribute('tabindex', '-1')
      expect(tab()).toHaveAccessibleName(`Slide ${slide} of 11 ${heading().textContent}`)
      expect(tab()).toHaveAccessibleDescription(/195,700|37,888/)
    }
    // The slide that had the focus stays in the DOM: if it were removed, Orca would not announce the next one.
    await user.click(screen.getByRole('tab', { name: /^Slide 3:/ }))
    expect(place()).toBe('3')
  })

  it('stops at both ends', async () => {
    const user = await openDeck('?view=briefing')
    await user.keyboard('{ArrowLeft}')
    expect(place()).toBe('1')
    await user.keyboard('{End}{ArrowRight}')
    expect(place()).toBe('11')
    await user.keyboard('{Home}')
    expect(place()).toBe('1')
  })

  it('leaves Space and Enter to a focused button', async () => {
    const user = await openDeck('?view=briefing&slide=4')
    screen.getByRole('button', { name: 'Keys' }).focus()
    await user.keyboard(' ')
    expect(place()).toBe('4')
    expect(dialog('Keys')).toBeInTheDocument()
  })

  it('goes to a slide by number, and says if there is none', async () => {
    const user = await openDeck('?view=briefing')
    await user.keyboard('g')
    const field = within(dialog('Go to a slide')!).getByRole('textbox', { name: 'Slide, 1 to 11' })
    expect(field).toHaveFocus()
    await user.type(field, '40{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('There is no slide “40”.')
    await user.clear(field)
    await user.type(field, '7{Enter}')
    expect(place()).toBe('7')
    expect(dialog('Go to a slide')).toBeNull()
  })

  it('shows all slides at once, with the current one marked', async () => {
    const user = await openDeck('?view=briefing&slide=3')
    await user.keyboard('o')
    const links = within(dialog('All slides')!).getAllByRole('link')
    expect(links).toHaveLength(11)
    expect(links[2]).toHaveAttribute('aria-current', 'true')
    await user.click(links[6]!)
    expect(place()).toBe('7')
    expect(dialog('All slides')).toBeNull()
  })

  it('lists the shortcuts, and can turn off character keys permanently', async () => {
    const user = await openDeck('?view=briefing')
    await user.keyboard('?')
    const help = within(dialog('Keys')!)
    for (const { does } of keyTable.filter(({ action }) => action !== 'fullscreen')) {
      expect(help.getByText(does)).toBeVisible()
    }
    await user.click(help.getByRole('checkbox', { name: 'Letters and signs are keys' }))
    await user.keyboard('{Escape}no')
    expect(place()).toBe('1')
    expect(dialog('All slides')).toBeNull()
    await user.keyboard('{ArrowRight}{F1}')
    expect(place()).toBe('2')
    expect(screen.getByRole('checkbox', { name: 'Letters and signs are keys' })).not.toBeChecked()
    expect(sessionStorage.getItem('briefing-letters')).toBe('false')
  })

  it.each(['g', 'o', '?', 'b', 'w'])(
    'closes what %s opened with the same key and with Escape',
    async (key) => {
      const user = await openDeck('?view=briefing&slide=3')
      for (const closing of [key, '{Escape}']) {
        await user.keyboard(key)
        expect(screen.getAllByRole('dialog')).toHaveLength(1)
        await user.keyboard(closing)
        expect(screen.queryByRole('dialog')).toBeNull()
      }
      expect(place()).toBe('3')
    },
  )

  it('ignores navigation while the screen is black', async () => {
    const user = await openDeck('?view=briefing&slide=3')
    await user.keyboard('.')
    expect(dialog('The screen is black')).toBeInTheDocument()
    await user.keyboard('{ArrowRight}{PageDown}o?')
    expect(place()).toBe('3')
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    await user.keyboard('b{ArrowRight}')
    expect(place()).toBe('4')
  })

  it('ignores Escape if nothing is open', async () => {
    const user = await openDeck('?view=briefing&slide=3')
    await user.keyboard('{Escape}')
    expect(location.search).toBe('?view=briefing&slide=3')
  })

  it('opens a source sentence over the slide and returns to the slide', async () => {
    const user = await openDeck('?view=briefing&slide=3')
    await user.click(screen.getAllByRole('link', { name: '¶7' })[0]!)
    expect(location.search).toBe('?figure=removed-total&view=briefing&slide=3')
    expect(screen.getByRole('dialog')).toHaveTextContent(/ICE removed more than 343,151 aliens/)
    await user.keyboard('{ArrowRight}')
    expect(place()).toBe('3')
    expect(heading()).toHaveTextContent('ICE reported removing more than 343,151 people')
    // Instead of the browser's "back", which is asynchronous in jsdom.
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await vi.waitFor(() => expect(location.search).toBe('?view=briefing&slide=3'))
  })

  it('hides its controls with C, and remembers that across a reload', async () => {
    const user = await openDeck('?view=briefing')
    await user.keyboard('c')
    expect(screen.queryByRole('navigation', { name: 'Briefing' })).toBeNull()
    expect(sessionStorage.getItem('briefing-chrome')).toBe('false')
    await user.keyboard('c')
    expect(screen.getByRole('navigation', { name: 'Briefing' })).toBeInTheDocument()
  })

  it('reports unknown values in the URL', async () => {
    await openDeck('?view=briefing&slide=99')
    expect(heading()).toHaveTextContent('Every number leads back to one text')
    expect(screen.getByText('slide=99')).toBeVisible()
  })
})

/** What `window.open` returns. */
function openWindows(answer: Window | null) {
  const open = vi.spyOn(window, 'open').mockReturnValue(answer)
  onTestFinished(() => open.mockRestore())
  return open
}

describe('the speaker notes', () => {
  it('open in a named window of their own', async () => {
    const open = openWindows(window)
    const user = await openDeck('?program=cap&view=briefing&slide=3')
    await user.keyboard('s')
    expect(open).toHaveBeenCalledWith(
      '?program=cap&view=speaker&slide=3',
      expect.stringMatching(/^speaker-/),
      expect.stringContaining('popup'),
    )
    expect(screen.queryByRole('complementary', { name: 'Notes' })).toBeNull()
  })

  it('appear beside the slide if pop-ups are blocked, with cautions and quotes', async () => {
    openWindows(null)
    const user = await openDeck('?view=briefing&slide=3')
    await user.keyboard('s')
    const notes = within(screen.getByRole('complementary', { name: 'Notes' }))
    const caution = notes.getByText('The release does not explain the difference', { selector: 'summary' })
    expect(caution).toBeVisible()
    expect(notes.getByText(/Neither number is corrected here/, { selector: 'details *' })).not.toBeVisible()
    await user.click(caution)
    expect(notes.getByText(/Neither number is corrected here/, { selector: 'details *' })).toBeVisible()
    expect(notes.getAllByText(/ICE removed more than 343,151 aliens/).length).toBeGreaterThan(0)
    expect(notes.getByRole('timer')).toBeVisible()
    await user.keyboard('{ArrowRight}')
    expect(place()).toBe('4')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary', { name: 'Notes' })).toBeNull()
    expect(place()).toBe('4')
  })
})

describe('the speaker window', () => {
  it('shows the slide, the next one, the notes, the time and the position in the deck', async () => {
    await openDeck('?view=speaker&slide=4')
    expect(heading()).toHaveTextContent('4 of 11: The release itemizes three kinds of conviction')
    expect(heading()).toHaveAttribute('aria-live', 'polite')
    expect(screen.getByText(/^Next: Removals are given by program/)).toBeVisible()
    expect(screen.getByRole('region', { name: 'To say' })).toHaveTextContent(/952 people removed/i)
    expect(screen.getByText(/“952 criminal aliens removed were convicted of homicide”/)).toBeVisible()
    expect(screen.getByRole('timer')).toBeVisible()
    expect(screen.getByText('No room is open.')).toBeVisible()
  })

  it('responds to the same keys', async () => {
    const user = await openDeck('?view=speaker&slide=4')
    await user.keyboard('{ArrowRight}')
    expect(location.search).toBe('?view=speaker&slide=5')
    await user.click(screen.getByRole('button', { name: 'Next ›' }))
    expect(place()).toBe('6')
    await user.keyboard('b')
    expect(screen.getByText(/The room’s screen is black/)).toBeVisible()
  })
})
