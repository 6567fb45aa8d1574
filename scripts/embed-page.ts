import type { Plugin } from 'vite'

const moduleScript = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/

/**
 * Lets the page ask for its script from within. A frame without an origin, as `sandbox` makes it, may load no module from
 * a host that does not allow every origin, and in WebKit nothing that its policy names 'self'. The address is an
 * attribute, so that the text, and its hash in the policy, stay the same from build to build.
 */
export function withLoader(html: string): string {
  const [tag, src] = moduleScript.exec(html) ?? []
  if (tag === undefined) throw new Error('The page for frames has no script.')
  const loader = `<script data-src="${src}">
      var embed = document.createElement('script')
      embed.src = document.currentScript.dataset.src
      document.body.append(embed)
    </script>`
  return html
    .replace(tag, '')
    .replaceAll('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"')
    .replace('</body>', () => `  ${loader}\n  </body>`)
}

/** Gives the built page for frames its plain script; the server of the dev command hands it out as a module. */
export function embedPage(): Plugin {
  return {
    name: 'embed-page',
    apply: (_, { mode }) => mode === 'embed',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => (bundle ? withLoader(html) : html),
    },
  }
}
