import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { css, role, type Reader } from './reader.ts'
import { openedBy, test } from './walk.ts'

/** Opens a third-party page on another origin with this content. */
async function openOther(reader: Reader, elements: string, use: () => Promise<void>) {
  const host = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><html lang="en"><title>Another page</title><body>${elements}</body></html>`)
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  try {
    await reader.open(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
    await use()
  } finally {
    host.closeAllConnections()
    host.close()
  }
}

const frameOf = (address: string, id: string, more = '') =>
  `<iframe ${more} src="${address}embed.html?id=${id}" title="Embed" width="340" height="640"></iframe>`

test('a chart works in a cross-origin frame, and links to the full page', async ({
  reader,
  session,
  site,
}) => {
  await openOther(reader, frameOf(site.address, 'removals'), async () => {
    const frame = reader.inFrame()
    await frame.reads(css('body'), 'Source: ICE news release, Sept. 16, 2011.')
    for (const number of ['64,713', '84,969', 'more than 17,008']) await frame.reads(css('main'), number)
    expect(await frame.count(css('.bar-body'))).toBe(3)
    const full = await openedBy(session, () => frame.click(role('link', /^287\(g\)/)))
    await full.reads(css('dialog mark'), '17,008')
  })
})

test('a figure works in a frame with an opaque origin', async ({ reader, site }) => {
  await openOther(reader, frameOf(site.address, 'removed-total', 'sandbox="allow-scripts"'), async () => {
    const frame = reader.inFrame()
    await frame.reads(css('main'), 'more than 343,151')
    await frame.reads(css('body'), 'Source: ICE news release, Sept. 16, 2011.')
  })
})
