import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { headersFor } from '../../scripts/host.mjs'
import { dist, test } from './hosts.ts'
import { watched, walkDeck, walkExports, walkPage } from './walk.ts'

const html = readFileSync(`${dist}/index.html`, 'utf8')
const metaIn = (text: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? ''

test.describe('the policy', () => {
  test('is the same in page and header, except for framing and the hash of the styles @short', () => {
    const header = headersFor(dist, '/')['Content-Security-Policy'] ?? ''
    const inPage = metaIn(html).split('; ')
    expect(header.split('; ')).toEqual(
      expect.arrayContaining(inPage.filter((rule) => !/^(?:default-src|style-src) /.test(rule))),
    )
    for (const type of ['style-src-attr', 'media-src', 'object-src', 'frame-src', 'frame-ancestors']) {
      expect(header).toContain(`${type} 'none'`)
    }
    expect(header).not.toMatch(/unsafe|\*|https?:/)
    expect(headersFor(dist, '/index.html')['Content-Security-Policy']).toBe(header)
  })

  for (const name of ['index.html', 'embed.html', 'dashboard.html']) {
    test(`comes first in the head of ${name}, denies by default, and has no loophole`, () => {
      const text = readFileSync(`${dist}/${name}`, 'utf8')
      expect(text).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/)
      // The encoding must be declared within the first 1024 bytes.
      expect(text.slice(0, 1024)).toContain('<meta charset="utf-8" />')
      const policy = metaIn(text)
      expect(policy).toMatch(/^default-src 'none';/)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
    })
  }
})

test.describe('a host that blocks inline styles', () => {
  for (const address of ['', '?view=briefing&slide=2', 'embed.html?id=removals']) {
    test(`loads them from their files: ${address} @short`, async ({ serve, page }) => {
      const server = await serve()
      // index.html treats this connection as slow: whether the page's fonts load in time is not tested here.
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { rtt: 600 } })
      })
      const look = async () => {
        await page.goto(`${server.address}${address}`)
        const title = page.locator('h1, h2').first()
        await expect(title).toBeVisible()
        return title.evaluate((element) => {
          const { fontFamily, fontSize, color } = getComputedStyle(element)
          return `${fontFamily}, ${fontSize}, ${color}`
        })
      }
      const usual = await look()
      await page.route('**/*', async (route) => {
        if (route.request().resourceType() !== 'document') return route.continue()
        const response = await route.fetch()
        const headers = { ...response.headers(), 'content-security-policy': "style-src 'self'" }
        return route.fulfill({ response, headers })
      })
      await expect.poll(look).toBe(usual)
    })
  }
})

const refused = [
  'connect-src',
  'form-action',
  'frame-src',
  'img-src',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-attr',
]

/** Tries what injected markup would try: a script, a handler, a style, a frame, a form, another host. */
async function attack(page: Page) {
  await page.evaluate(async () => {
    // DevTools evaluation bypasses the policy; a timer does not.
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    const attacked = window as typeof window & { breaches: string[] }
    attacked.breaches = []
    document.addEventListener('securitypolicyviolation', (event) =>
      attacked.breaches.push(event.effectiveDirective),
    )
    const box = document.createElement('div')
    box.innerHTML =
      '<img src="https://example.org/a.png" onerror="window.hurt = 1"><p style="color: red"></p>' +
      '<iframe src="https://example.org/"></iframe><form action="https://example.org/"><button></button></form>'
    document.body.append(box)
    const script = document.createElement('script')
    script.textContent = 'window.hurt = 2'
    document.body.append(script)
    try {
      // oxlint-disable-next-line typescript/no-implied-eval -- The policy must block exactly this.
      new Function('window.hurt = 3')()
    } catch {
      // Expected.
    }
    await fetch('https://example.org/').catch(() => {})
    box.querySelector('form')?.submit()
  })
  return {
    breaches: () =>
      page.evaluate(() => [...new Set((window as unknown as { breaches: string[] }).breaches)].toSorted()),
    isHurt: () => page.evaluate(() => 'hurt' in window),
  }
}

for (const sendsHeaders of [true, false]) {
  test.describe(`a host that ${sendsHeaders ? 'sends the headers' : 'cannot send headers'}`, () => {
    test('serves page and deck without violations, cookies or other hosts', async ({
      serve,
      page,
      context,
    }) => {
      test.slow()
      const server = await serve({ sendsHeaders })
      const noises = await watched(context, server.origin)
      await walkPage(page, server.address)
      await walkExports(page, server.address)
      await walkDeck(page, server.address)
      expect(await context.cookies()).toEqual([])
      expect(noises).toEqual([])
    })

    test('blocks everything that is not ours @short', async ({ serve, page }) => {
      const server = await serve({ sendsHeaders })
      await page.goto(server.address)
      const { breaches, isHurt } = await attack(page)
      await expect.poll(breaches).toEqual(refused)
      expect(await isHurt()).toBe(false)
    })
  })
}

test('only embed.html can be framed by another site @short', async ({ serve, page }, testInfo) => {
  const server = await serve()
  const names = ['', 'dashboard.html', 'embed.html?id=removals']
  const frames = names.map((name) => `<iframe src="${server.address}${name}"></iframe>`)
  writeFileSync(testInfo.outputPath('index.html'), frames.join(''))
  const stranger = await serve({ folder: testInfo.outputDir, sendsHeaders: false })
  await page.goto(stranger.address)
  const refusedFrame = 'chrome-error://chromewebdata/'
  await expect
    .poll(() =>
      page
        .frames()
        .slice(1)
        .map((frame) => frame.url()),
    )
    .toEqual([refusedFrame, refusedFrame, `${server.address}embed.html?id=removals`])
  await expect(page.frameLocator('iframe').last().getByRole('heading').first()).toBeVisible()
})

for (const sendsHeaders of [true, false]) {
  test(`a frame with an opaque origin shows its figure, from a host that sends ${sendsHeaders ? 'its' : 'no'} headers @short`, async ({
    serve,
    page,
  }, testInfo) => {
    const server = await serve({ sendsHeaders })
    const frame = `<iframe sandbox="allow-scripts" src="${server.address}embed.html?id=removals"></iframe>`
    writeFileSync(testInfo.outputPath('index.html'), frame)
    const stranger = await serve({ folder: testInfo.outputDir, sendsHeaders: false })
    await page.goto(stranger.address)
    const embed = page.frameLocator('iframe')
    await expect(embed.getByRole('heading', { name: 'Removals by program' })).toBeVisible()
    await expect(embed.getByRole('link', { name: /84,969/ })).toBeVisible()
  })
}
