import { expect } from '@playwright/test'
import { css, region, role, soon, type Reader } from './reader.ts'
import { test } from './walk.ts'

const map = region(/^Departments/)
const live = css('.map-live', map)

/** The distance between the northwestern and the southeastern pin, in px. */
const spread = (reader: Reader) =>
  reader.ask(css('.map-dot', live), (dots) => {
    const boxes = dots.map((dot) => dot.getBoundingClientRect())
    return Math.max(...boxes.map(({ x }) => x)) - Math.min(...boxes.map(({ x }) => x))
  })

test('the map has 15 pins and zooms by buttons and keys', async ({ reader, site }) => {
  await open(reader, site.address)
  expect(await reader.count(css('.map-dot', live))).toBe(15)
  const fitted = await spread(reader)
  const share = async () => Math.round(((await spread(reader)) / fitted) * 10) / 10
  await reader.click(role('button', 'Zoom in', map))
  await soon(share).toBe(2)
  await reader.click(role('button', 'Show the whole map', map))
  await soon(share).toBe(1)

  await reader.focus(live)
  await reader.press('+')
  await soon(share).toBe(2)
  await reader.press('0')
  await soon(share).toBe(1)
})

test('a department shows its details from list and pin, and Escape closes them', async ({ reader, site }) => {
  await open(reader, site.address)
  const row = role('button', '2 Houston Texas', map)
  await reader.click(row)
  await reader.sees(css('.place-facts, .map-popup, .place-more', map, /Houston Police Department/))
  await soon(() => reader.query()).toBe('?place=houston-tx')
  await reader.press('Escape')
  await reader.seesNo(css('.map-popup, .place-more', map, /Houston Police Department/))
  await reader.isAt(row)

  await reader.press('Enter')
  await reader.sees(css('.map-popup, .place-more', map, /Houston Police Department/))
  await reader.press('Escape')

  await reader.click(css('.map-dot', role('button', '15 Montgomery County, Md.', live)))
  await reader.sees(css('.map-popup, .place-more', map, /County department/))
  await reader.press('Escape')
  await reader.seesNo(css('.map-popup, .place-more', map, /County department/))
})

async function open(reader: Reader, address: string) {
  await reader.open(address)
  await reader.sees(css('.map-box', map))
  await reader.scrollTo(map)
  await reader.sees(css('.map-dot', live))
}
