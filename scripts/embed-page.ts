import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/**
 * A second page beside the first: src/embed.html is served and built as embed.html, so that the repository has one page
 * at its top and a link to an embed stays short. It is built by itself (`--mode embed`), with one plain script.
 */
export function embedPage(): Plugin {
  let root = ''
  let isBuilt = false
  const served = () => join(root, 'embed.html')
  const written = () => readFile(join(root, 'src/embed.html'), 'utf8')

  return {
    name: 'embed-page',
    enforce: 'pre',
    config: (_, { mode }) =>
      mode === 'embed' ? { build: { rolldownOptions: { input: { embed: 'embed.html' } } } } : undefined,
    configResolved({ root: folder, command, mode }) {
      root = folder
      isBuilt = command === 'build' && mode === 'embed'
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => (isBuilt ? withLoader(html) : html),
    },
    resolveId: {
      filter: { id: /embed\.html$/ },
      handler: (source) => (source === 'embed.html' || source === served() ? served() : null),
    },
    load: {
      filter: { id: /embed\.html$/ },
      handler: (id) => (id === served() ? written() : null),
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = request.url ?? '/'
        if (new URL(address, 'http://localhost').pathname !== '/embed.html') return next()
        written()
          .then((html) => server.transformIndexHtml('/embed.html', html, address))
          .then((html) => {
            response.setHeader('Content-Type', 'text/html; charset=utf-8')
            response.end(html)
          })
          .catch(next)
      })
    },
  }
}
