import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, createServer } from 'vite'

const configFile = fileURLToPath(new URL('../tests/gallery/vite.config.ts', import.meta.url))

/**
 * Serves every feature in its states (tests/gallery), with live reload: `npm run gallery`, or `npm run gallery --
 * --port 8080`. `npm run gallery -- --build FOLDER` builds it instead, which its tests use.
 */
async function gallery() {
  const { port, build: folder } = parseArgs({
    options: { port: { type: 'string', default: '5174' }, build: { type: 'string' } },
  }).values
  if (folder !== undefined) {
    await build({ configFile, build: { outDir: path.resolve(folder), emptyOutDir: true } })
    return
  }
  if (!/^\d{1,5}$/.test(port)) throw new Error(`--port expects a number, not "${port}".`)
  const server = await createServer({ configFile, server: { port: Number(port) } })
  await server.listen()
  console.log(`\nThe gallery: ${server.resolvedUrls?.local[0] ?? '/'}tests/gallery/\n`)
}

try {
  await gallery()
} catch (error) {
  console.error(`\nCould not start the gallery. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
