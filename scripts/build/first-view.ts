import path from 'node:path'
import type { Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle

/** The app's script and its preloads, which the page can be read without. */
const deferred = /\s*<(?:script\s[^>]*\ssrc=[^>]*><\/script>|link\s[^>]*rel="modulepreload"[^>]*>)/g

const sheetLink = /<link\s[^>]*rel="stylesheet"[^>]*\shref="\.\/([^"]+)"[^>]*>/g

/**
 * The rules for the line that counts the figures left by the filter (src/model/filter-rules.ts). There are many of
 * them, and none applies in the first frame, so they go after the page's content.
 */
const notInFirstFrame = /[^{}]+\[data-summary=[^{}]+\{[^{}]*\}/g

/**
 * Inlines each page's style sheets, so that its first paint waits for nothing else. The links remain, disabled, which
 * browsers do not fetch: without them, Vite would fetch the sheet again for a lazy chunk that shares it and insert it
 * after rules that should win; and src/ui/linked-styles.ts enables them where a host's policy blocks inline styles.
 * Scripts move to the end of the page, since earlier they would compete with its text for bandwidth. Returns the
 * sheets' names, which few visitors will request.
 */
export function putFirstViewFirst(bundle: Bundle): string[] {
  const pages = Object.values(bundle)
    .filter((file) => file.type === 'asset')
    .filter(isPage)
  const sheets = new Set(pages.flatMap(({ source }) => sheetsOf(String(source))))
  const rules = new Map([...sheets].map((name) => [name, rulesOf(bundle, name)]))
  for (const page of pages) {
    const html = String(page.source)
    const own = sheetsOf(html)
      .map((name) => rules.get(name))
      .join('')
    const last = own.match(notInFirstFrame)?.join('') ?? ''
    const later = html.match(deferred) ?? []
    page.source = withoutComments(html)
      .replaceAll(deferred, '')
      .replace(
        '</body>',
        () => `${last && `<style>${last}</style>\n    `}${later.join('').trim()}\n  </body>`,
      )
      .replaceAll(sheetLink, (link) => link.replace('<link', '<link disabled'))
      .replace('</head>', () => `<style>${own.replaceAll(notInFirstFrame, '')}</style>\n  </head>`)
      .split(/(<(?:style|script)\b[^]*?<\/(?:style|script)>)/)
      .map(inAscii)
      .join('')
  }
  return [...sheets]
}

/**
 * Escapes the page's text and inline style sheets to ASCII: browsers store an ASCII page with one byte per character
 * and paint it sooner. Scripts are left alone.
 */
function inAscii(part: string): string {
  if (/^<script\b/.test(part)) return part
  return part.replaceAll(/[^\0-\x7f]/gu, (character) => {
    const code = character.codePointAt(0)?.toString(16) ?? ''
    return /^<style\b/.test(part) ? `\\${code} ` : `&#x${code};`
  })
}

/** Strips indentation and comments from inline scripts. */
export const withoutComments = (html: string) =>
  html.replaceAll(/(?<=<script>)[^]*?(?=<\/script>)/g, (code) => code.replaceAll(/^\s+(?:\/\/.*\n)?/gm, ''))

const isPage = ({ fileName }: Rolldown.OutputAsset) => fileName.endsWith('.html')

const sheetsOf = (html: string) => [...html.matchAll(sheetLink)].map(([, name = '']) => name)

function rulesOf(bundle: Bundle, name: string): string {
  const sheet = bundle[name]
  if (sheet?.type !== 'asset') throw new Error(`A page links to ${name}, which the build did not emit.`)
  return fromPage(String(sheet.source), path.posix.dirname(name))
}

/** URLs in a sheet are relative to its folder; inlined, they must be relative to the page. */
const fromPage = (css: string, folder: string) =>
  css.replaceAll(/url\((["']?)(?!data:)(?:\.\/)?/g, (_, quote: string) => `url(${quote}./${folder}/`)
