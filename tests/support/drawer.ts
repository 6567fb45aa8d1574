/** The source drawer in the built page, for Playwright. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Figure } from '../../src/dataset/schema.ts'
import { figures as unsorted } from './placed.ts'

/** The sixteen figures, in release order. */
export const figures = unsorted.toSorted((a, b) => a.valueSpan.start - b.valueSpan.start)

export function figure(id: string): Figure {
  const found = figures.find((each) => each.id === id)
  if (!found) throw new Error(`No figure has the id "${id}".`)
  return found
}

export const drawer = (page: Page): Locator => page.getByRole('dialog')

/** The marked sentence. */
export const mark = (page: Page): Locator => drawer(page).locator('mark[aria-current="true"]')

/** The first visible link to a figure's sentence. */
export const linkTo = (page: Page, id: string): Locator =>
  page.locator(`main a[href="?figure=${id}"]`).filter({ visible: true }).first()

/** Expects the drawer to show a figure: only its sentence is marked, in full, and visible without scrolling. */
export async function expectOpen(page: Page, { id, quote, valueText }: Figure): Promise<void> {
  await expect(mark(page), id).toHaveCount(1)
  await expect.poll(() => mark(page).textContent(), id).toBe(quote.text)
  await expect(drawer(page).locator('[data-open]'), id).toHaveText(valueText)
  // Text clipped by the scroll container does not count as in view.
  await expect(mark(page), id).toBeInViewport({ ratio: 0.95 })
  await expect(drawer(page).locator('.drawer-mark'), id).toHaveText(`¶${quote.paragraph}`)
  expect(new URL(page.url()).searchParams.get('figure')).toBe(id)
}

export async function expectClosed(page: Page): Promise<void> {
  await expect(drawer(page)).toHaveCount(0)
  expect(new URL(page.url()).searchParams.has('figure')).toBe(false)
}
