import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { preview } from 'vite'
import { buildAll, checkData } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds the page and serves it as a reader would get it: `npm start`, or `npm start -- --port 8080`. If the port is
 * taken, the next free one is used.
 */
async function start() {
  const { port } = parseArgs({ options: { port: { type: 'string', default: '4173' } } }).values
  if (!/^\d{1,5}$/.test(port)) throw new Error(`--port expects a number, not "${port}".`)
  checkData()
  await buildAll(root)
  const server = await preview({ root, preview: { port: Number(port) } })
  server.printUrls()
}

try {
  await start()
} catch (error) {
  console.error(`\nCould not start the page. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
