/**
 * Prints Lighthouse's scores for `dist/` on mobile and desktop, with the audits that cost points. Not part of `npm
 * test`, since Lighthouse has 200 dependencies: install it outside the project with `npm install --prefix FOLDER
 * lighthouse@12`, then run `LIGHTHOUSE=FOLDER node scripts/bench/lighthouse.mjs`.
 */
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser.mjs'
import { host } from '../host.mjs'

/**
 * The parts of Lighthouse's report that are used here.
 * @typedef {{ title: string, score: number | null, auditRefs: { id: string, weight: number }[] }} Category
 * @typedef {{ id: string, title: string, score: number | null, displayValue?: string }} Audit
 * @typedef {{ lhr: { categories: Record<string, Category>, audits: Record<string, Audit> } }} Result
 */

if (!process.env.LIGHTHOUSE) throw new Error('LIGHTHOUSE is not set: see the top of this script.')
const folder = path.resolve(process.env.LIGHTHOUSE, 'node_modules/lighthouse/core')
/** @type {{ default: (address: string, flags: object, config?: object) => Promise<Result> }} */
const { default: lighthouse } = await import(pathToFileURL(path.join(folder, 'index.js')).href)
const { default: desktop } = await import(pathToFileURL(path.join(folder, 'config/desktop-config.js')).href)

const port = await freePort()
const browser = await chromium.launch({
  ...(await findBrowser()),
  args: [`--remote-debugging-port=${port}`],
})
const server = await host({ folder: fileURLToPath(new URL('../../dist', import.meta.url)) })
try {
  for (const [name, config] of /** @type {[string, object | undefined][]} */ ([
    ['mobile', undefined],
    ['desktop', desktop],
  ])) {
    const { lhr } = await lighthouse(server.address, { port, logLevel: 'error' }, config)
    for (const { title, score, auditRefs } of Object.values(lhr.categories)) {
      console.log(`${name}: ${title} ${Math.round((score ?? 0) * 100)}`)
      for (const { id, weight } of auditRefs) {
        const audit = lhr.audits[id]
        if (weight === 0 || !audit || audit.score === null || audit.score === 1) continue
        console.log(`  ${audit.title}: ${audit.displayValue ?? ''} (${Math.round(audit.score * 100)})`)
      }
    }
  }
} finally {
  await server.close()
  await browser.close()
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
