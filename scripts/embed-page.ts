import type { Plugin } from 'vite'

const moduleScript = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/

/**
 * Makes the page load its script from an inline script. A frame with an opaque origin, as `sandbox` makes it, cannot
 * load a module from a host that does not allow every origin, and in WebKit nothing that its policy allows by 'self'.
 * The URL is in an attribute, so that the script, and its hash in the policy, stay the same from build to build.
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

/** Turns the module of the built embed page into a classic script; the development server serves it as a module. */
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
