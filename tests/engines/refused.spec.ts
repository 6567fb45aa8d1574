import { expect } from '@playwright/test'
import { openMenu } from './menu.ts'
import { css, role, soon, type Wanted } from './reader.ts'
import { test } from './walk.ts'

// What browsers and React log about a chunk that fails to load; any other message still fails the test.
test.use({
  broken:
    // The first is how an error in Firefox is reported.
    /JSHandle@error|dynamically imported module|module script|Importing a module|preload|404|MIME|NetworkError|Load failed/i,
})

const late: { what: string; parts: RegExp; query: string; menu?: 'Share'; shown: Wanted; short?: boolean }[] =
  [
    {
      what: 'the source drawer, an entry chunk',
      parts: /^FigureSource-.*\.js$/,
      query: '?figure=sc-removed',
      shown: css('dialog mark'),
      short: true,
    },
    {
      what: 'the menu, whose idle prefetch failed',
      parts: /^Sharing-.*\.js$/,
      query: '?program=cap',
      menu: 'Share',
      shown: role('textbox', 'Link'),
    },
    {
      what: 'the deck, because of a shared chunk',
      parts: /^DeckLayers-.*\.js$/,
      query: '?view=briefing&slide=2',
      shown: css('.slide'),
    },
  ]

for (const { what, parts, query, menu, shown, short = false } of late) {
  test(`a lazy chunk that failed loads with “Try again”: ${what}${short ? ' @short' : ''}`, async ({
    reader,
    site,
  }) => {
    const allow = site.refuse(parts)
    try {
      await reader.open(`${site.address}${query}`)
      if (menu !== undefined) await openMenu(reader, menu)
      await reader.sees(role('alert'))
    } finally {
      allow()
    }
    await reader.click(role('button', 'Try again', role('alert')))
    // If only a reload helps, the menu is closed afterwards.
    const isShown = async () => {
      if (menu !== undefined && (await reader.count(css('summary.button + *'))) === 0)
        await openMenu(reader, menu)
      return reader.count(shown)
    }
    await soon(isShown, 'the part').toBeGreaterThan(0)
    await reader.seesNo(role('alert'))
    expect(await reader.query()).toBe(query)
  })
}

test('without scripts the filter works, and so do programs in the URL @short', async ({ reader, site }) => {
  const shown = () =>
    reader.ask(css('.card'), (all) => all.filter((card) => card.checkVisibility()).map(({ id }) => id))
  const line = () =>
    reader.ask(css('.filter-summary'), ([text]) => (text as HTMLElement | undefined)?.innerText)
  // Not preloaded files: WebKit would not request them again.
  const allow = site.refuse(/^index-.*\.js$/)
  try {
    await reader.open(site.address)
    await reader.click(css('label', undefined, 'Criminal Alien Program'))
    await soon(shown).toEqual(['card-cap'])
    await soon(line).toContain('1 of 7 programs · 1 figure')
    await reader.click(role('button', 'Reset'))
    await soon(async () => (await shown()).length).toBe(8)
    await reader.open(`${site.address}?program=CAP.&utm_source=x`)
    await soon(shown).toEqual(['card-cap'])
  } finally {
    allow()
  }
  await reader.open(`${site.address}?program=cap`)
  await soon(shown).toEqual(['card-cap'])
  await reader.reads(role('status'), '1 of 7 programs')
  expect(await reader.query()).toBe('?program=cap')
})

test('checkboxes, content and URL agree however the reader returns @short', async ({ reader, site }) => {
  /** The programs that are checked, in the URL, and on visible cards. */
  const seen = () =>
    reader.ask(css('#programs input'), (boxes) => {
      const named = new URLSearchParams(location.search).get('program')?.split(',') ?? []
      const cards = [...document.querySelectorAll<HTMLElement>('.card')].filter((card) =>
        card.checkVisibility(),
      )
      const of = new Set(cards.flatMap(({ dataset }) => dataset.programs?.split(' ') ?? []))
      const ticked = (boxes as HTMLInputElement[]).filter(({ checked }) => checked).map(({ value }) => value)
      return { ticked, named, shown: cards.length === 8 ? [] : [...of] }
    })
  const agrees = async (programs: string[]) => {
    await soon(seen, programs.join()).toEqual({ ticked: programs, named: programs, shown: programs })
  }
  /** Reloads the page and waits for hydration, after which the summary is not exposed twice. */
  const reload = async () => {
    await reader.tab.evaluate('void (window.isBefore = true, setTimeout(() => location.reload()))')
    const isTakenOver =
      '!window.isBefore && document.querySelector(".filter-summary > [aria-hidden]") !== null'
    await soon(() => reader.tab.evaluate(isTakenOver)).toBe(true)
  }

  // Checked without a script that could update the URL, then reloaded with it.
  const allow = site.refuse(/^index-.*\.js$/)
  try {
    await reader.open(site.address)
    await reader.click(css('label', undefined, 'Criminal Alien Program'))
    await soon(async () => (await seen()).shown).toEqual(['cap'])
  } finally {
    allow()
  }
  await reload()
  await soon(async () => {
    const { ticked, named, shown } = await seen()
    return String(ticked) === String(named) && String(named) === String(shown)
  }).toBe(true)

  await reader.open(site.address)
  await reader.click(css('label', undefined, 'Secure Communities'))
  await agrees(['secure-communities'])
  await reload()
  await agrees(['secure-communities'])
  // To another document and back, from the bfcache or by a new load.
  await reader.open(`${site.address}release.txt`)
  await reader.goBack()
  await agrees(['secure-communities'])
  await reader.click(role('button', 'All'))
  await agrees([])
  await reader.goBack()
  await agrees(['secure-communities'])
})
