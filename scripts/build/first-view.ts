import path from 'node:path'
import type { Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle

/** What the page can be read without: its script with all that goes with it. */
const notYet = /\s*<(?:script\s[^>]*\ssrc=[^>]*><\/script>|link\s[^>]*rel="modulepreload"[^>]*>)/g

const sheetLink = /<link\s[^>]*rel="stylesheet"[^>]*\shref="\.\/([^"]+)"[^>]*>/g

/**
 * The rules for the line that says how many figures the filter leaves (src/model/filter-rules.ts). They are many, and
 * nothing is chosen in the first frame that they would change: they come after the page.
 */
const notInFirstFrame = /[^{}]+\[data-summary=[^{}]+\{[^{}]*\}/g

/**
 * Puts the style sheets that a page needs at once into it, so that its first picture waits for nothing else. Each link
 * stays, disabled, where browsers fetch nothing: Vite would otherwise fetch the sheet again for a later part that
 * needs it as well, and put it after the rules that should win; and src/ui/linked-styles.ts asks for it where a host
 * allows no styles within a page. Scripts are asked for at the end of the page: sooner, they would take the line from
 * its text. Returns the names of the sheets, which few will ask for.
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
    const later = html.match(notYet) ?? []
    page.source = withoutComments(html)
      .replaceAll(notYet, '')
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
 * A page's text, or a style sheet in it, in ASCII: a browser keeps such a page in one byte for each character and comes to
 * its first paint sooner. Scripts stay as they are.
 */
function inAscii(part: string): string {
  if (/^<script\b/.test(part)) return part
  return part.replaceAll(/[^\0-\x7f]/gu, (character) => {
    const code = character.codePointAt(0)?.toString(16) ?? ''
    return /^<style\b/.test(part) ? `\\${code} ` : `&#x${code};`
  })
}

/** The scripts within a page as they are sent: what is written there for its authors is not for its readers. */
export const withoutComments = (html: string) =>
  html.replaceAll(/(?<=<script>)[^]*?(?=<\/script>)/g, (code) => code.replaceAll(/^\s+(?:\/\/.*\n)?/gm, ''))

const isPage = ({ fileName }: Rolldown.OutputAsset) => fileName.endsWith('.html')

const sheetsOf = (html: string) => [...html.matchAll(sheetLink)].map(([, name = '']) => name)

function rulesOf(bundle: Bundle, name: string): string {
  const sheet = bundle[name]
  if (sheet?.type !== 'asset') throw new Error(`A page asks for ${name}, which the build has not made.`)
  return fromPage(String(sheet.source), path.posix.dirname(name))
}

/** Addresses in a sheet start at its folder; in the page they must start at the page's. */
const fromPage = (css: string, folder: string) =>
  css.replaceAll(/url\((["']?)(?!data:)(?:\.\/)?/g, (_, quote: string) => `url(${quote}./${folder}/`)
