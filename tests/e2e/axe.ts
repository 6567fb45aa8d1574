import { AxeBuilder } from '@axe-core/playwright'
import { test, type Page } from '@playwright/test'
import { tried } from './tried.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds in the state that is shown: the rule and where it is broken. Looks within one part where one is named;
 * `all` asks for its rules of good practice as well; `without` leaves out the rules that cannot judge the state.
 */
export async function axeFinds(
  page: Page,
  { within, all = false, without = [] }: { within?: string; all?: boolean; without?: string[] } = {},
): Promise<string[]> {
  // The other mode puts the results together in a page that it opens for each scan, for frames of other hosts: we have none.
  let axe = new AxeBuilder({ page }).setLegacyMode()
  if (within !== undefined) axe = axe.include(within)
  if (!all) axe = axe.withTags(wcag)
  if (without.length > 0) axe = axe.disableRules(without)
  const { violations } = await axe.analyze()
  tried(test.info(), 'states scanned by axe')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
