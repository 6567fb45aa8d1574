import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { letDialogsOpen } from '../support/dialog.ts'
import { openPage } from '../support/page.tsx'
import { saidBy, translate, type Translator } from '../support/translator.ts'

beforeAll(() => {
  letDialogsOpen()
  window.scrollTo = () => {}
})
// Freezes the talk's clock, so that both walks show the same time.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 27, 9) }))
afterEach(() => vi.useRealTimers())

function show(query: string) {
  act(() => {
    history.pushState(null, '', `/${query}`)
    dispatchEvent(new PopStateEvent('popstate'))
  })
}

const deck = (view: string, programs: string, ...slides: number[]) =>
  slides.map((slide) => `?${programs}view=${view}&slide=${slide}`)

/** Sequences of views within one page load, including steps between slides of the same layout. */
const walks: Record<string, string[]> = {
  'the filter': ['', '?program=cap', '?program=cap,287g', '?program=best', '?program=secure-communities', ''],
  'the source drawer': [
    '?figure=removed-total',
    '?figure=removed-convicted',
    '?figure=sc-removed',
    '?figure=sc-removed&compare=sc-level1',
    '?figure=sc-removed&compare=cap-removed-convicted',
    '?figure=removed-convicted&compare=removed-total',
    '?figure=best-cash',
    '',
  ],
  'tables and places': [
    '',
    '?table=removals',
    '?table=removals&program=cap',
    '?place=mesa-az',
    '?place=seattle-wa',
    '',
  ],
  'unknown values': ['?program=xyz', '?program=abc&place=none', ''],
  'the briefing': [
    ...deck('briefing', '', 1, 2, 10, 11, 3, 6, 4, 5, 7, 8, 9),
    ...deck('briefing', 'program=cap&', 9, 1, 3),
    '?program=cap&figure=cap-removed-convicted&view=briefing',
  ],
  'the speaker window': [
    ...deck('speaker', '', 1, 2, 10, 3, 6, 4, 5, 7, 8, 9),
    ...deck('speaker', 'program=cap&', 9, 1),
  ],
}

/** The page's text at each view, translated before each step or not at all. */
async function walk(views: readonly string[], how: Translator | null): Promise<string[]> {
  sessionStorage.clear()
  const said: string[] = []
  openPage(views[0])
  for (const query of views) {
    show(query)
    await arrived(query)
    said.push(saidBy(document.body))
    if (how) act(() => translate(document.body, how))
  }
  cleanup()
  return said
}

/** Waits for the chunk that a query needs, then for the text to settle. */
async function arrived(query: string) {
  if (query.includes('figure=')) await screen.findByRole('dialog')
  if (query.includes('view=')) await screen.findAllByText(/Slide/)
  let last = ''
  await waitFor(
    () => {
      const now = saidBy(document.body)
      const isSame = now === last
      last = now
      expect(isSame).toBe(true)
    },
    { interval: 60 },
  )
}

describe.each(['moves', 'replaces'] as const)('under a translator that %s texts', (how) => {
  it.each(Object.entries(walks))('%s has the same text as without one', async (_, views) => {
    const own = await walk(views, null)
    const translated = await walk(views, how)
    views.forEach((query, index) => expect.soft(translated[index], query).toBe(own[index]))
  })
})
