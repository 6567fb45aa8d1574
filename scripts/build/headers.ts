/** What a host should send beside the files: written once here, for each kind of host in its own form. */

/** Features of the browser that the page uses; a frame of another site never gets them. */
const used = ['clipboard-write', 'fullscreen', 'screen-wake-lock']

/**
 * Features the page has no use for. Only names that Chromium knows on every system: it complains about others in the
 * console. Sharing (web-share) is such a name, and is left at its default, which is the page itself.
 */
const refused = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    ...used.map((name) => `${name}=(self)`),
    ...refused.map((name) => `${name}=()`),
  ].join(', '),
}

/** Names of hashed files change with their content, so that they can be kept for good. */
const forGood = 'public, max-age=31536000, immutable'

/** For frames without an origin, as `sandbox` makes them: they ask for fonts and modules as a stranger would. */
const anyOrigin = { 'Access-Control-Allow-Origin': '*' }

/** Policies by page. `embed` is null where the build has no such page. */
export type Policies = { page: string; embed: string | null }

/** Only a header can refuse to be framed. */
const unframed = "frame-ancestors 'none'"

/**
 * The policy for each file that is opened by itself. The one file carries its own, whose hashes change with every
 * build; the header adds only what it cannot say. embed.html is made to be framed.
 */
function policyByFile({ page, embed }: Policies) {
  return {
    page: `${page}; ${unframed}`,
    files: { 'dashboard.html': unframed, ...(embed === null ? {} : { 'embed.html': embed }) },
  }
}

const rule = (path: string, headers: Record<string, string>) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')

const policy = (path: string, value: string) => rule(path, { 'Content-Security-Policy': value })

/** The file `_headers` as Netlify and Cloudflare Pages read it. Rules that overlap are avoided: hosts differ there. */
export function headersFile(policies: Policies): string {
  const { page, files } = policyByFile(policies)
  const named = Object.entries(files).flatMap(([name, value]) =>
    // Such hosts also serve a page without the end of its name.
    [name, name.replace(/\.html$/, '')].map((path) => policy(`/${path}`, value)),
  )
  return `${[
    rule('/*', everywhere),
    rule('/assets/*', { 'Cache-Control': forGood, ...anyOrigin }),
    ...['/', '/index.html', '/sw.js'].map((path) => policy(path, page)),
    ...named,
  ].join('\n\n')}\n`
}

/** The same text for every address: a variable all the same, so that the text stands in one place. */
const constant = ([name, value]: [string, string]) =>
  `map "" $dashboard_${name.toLowerCase().replaceAll('-', '_')} {\n  default "${value}";\n}`

/** The part of nginx's configuration that depends on the page: maps from the address to what is sent with it. */
export function nginxMaps(policies: Policies): string {
  const { page, files } = policyByFile(policies)
  const byFile = Object.entries(files).map(([name, value]) => `  ~/${name.replace('.', '\\.')}$ "${value}";`)
  return `# Made by the build (scripts/build/headers.ts), and made anew when the page's own inline script changes.
# Beside dashboard.conf in a folder that nginx includes at the level of http, such as /etc/nginx/conf.d.

map $uri $dashboard_policy {
  default "${page}";
${byFile.join('\n')}
}

map $uri $dashboard_cache {
  default "no-cache";
  ~/assets/ "${forGood}";
}

map $uri $dashboard_access_control_allow_origin {
  default "";
  ~/assets/ "${anyOrigin['Access-Control-Allow-Origin']}";
}

${Object.entries(everywhere).map(constant).join('\n\n')}
`
}
