import { expect } from '@playwright/test'
import { openMenu } from './menu.ts'
import { css, role, soon, type Wanted } from './reader.ts'
import { test } from './walk.ts'

// What browsers and React say of a part that does not come; any other word still fails the test.
test.use({
  broken:
    // The first is an error as Firefox hands it over.
    /JSHandle@error|dynamically imported module|module script|Importing a module|preload|404|MIME|NetworkError|Load failed/i,
})

const late: { what: string; parts: RegExp; query: string; menu?: 'Share'; shown: Wanted; short?: boolean }[] =
  [
    {
      what: 'the sentence, an entry',
      parts: /^FigureSource-.*\.js$/,
      query: '?figure=sc-removed',
      shown: css('dialog mark'),
      short: true,
    },
    {
      what: 'the menu, fetched in vain when nothing was to do',
      parts: /^Sharing-.*\.js$/,
      query: '?program=cap',
      menu: 'Share',
      shown: role('textbox', 'Link'),
    },
    {
      what: 'the deck, by a chunk that it shares',
      parts: /^DeckLayers-.*\.js$/,
      query: '?view=briefing&slide=2',
      shown: css('.slide'),
    },
  ]

for (const { what, parts, query, menu, shown, short = false } of late) {
  test(`a late part that was refused comes with “Try again”: ${what}${short ? ' @short' : ''}`, async ({
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
    // Where nothing but a reload helps, a menu is closed after it.
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

test('without its script the filter answers, and so does an address that chooses programs @short', async ({
  reader,
  site,
}) => {
  const shown = () =>
    reader.ask(css('.card'), (all) => all.filter((card) => card.checkVisibility()).map(({ id }) => id))
  const line = () =>
    reader.ask(css('.filter-summary'), ([text]) => (text as HTMLElement | undefined)?.innerText)
  // Not what is preloaded: WebKit would not ask for that again.
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

test('what is ticked is what is shown and what the address says, however one comes back @short', async ({
  reader,
  site,
}) => {
  /** The programs that are ticked, that the address names, and that the cards in sight are of. */
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
  /** Loads the page again, and waits until its script has taken over: then the line is not said twice. */
  const reload = async () => {
    await reader.tab.evaluate('void (window.isBefore = true, location.reload())')
    const isTakenOver =
      '!window.isBefore && document.querySelector(".filter-summary > [aria-hidden]") !== null'
    await soon(() => reader.tab.evaluate(isTakenOver)).toBe(true)
  }

  // Ticked with no script that could write the address, and then loaded again, with it.
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
  // To another document and back, out of the browser's memory or anew.
  await reader.open(`${site.address}release.txt`)
  await reader.goBack()
  await agrees(['secure-communities'])
  await reader.click(role('button', 'All'))
  await agrees([])
  await reader.goBack()
  await agrees(['secure-communities'])
})
