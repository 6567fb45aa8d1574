import { expect } from '@playwright/test'
import { charts, figure } from '../e2e/quiet.ts'
import { css, drawer, region, role, soon, type Reader } from './reader.ts'
import { test } from './walk.ts'

const removals = region('Removals by program')
const bars = css('.bars-live .bar-body > rect:first-child', removals)

async function withLiveBars(reader: Reader, address: string) {
  await reader.open(address)
  await reader.sees(css('.bars-plot', removals))
  await reader.scrollTo(removals)
  await soon(() => reader.count(bars)).toBe(3)
}

test('a chart draws its bars to scale, responds to pointer and keys, and has a table', async ({
  reader,
  site,
}) => {
  await withLiveBars(reader, site.address)
  const values = (charts.find(({ id }) => id === 'removals')?.figures ?? []).map((id) => figure(id).value)
  const lengths = () =>
    reader.ask(bars, (drawn) => drawn.map((bar) => Math.round(bar.getBoundingClientRect().width)))
  const longest = Math.max(...values)
  await soon(async () => {
    const drawn = await lengths()
    const scale = Math.max(...drawn) / longest
    return drawn.length === 3 && values.every((value, at) => Math.abs((drawn[at] ?? 0) - value * scale) <= 1)
  }, 'bars as long as their values').toBe(true)

  await reader.hover(css('.bars-live .bars-bar:nth-of-type(1) .bar-body, .bars-live .bar-body', removals))
  await reader.reads(
    css('.recharts-tooltip-wrapper', removals),
    'people identified through Secure Communities',
  )

  const names = role('link', undefined, role('list', undefined, removals))
  await reader.focus(role('link', /^Secure Communities/, role('list', undefined, removals)))
  await reader.press('ArrowDown')
  await soon(() => focusedText(reader)).toMatch(/^Criminal Alien Program/)
  await reader.press('End')
  await soon(() => focusedText(reader)).toMatch(/^287\(g\)/)
  expect(await reader.count(names)).toBe(3)
  await reader.press('Enter')
  await reader.reads(css('mark', drawer), '17,008')
  await reader.press('Escape')
  await reader.seesNo(drawer)
  await soon(() => focusedText(reader)).toMatch(/^287\(g\)/)

  await reader.click(role('link', 'Table', removals))
  await soon(() => reader.query()).toBe('?table=removals')
  const table = role('table', undefined, removals)
  for (const number of ['64,713', '84,969', 'more than 17,008']) await reader.reads(table, number)
  await reader.goBack()
  await reader.seesNo(table)
})

test('a bar links to its sentence', async ({ reader, site }) => {
  await withLiveBars(reader, site.address)
  await reader.click(css('.bars-live .bar-body', removals))
  await reader.reads(css('mark', drawer), '64,713')
})

const focusedText = async (reader: Reader) =>
  String(await reader.tab.evaluate("document.activeElement.textContent.replaceAll(/\\s+/g, ' ').trim()"))
