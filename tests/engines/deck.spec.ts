import { expect } from '@playwright/test'
import { css, drawer, region, role, soon, type Reader } from './reader.ts'
import { openedBy, test } from './walk.ts'

const total = 11
const slide = (number: number) => `?view=briefing${number === 1 ? '' : `&slide=${number}`}`

/** The slide in the URL, and the one that is shown. */
const places = async (reader: Reader) => [
  Number(new URLSearchParams(await reader.query()).get('slide') ?? 1),
  Number.parseInt((await reader.texts(css('.stage .slide-place'))).join(' ').replace(/\D*/, ''), 10),
]
const shows = (reader: Reader, number: number) =>
  soon(() => places(reader), `slide ${number}`).toEqual([number, number])
const speaks = (reader: Reader, number: number) =>
  soon(() => reader.texts(role('heading', new RegExp(`^${number} of ${total}:`)))).toHaveLength(1)

test('a slide opens by its URL, and the next one follows @every @short', async ({ reader, site }) => {
  await reader.open(`${site.address}${slide(5)}`)
  await shows(reader, 5)
  for (const number of ['64,713', '84,969', '17,008']) await reader.reads(css('.slide'), number)
  await reader.press('ArrowRight')
  await shows(reader, 6)
  const [across, down] = (await reader.tab.evaluate(
    '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]',
  )) as number[]
  expect(across).toBeLessThanOrEqual(0)
  // On a phone a slide may be taller than its window.
  if (Number(await reader.tab.evaluate('innerWidth')) > 1000) expect(down).toBeLessThanOrEqual(0)
})

test('the deck works by keys, and has an overview and a black screen', async ({ reader, site }) => {
  await reader.open(site.address)
  await reader.click(role('link', 'Present'))
  await shows(reader, 1)
  for (let number = 2; number <= total; number += 1) {
    await reader.press('ArrowRight')
    await shows(reader, number)
    await reader.sees(css('.stage h1'))
  }
  await reader.press('o')
  const overview = role('dialog', 'All slides')
  await soon(() => reader.count(css('.overview-slide > a', overview))).toBe(total)
  await reader.press('Home')
  await reader.press('ArrowRight')
  await reader.press('Enter')
  await shows(reader, 2)
  await reader.seesNo(overview)

  await reader.press('b')
  const black = role('dialog', 'The screen is black')
  const color = () => reader.ask(black, ([layer]) => layer && getComputedStyle(layer).backgroundColor)
  await soon(color).toBe('rgb(0, 0, 0)')
  await reader.press('b')
  await reader.seesNo(black)
  await shows(reader, 2)

  await reader.open(`${site.address}${slide(3)}`)
  await reader.click(css('.slide-mark'))
  await reader.reads(css('mark', drawer), '343,151')
  await reader.press('Escape')
  await reader.seesNo(drawer)
  await shows(reader, 3)
})

test('the speaker window and the briefing sync in both directions', async ({ reader, session, site }) => {
  await reader.open(`${site.address}${slide(2)}`)
  await shows(reader, 2)
  const speaker = await openedBy(session, () => reader.press('s'))
  await speaker.reads(role('status'), 'In step with the room.')
  await speaks(speaker, 2)

  await reader.tab.activate()
  await reader.press('ArrowRight')
  await shows(reader, 3)
  await speaks(speaker, 3)

  await speaker.tab.activate()
  await speaker.press('ArrowRight')
  await speaks(speaker, 4)
  await shows(reader, 4)

  await speaker.press('b')
  await reader.sees(role('dialog', 'The screen is black'))
  await speaker.reads(role('status'), 'The room’s screen is black.')
  await speaker.press('b')
  await reader.seesNo(role('dialog', 'The screen is black'))
  await speaker.sees(region(/./))
})
