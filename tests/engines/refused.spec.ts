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
      parts: /^OpenSource-.*\.js$/,
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
