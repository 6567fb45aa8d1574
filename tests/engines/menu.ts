import { css, soon, type Reader } from './reader.ts'

/** Opens a menu of the masthead; on a narrow screen, first the menu that contains it. */
export async function openMenu(reader: Reader, name: 'Share' | 'Download'): Promise<void> {
  const menu = css('summary.button', undefined, name)
  const all = css('.masthead-more')
  await soon(async () => (await reader.count(menu)) + (await reader.count(all))).toBeGreaterThan(0)
  if ((await reader.count(menu)) === 0) await reader.click(all)
  await reader.click(menu)
}
