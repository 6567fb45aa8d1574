import { AxeBuilder } from '@axe-core/playwright'
import { test, type Page } from '@playwright/test'
import { tried } from './tried.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Violations that axe finds in the current state: the rule and where. `within` limits the scan; `all` adds the
 * best-practice rules; `without` excludes rules that cannot judge this state.
 */
export async function axeFinds(
  page: Page,
  { within, all = false, without = [] }: { within?: string; all?: boolean; without?: string[] } = {},
): Promise<string[]> {
  // The default mode merges results in a new page per scan, for cross-origin frames; this page has none.
  let axe = new AxeBuilder({ page }).setLegacyMode()
  if (within !== undefined) axe = axe.include(within)
  if (!all) axe = axe.withTags(wcag)
  if (without.length > 0) axe = axe.disableRules(without)
  const { violations } = await axe.analyze()
  tried(test.info(), 'states scanned by axe')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
