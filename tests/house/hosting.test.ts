// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withoutComments } from '../../scripts/build/first-view.ts'
import { headersFile, nginxMaps } from '../../scripts/build/headers.ts'
import { withLoader } from '../../scripts/embed-page.ts'
import { keptFiles } from '../../scripts/build/kept.ts'
import {
  headerPolicy,
  hostedPolicy,
  oneFilePolicy,
  policyIn,
  withPolicy,
} from '../../scripts/build/policy.ts'

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
/** The embed page, with its script as Vite writes it. */
const builtEmbed = read('embed.html').replace(
  /<script .*/,
  '<script type="module" crossorigin src="a.js"></script>',
)
const policies = {
  page: headerPolicy(withoutComments(read('index.html'))),
  embed: headerPolicy(withLoader(builtEmbed)),
}

/** All header values in a host's configuration. */
const valuesOf = (text: string) => new Set(text.match(/script-src[^"\n]*|\w[\w-]*=\(\)[^"\n]*|no-referrer/g))

describe('the headers for hosts', () => {
  it('match the page: "npm run build" writes deploy/nginx/dashboard-maps.conf', () => {
    expect(read('deploy/nginx/dashboard-maps.conf')).toBe(nginxMaps(policies))
  })

  it('are the same for nginx and for hosts that read _headers', () => {
    expect(valuesOf(nginxMaps(policies))).toEqual(valuesOf(headersFile(policies)))
  })

  it('forbid framing, except of the embed page', () => {
    const rules = headersFile(policies)
      .split('\n\n')
      .filter((rule) => rule.includes('Content-Security-Policy'))
    const framed = rules.filter((rule) => !rule.includes("frame-ancestors 'none'"))
    expect(framed.map((rule) => rule.split('\n')[0])).toEqual(['/embed.html', '/embed'])
  })
})

/** The policy of a page with this inline script and an external one. */
const policyWith = (script: string) =>
  hostedPolicy(`<head><script>${script}</script><script src="a.js"></script>`)

/** The policy header for a page with this style and script. */
const sent = (style: string, script = 'go()') =>
  headerPolicy(`<head><style>${style}</style><script>${script}</script></head>`)

describe('the policy of a page', () => {
  it('in the header allows other styles, but no other script and no style attribute', () => {
    expect(sent('p{}')).toBe(sent('a{}'))
    expect(sent('p{}')).not.toBe(sent('p{}', 'stop()'))
    expect(sent('p{}')).toContain("style-src-attr 'none'")
  })

  it('changes with every character of an inline script', () => {
    expect(policyWith('go()')).not.toBe(policyWith('go( )'))
    // printf 'go()' | openssl dgst -sha256 -binary | base64
    expect(policyWith('go()')).toContain("'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='")
  })

  it('of the one-file build allows its scripts and styles, and no external source', () => {
    const policy = oneFilePolicy('<style>p{}</style><script type="module">go()</script>')
    expect(policy.match(/'sha256-/g)).toHaveLength(2)
    expect(policy).not.toMatch(/'self'|connect-src|worker-src|unsafe/)
  })

  it('can be read back from the page', () => {
    expect(policyIn(withPolicy('<head>\n</head>', policies.page))).toBe(policies.page)
  })
})

describe('the service worker’s file list', () => {
  const files = [
    'assets/app-1.js',
    'assets/slides-2.js',
    'dashboard.html',
    'index.html',
    'index.html.br',
    'sw.js',
  ]
  const kept = (content: string) =>
    keptFiles(
      files.map((name) => ({ name, content: Buffer.from(content) })),
      ['assets/slides-2.js'],
    )

  it('lists the page as its folder and excludes files loaded on demand', () => {
    expect(kept('a').files.map(([path]) => path)).toEqual(['assets/app-1.js', ''])
  })

  it('identifies a build by its content', () => {
    expect(kept('a')).toEqual(kept('a'))
    expect(kept('a').build).not.toBe(kept('b').build)
  })
})
