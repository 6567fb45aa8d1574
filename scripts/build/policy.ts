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
function joined(rules: Record<string, readonly string[]>): string {
  const locked = { ...rules, 'base-uri': ["'none'"], 'form-action': ["'none'"] }
  return Object.entries({ 'default-src': ["'none'"], ...locked })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}

/** The policy of a page on a host: its own files, and the inline scripts it has, each by its hash. */
export const hostedPolicy = (html: string): string =>
  joined({
    'script-src': ["'self'", ...hashesOf(html, 'script')],
    'style-src': ["'self'", ...hashesOf(html, 'style')],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
  })

/** The policy of the one file: nothing but what is in it. From disk, 'self' would mean nothing. */
export const oneFilePolicy = (html: string): string =>
  joined({
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
