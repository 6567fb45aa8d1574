/**
 * A small static host, for tests and measurements: it sends the headers that the build has written for hosts
 * (`_headers`), the compressed files where the browser takes them, and 304 for what the browser already has. Not sirv: it
 * names a file by its size and time, so that a new build would send again what has not changed; and `_headers`, deploys
 * and the counts of requests and bytes would still be written here.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/**
 * How files may be compressed, and the end of their names.
 * @type {Record<string, string>}
 */
const endings = { br: '.br', gzip: '.gz' }

/**
 * @typedef {object} Options
 * @property {string} folder What is served; it may be changed while the host runs, as a new build would.
 * @property {string} [base] The address it is served under, such as "/reports/2011/".
 * @property {boolean} [sendsHeaders] Whether `_headers` is followed; GitHub Pages, for one, does not.
 * @property {string[]} [encodings] How files may be sent compressed, the best first.
 */

/** @param {Options} options */
export async function host({ folder, base = '/', sendsHeaders = true, encodings = ['br', 'gzip'] }) {
  let served = folder
  let bytes = 0
  /** @type {string[]} */
  const asked = []
  /** @type {Set<() => void>} */
  const counters = new Set()

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(pathname)
    const file = fileAt(served, base, decodeURIComponent(pathname))
    if (!file) {
      response.writeHead(404).end('Not found')
      return
    }
    const packed = packedFor(file, encodings, request.headers['accept-encoding'] ?? '')
    const content = readFileSync(packed?.file ?? file)
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 20)}"`
    const known = request.headers['if-none-match'] === etag
    response.writeHead(known ? 304 : 200, {
      'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
      ETag: etag,
      ...(packed ? { 'Content-Encoding': packed.encoding } : {}),
      ...(sendsHeaders ? headersFor(served, pathname.slice(base.length - 1)) : {}),
      ...(known ? {} : { 'Content-Length': content.length }),
    })
    response.end(known ? '' : content)
  })
  server.on('connection', (socket) => {
    let counted = 0
    const count = () => {
      bytes += socket.bytesWritten - counted
      counted = socket.bytesWritten
    }
    counters.add(count)
    socket.on('close', () => {
      count()
      counters.delete(count)
    })
  })

  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined))
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0

  return {
    origin: `http://127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}${base}`,
    /** Every path that was asked for, in order. */
    asked,
    /** Bytes sent until now, with headers. */
    bytes() {
      for (const count of counters) count()
      return bytes
    },
    /**
     * Another build takes the place of the present one.
     * @param {string} next
     */
    deploy(next) {
      served = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined))
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {string} folder
 * @param {string} base
 * @param {string} pathname
 */
function fileAt(folder, base, pathname) {
  if (!pathname.startsWith(base)) return null
  const file = path.join(folder, pathname.slice(base.length))
  if (!file.startsWith(folder) || !existsSync(file)) return null
  if (!statSync(file).isDirectory()) return file
  const index = path.join(file, 'index.html')
  return pathname.endsWith('/') && existsSync(index) ? index : null
}

/**
 * @param {string} file
 * @param {string[]} encodings
 * @param {string} accepted
 */
function packedFor(file, encodings, accepted) {
  for (const encoding of encodings) {
    const packed = file + endings[encoding]
    if (accepted.includes(encoding) && existsSync(packed)) return { encoding, file: packed }
  }
  return null
}

/**
 * The headers of every rule whose path fits, as Netlify and Cloudflare Pages read them.
 * @param {string} folder
 * @param {string} pathname
 */
export function headersFor(folder, pathname) {
  const rules = readFileSync(path.join(folder, '_headers'), 'utf8').trim().split('\n\n')
  return Object.fromEntries(
    rules.flatMap((rule) => {
      const [pattern = '', ...lines] = rule.split('\n')
      const fits = pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern
      return fits
        ? lines.map((line) => {
            const colon = line.indexOf(':')
            return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
          })
        : []
    }),
  )
}
