import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { expect, type APIRequestContext } from '@playwright/test'
import { headersFor } from '../../scripts/host.mjs'
import { hasNginx } from './nginx.ts'
import { dist, test } from './hosts.ts'
import { watched, walkDeck, walkExports, walkPage } from './walk.ts'

const subFolder = '/reports/2011/'

/** Files that are cached forever, and files that are revalidated. */
const hashed = readdirSync(`${dist}/assets`).find((name) => /^index-.*\.js$/.test(name))
const always = [
  '',
  'index.html',
  'sw.js',
  'manifest.webmanifest',
  'dataset.json',
  'figures.csv',
  'dashboard.html',
]

const types: Record<string, RegExp> = {
  '': /^text\/html; ?charset=utf-8$/,
  'figures.csv': /^text\/csv; ?charset=utf-8$/,
  'release.txt': /^text\/plain; ?charset=utf-8$/,
  'dataset.json': /^application\/json/,
  'manifest.webmanifest': /^application\/manifest\+json/,
  [`assets/${hashed}`]: /^(?:text|application)\/javascript/,
  'sw.js': /^(?:text|application)\/javascript/,
}

/** The documented headers, on either kind of host and at any base path. */
async function checkHeaders(request: APIRequestContext, address: string) {
  const get = async (name: string) => (await request.get(address + name)).headers()
  for (const name of [...always, `assets/${hashed}`]) {
    const headers = await get(name)
    for (const [header, value] of Object.entries(headersFor(dist, `/${name}`))) {
      expect(headers[header.toLowerCase()], `${header} of ${name}`).toBe(value)
    }
    expect(headers['cache-control'], name).toBe(
      name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['set-cookie']).toBeUndefined()
  }
  for (const [name, type] of Object.entries(types)) expect((await get(name))['content-type']).toMatch(type)
}

/** Precompressed files are served as they are, in the best encoding that the browser accepts. */
async function checkEncodings(request: APIRequestContext, address: string) {
  for (const name of ['index.html', `assets/${hashed}`, 'dataset.json']) {
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ]) {
      const response = await request.get(address + name, { headers: { 'Accept-Encoding': accepted ?? '' } })
      expect(response.headers()['content-encoding'], `${name} for ${accepted}`).toBe(encoding)
      expect(response.headers()['vary']).toContain('Accept-Encoding')
    }
  }
}

test.describe('the test server', () => {
  test('sends the headers of _headers and the compressed files @short', async ({ serve, request }) => {
    const server = await serve()
    await checkHeaders(request, server.address)
    await checkEncodings(request, server.address)
  })

  test('serves the same build from a subfolder', async ({ serve, page, context, request }) => {
    test.slow()
    const server = await serve({ base: subFolder })
    const noises = await watched(context, server.origin)
    await checkHeaders(request, server.address)
    await walkPage(page, server.address)
    await walkExports(page, server.address)
    await walkDeck(page, server.address)
    expect(server.asked.filter((path) => !path.startsWith(subFolder))).toEqual([])
    expect(noises).toEqual([])
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    )
    expect(scopes).toEqual([subFolder])
  })
})

test.describe('nginx with the shipped configuration', () => {
  test.skip(
    !hasNginx,
    'nginx with its brotli module is not installed; the test server passes the same checks',
  )

  for (const base of ['/', subFolder]) {
    test(`serves the page from ${base}: headers, walkthrough, offline @short`, async ({
      serveByNginx,
      page,
      context,
      request,
    }, testInfo) => {
      test.slow()
      const site = testInfo.outputPath('site')
      mkdirSync(`${site}/reports`, { recursive: true })
      symlinkSync(dist, `${site}${subFolder.slice(0, -1)}`)
      const server = await serveByNginx(base === '/' ? dist : site, testInfo.outputPath('nginx'))
      const address = server.origin + base
      const noises = await watched(context, server.origin)
      await checkHeaders(request, address)
      await checkEncodings(request, address)
      expect((await request.get(`${address}_headers`)).status()).toBe(404)
      expect((await request.get(address.replace(/(?<=\d)\/$/, ''))).status()).toBe(200)
      await walkPage(page, address)
      await walkExports(page, address)
      await walkDeck(page, address)
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
      expect(noises).toEqual([])

      await server.close()
      await context.setOffline(true)
      await page.goto(`${address}?view=briefing&slide=7`)
      await expect(page.getByText(/^Slide 7 of \d+$/)).toHaveCount(1)
    })
  }
})
