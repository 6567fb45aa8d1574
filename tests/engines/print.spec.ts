import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { Place } from '../../src/dataset/schema.ts'
import { figures, printed } from '../e2e/quiet.ts'
import { oneLine, sheetsOf, type Sheet } from '../support/pdf.ts'
import { css, type Reader } from './reader.ts'
import { test } from './walk.ts'

const places = JSON.parse(
  readFileSync(new URL('../../data/dataset/places.json', import.meta.url), 'utf8'),
) as Place[]

test.beforeEach(({ engine }) => {
  test.skip(!engine.prints, 'The driver of WebKitGTK cannot print.')
})

async function paperOf(reader: Reader, address: string, part: string): Promise<Sheet[]> {
  await reader.open(address)
  await reader.sees(css(part))
  return sheetsOf(await reader.tab.print())
}

/** The text without spaces: PDFs may gain or lose one at line breaks and at the ends of bars. */
const close = (text: string) => text.replaceAll(/\s/g, '')
const textOf = (sheets: readonly Sheet[]) => close(oneLine(sheets.map(({ text }) => text).join(' ')))

const missing = (sheets: readonly Sheet[], words: readonly string[]) => {
  const text = textOf(sheets)
  return words.filter((one) => !text.includes(close(one)))
}
const numbers = figures.map(printed)
const cities = places.map(({ name }) => name)

test('the printed page has every figure and every department', async ({ reader, site }) => {
  const sheets = await paperOf(reader, site.address, '.bars-plot')
  expect(sheets.length).toBeGreaterThan(5)
  expect(sheets.length).toBeLessThan(13)
  expect(sheets.every(({ width, height }) => width < height)).toBe(true)
  expect(missing(sheets, [...numbers, ...cities, 'Independent; not an ICE site.'])).toEqual([])
})

test('the printed deck has a page for each slide, with every number and name', async ({ reader, site }) => {
  const sheets = await paperOf(reader, `${site.address}?view=briefing`, '.slide')
  expect(sheets).toHaveLength(11)
  expect(sheets.every(({ width, height }) => width > height)).toBe(true)
  expect(missing(sheets, [...numbers, ...cities])).toEqual([])
  sheets.forEach((sheet, index) => expect(missing([sheet], [`${index + 1} / 11`])).toEqual([]))
})

test('the handout has every slide with its notes', async ({ reader, site }) => {
  const sheets = await paperOf(reader, `${site.address}?view=briefing&print=handout`, '.slide')
  expect(sheets.length).toBeLessThan(9)
  expect(sheets.every(({ width, height }) => width < height)).toBe(true)
  expect(missing(sheets, [...numbers, ...cities, '11 / 11'])).toEqual([])
  expect(
    missing(
      sheets,
      figures.map(({ quote }) => quote.text),
    ),
  ).toEqual([])
})
