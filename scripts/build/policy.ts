/** The Content-Security-Policy of a page, derived from its HTML, so that the two cannot disagree. */
import { createHash } from 'node:crypto'

/** The CSP source for an inline script or style. */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The content of each inline script or style. Data in a script element (JSON-LD) does not run and needs no permission. */
const inlined = (html: string, tag: 'script' | 'style') =>
  [
    ...html.matchAll(new RegExp(`<${tag}(?![^>]*\\s(?:src=|type="application/))[^>]*>([^]*?)</${tag}>`, 'g')),
  ].map(([, text = '']) => text)

const hashesOf = (html: string, tag: 'script' | 'style') => inlined(html, tag).map(hashOf)

/** Denies everything by default. Images may come from data: and blob: URLs, which copying a chart as an image needs. */
const locked = (rules: Record<string, readonly string[]>) => joined({ 'default-src': ["'none'"], ...rules })

function joined(rules: Record<string, readonly string[]>): string {
  return Object.entries({ ...rules, 'base-uri': ["'none'"], 'form-action': ["'none'"] })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}

/**
 * If an inline script inserts another script, it needs 'strict-dynamic': 'self' does not match in a frame with an
 * opaque origin.
 */
const trusted = (html: string) =>
  inlined(html, 'script').some((text) => text.includes("createElement('script')")) ? ["'strict-dynamic'"] : []

const ownFiles = (html: string) => ({
  'script-src': ["'self'", ...hashesOf(html, 'script'), ...trusted(html)],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
})

/** The policy in a hosted page: its own files, and its inline scripts and styles by hash. */
export const hostedPolicy = (html: string): string =>
  locked({ ...ownFiles(html), 'style-src': ["'self'", ...hashesOf(html, 'style')] })

/**
 * The policy header. It must also fit later builds, since a host may get new files without new headers. So it leaves
 * the hash of the styles, which every build changes, to the meta tag; browsers enforce both.
 */
export const headerPolicy = (html: string): string =>
  joined({
    ...ownFiles(html),
    'style-src-attr': ["'none'"],
    'media-src': ["'none'"],
    'object-src': ["'none'"],
    'frame-src': ["'none'"],
  })

/** The policy of the one-file build: only what is in the file. From disk, 'self' would match nothing. */
export const oneFilePolicy = (html: string): string =>
  locked({
    'script-src': hashesOf(html, 'script'),
    'style-src': hashesOf(html, 'style'),
    'img-src': ['data:', 'blob:'],
    'font-src': ['data:'],
  })

/** Inserts the policy first in the head, since it applies only to what follows. */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(
    '<head>',
    () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  )

/** The policy in a page's meta tag. */
export const policyIn = (html: string): string | null =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? null
