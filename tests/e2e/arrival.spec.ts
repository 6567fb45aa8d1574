import { expect } from '@playwright/test'
import { test } from './quiet.ts'

for (const width of [360, 768, 1440]) {
  test(`nothing moves at ${width} px while the page arrives by a slow line on a slow machine`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.addInitScript(() => {
      const moved: unknown[] = []
      Object.assign(window, { moved })
      new PerformanceObserver((list) =>
        moved.push(...list.getEntries().map((entry) => entry.toJSON())),
      ).observe({
        type: 'layout-shift',
        buffered: true,
      })
    })
    const slowed = await context.newCDPSession(page)
    await slowed.send('Network.enable')
    await slowed.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 93_750,
    })
    await slowed.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto('./', { waitUntil: 'networkidle' })
    // Taken over by the script: what it had to add has been added.
    await page.locator('.chip').first().click()
    expect(await page.evaluate(() => (window as unknown as { moved: unknown[] }).moved)).toEqual([])
  })
}
