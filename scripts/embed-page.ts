import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * A second page beside the first: src/embed.html is served and built as embed.html, so that the repository has one page
 * at its top and a link to an embed stays short.
 */
export function embedPage(): Plugin {
  let root = ''
  const served = () => join(root, 'embed.html')
  const written = () => readFile(join(root, 'src/embed.html'), 'utf8')

  return {
    name: 'embed-page',
    enforce: 'pre',
    config: () => ({ build: { rolldownOptions: { input: { index: 'index.html', embed: 'embed.html' } } } }),
    configResolved(config) {
      root = config.root
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
