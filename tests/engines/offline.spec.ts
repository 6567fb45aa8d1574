import { css, drawer, region, soon } from './reader.ts'
import { openBuild } from './site.ts'
import { test } from './walk.ts'

test('after one visit the page opens without a network', async ({ reader }) => {
  const own = await openBuild()
  await reader.open(own.address)
  const state = 'navigator.serviceWorker.controller?.state ?? null'
  await soon(() => reader.tab.evaluate(state), 'the service worker').toBe('activated')
  await own.close()

  await reader.open(`${own.address}?figure=cap-removed-convicted`)
  await reader.reads(css('mark', drawer), '84,969')
  await reader.press('Escape')
  await reader.seesNo(drawer)
  const chart = region('Removals by program')
  await reader.scrollTo(chart)
  await soon(() => reader.count(css('.bars-live .bar-body', chart))).toBe(3)
  await reader.scrollTo(region(/^Departments/))
  await reader.sees(css('.map-live .map-dot'))

  await reader.open(`${own.address}?view=briefing&slide=7`)
  await reader.sees(css('.stage .slide'))
})
