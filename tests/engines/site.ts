/** Serves the build; pages report uncaught errors to the server. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { host } from '../../scripts/host.mjs'

export const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** The unmodified build. */
export const openBuild = () => host({ folder: dist })

export type Site = Awaited<ReturnType<typeof openSite>>

// WebKitGTK's driver cannot read the console, so in every browser the page reports to its server.
const told = '/uncaught/'
const teller = `
const tell = (error) => void fetch('.${told}' + encodeURIComponent(String(error)), { mode: 'no-cors', keepalive: true })
addEventListener('error', ({ error, message }) => tell(error ?? message))
addEventListener('unhandledrejection', ({ reason }) => tell(reason))
`

/**
 * A copy of the build whose pages report errors, without the given chunks. The pages differ from the build's hashes, so
 * the service worker caches nothing and every request reaches the server.
 */
function copyOfBuild(without?: RegExp): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'engine-site-'))
  cpSync(dist, folder, { recursive: true, filter: (file) => !/\.(?:br|gz)$/.test(file) })
  writeFileSync(path.join(folder, 'teller.js'), teller)
  const page = path.join(folder, 'index.html')
  const html = readFileSync(page, 'utf8')
  writeFileSync(page, html.replace('<title>', '<script src="./teller.js"></script>\n    <title>'))
  // The embed page's policy allows no additional script.
  const [, script = ''] =
    /data-src="([^"]+)"/.exec(readFileSync(path.join(folder, 'embed.html'), 'utf8')) ?? []
  const embed = path.join(folder, script)
  writeFileSync(embed, `${teller};${readFileSync(embed, 'utf8')}`)
  if (without) {
    const assets = path.join(folder, 'assets')
    const parts = readdirSync(assets).filter((name) => without.test(name))
    if (parts.length === 0) throw new Error(`No chunk is named ${without}.`)
    for (const name of parts) rmSync(path.join(assets, name))
  }
  return folder
}

export async function openSite() {
  const whole = copyOfBuild()
  const folders = [whole]
  const server = await host({ folder: whole, encodings: [] })
  return {
    address: server.address,
    origin: server.origin,
    /** Serves without these chunks until the returned function is called. */
    refuse: (parts: RegExp) => {
      const folder = copyOfBuild(parts)
      folders.push(folder)
      server.deploy(folder)
      return () => server.deploy(whole)
    },
    /** Uncaught errors since the last `forget`. */
    errors: () =>
      server.asked
        .filter((pathname) => pathname.startsWith(told))
        .map((pathname) => decodeURIComponent(pathname.slice(told.length))),
    forget: () => {
      server.asked.length = 0
    },
    close: async () => {
      await server.close()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}
