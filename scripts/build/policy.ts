/** The Content-Security-Policy of a page, made from the page itself, so that the two cannot disagree. */
import { createHash } from 'node:crypto'

/** How a policy names the one inline script or style that it allows. */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What stands between the tags of each inline script or style. */
const inlined = (html: string, tag: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([^]*?)</${tag}>`, 'g'))].map(
    ([, text = '']) => text,
  )

const hashesOf = (html: string, tag: 'script' | 'style') => inlined(html, tag).map(hashOf)

/**
 * Everything is refused but what the page is known to need. Pictures may also come from data: and blob:, since that is
 * how a chart becomes a picture to copy.
 */
const locked = (rules: Record<string, readonly string[]>) => joined({ 'default-src': ["'none'"], ...rules })

function joined(rules: Record<string, readonly string[]>): string {
  return Object.entries({ ...rules, 'base-uri': ["'none'"], 'form-action': ["'none'"] })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}

/** A script of the page that asks for another by itself: in a frame without an origin nothing else may do so. */
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

/** The policy in a page on a host: its own files, and the inline scripts and styles it has, each by its hash. */
export const hostedPolicy = (html: string): string =>
  locked({ ...ownFiles(html), 'style-src': ["'self'", ...hashesOf(html, 'style')] })

/**
 * The policy that a host sends with the page, and that has to hold for a later build as well: a host may be given new
 * files and not new headers. So it leaves the hash of the styles, which every build changes, to the policy in the page
 * itself; both are in force.
 */
export const headerPolicy = (html: string): string =>
  joined({
    ...ownFiles(html),
    'style-src-attr': ["'none'"],
    'media-src': ["'none'"],
    'object-src': ["'none'"],
    'frame-src': ["'none'"],
  })

/** The policy of the one file: nothing but what is in it. From disk, 'self' would mean nothing. */
export const oneFilePolicy = (html: string): string =>
  locked({
    'script-src': hashesOf(html, 'script'),
    'style-src': hashesOf(html, 'style'),
    'img-src': ['data:', 'blob:'],
    'font-src': ['data:'],
  })

/** Puts the policy first in the head, since it holds only for what comes after it. */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(
    '<head>',
    () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  )

/** The policy a page carries. */
export const policyIn = (html: string): string | null =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? null
