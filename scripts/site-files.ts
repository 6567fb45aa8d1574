import { createServer, type Plugin, type ViteDevServer } from 'vite'

type Files = typeof import('../src/files.ts')

const filesOf = async (server: ViteDevServer) =>
  ((await server.ssrLoadModule('/src/files.ts')) as Files).dataFiles()

const types: Record<string, string> = { json: 'application/json', csv: 'text/csv', txt: 'text/plain' }

/** Serves and builds the data as files beside the app: dataset.json, its schema, figures.csv and release.txt. */
export const siteFiles = (): Plugin => ({
  name: 'site-files',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
      const type = types[name.split('.').pop() ?? '']
      if (!type || name.includes('/')) return next()
      filesOf(server)
        .then(({ [name]: content }) => {
          if (content === undefined) return next()
          response.setHeader('Content-Type', `${type}; charset=utf-8`)
          response.end(content)
        })
        .catch(next)
    })
  },
  async generateBundle() {
    const server = await createServer({
      server: { middlewareMode: true, ws: false, watch: null },
      appType: 'custom',
      logLevel: 'error',
      optimizeDeps: { noDiscovery: true },
    })
    try {
      for (const [fileName, source] of Object.entries(await filesOf(server))) {
        this.emitFile({ type: 'asset', fileName, source })
      }
    } finally {
      await server.close()
    }
  },
})
