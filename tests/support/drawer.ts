/** The drawer with the release, as a reader of the built page finds it. */
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

export type Figure = {
  id: string
  valueText: string
  label: string
  partOf: { figure: string } | null
  quote: { text: string; paragraph: number }
  valueSpan: { start: number }
}

const file = new URL('../../data/dataset/figures.json', import.meta.url)

/** The sixteen figures in the order of the release. */
export const figures = (JSON.parse(readFileSync(file, 'utf8')) as Figure[]).toSorted(
  (a, b) => a.valueSpan.start - b.valueSpan.start,
)

export function figure(id: string): Figure {
  const found = figures.find((each) => each.id === id)
  if (!found) throw new Error(`There is no figure "${id}".`)
  return found
}

export const drawer = (page: Page): Locator => page.getByRole('dialog')

/** The open sentence. */
export const mark = (page: Page): Locator => drawer(page).locator('mark[aria-current="true"]')

/** The first link on the page, in sight, that opens the sentence of a figure. */
export const linkTo = (page: Page, id: string): Locator =>
  page.locator(`main a[href="?figure=${id}"]`).filter({ visible: true }).first()

/** Holds the drawer to a figure: its sentence alone is marked, whole, and can be seen without scrolling. */
export async function expectOpen(page: Page, { id, quote, valueText }: Figure): Promise<void> {
  await expect(mark(page), id).toHaveCount(1)
  await expect.poll(() => mark(page).textContent(), id).toBe(quote.text)
  await expect(drawer(page).locator('[data-open]'), id).toHaveText(valueText)
  // What is clipped by the box that scrolls does not count as in view.
  await expect(mark(page), id).toBeInViewport({ ratio: 0.95 })
  await expect(drawer(page).locator('.drawer-mark'), id).toHaveText(`¶${quote.paragraph}`)
  expect(new URL(page.url()).searchParams.get('figure')).toBe(id)
}

export async function expectClosed(page: Page): Promise<void> {
  await expect(drawer(page)).toHaveCount(0)
  expect(new URL(page.url()).searchParams.has('figure')).toBe(false)
}
