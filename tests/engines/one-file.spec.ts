import { copyFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { figures } from '../e2e/quiet.ts'
import { openMenu } from './menu.ts'
import { css, drawer, region, role, soon } from './reader.ts'
import { dist } from './site.ts'
import { openedBy, savedBy, test } from './walk.ts'

test('the one-file build works from disk', async ({ reader, session, engine }, testInfo) => {
  // As a reader has it: under a name made up by a browser.
  const file = testInfo.outputPath('dashboard (1).html')
  copyFileSync(`${dist}/dashboard.html`, file)
  const address = pathToFileURL(file).href

  await reader.open(address)
  const chart = region('Removals by program')
  await reader.sees(css('.bars-plot', chart))
  await reader.scrollTo(chart)
  await soon(() => reader.count(css('.bars-live .bar-body', chart))).toBe(3)
  await reader.scrollTo(region(/^Departments/))
  await reader.sees(css('.map-live .map-dot'))

  await reader.click(css('label', undefined, 'Secure Communities'))
  await soon(() => reader.query()).toBe('?program=secure-communities')
  await reader.reads(role('status'), '1 of 7 programs')
  await reader.goBack()
  await soon(() => reader.query()).toBe('')

  await reader.click(role('link', /^84,969/, css('main ul')))
  await reader.reads(css('mark', drawer), '84,969')
  await reader.press('Escape')
  await reader.seesNo(drawer)

  await openMenu(reader, 'Download')
  const json = await savedBy(engine, () => reader.click(role('button', 'All 16 figures: JSON')))
  expect((JSON.parse(json.bytes.toString('utf8')) as { figures: unknown }).figures).toEqual(figures)

  await reader.open(`${address}?view=briefing&slide=9`)
  await reader.reads(css('.slide-map'), 'Milwaukee')
  const speaker = await openedBy(session, () => reader.press('s'))
  await speaker.sees(role('heading', /^9 of 11:/))
  await speaker.tab.activate()
  await speaker.press('ArrowLeft')
  await soon(() => reader.query()).toBe('?view=briefing&slide=8')
})
