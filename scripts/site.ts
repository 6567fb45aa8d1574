import { createServer, type InlineConfig, type Plugin, type ViteDevServer } from 'vite'

type Files = typeof import('../src/data-files.ts')
type Check = typeof import('../src/dataset/checked.ts')
type Prerender = typeof import('../src/prerender.tsx')

/** The data as files, for the one file to have within. */
const dataFilesId = 'virtual:data-files'

/** The program filter as style rules, made from the data. */
const filterRulesId = 'virtual:filter-rules.css'

/** Its outcome is put in its place. */
const checkedModule = '/src/dataset/checked.ts'

const types: Record<string, string> = { json: 'application/json', csv: 'text/csv', txt: 'text/plain' }

/** Tags for the picture that a link to the page brings up; they need the site's own address, and are left out without. */
function socialPreview(address: string | undefined): string {
  if (!address) return ''
  const { href } = new URL('social.png', address.endsWith('/') ? address : `${address}/`)
  return `  <meta property="og:title" content="One ICE news release: its figures, with their sentences" />
    <meta property="og:type" content="website" />
    <meta property="og:url" content="${new URL(address).href}" />
    <meta property="og:image" content="${href}" />
    <meta name="twitter:card" content="summary_large_image" />
  `
}

const emptyRoot = '<div id="root"></div>'

/**
 * Masthead and headline are shown whole, or their parts would make room for each other: the browser waits for what comes
 * after them. A page of faults has neither. Some browsers wait for the start of the element, the standard says its end:
 * the notes on reading are short, and not shown in the first frame.
 */
const wholeHeadline = (page: string) =>
  page.includes('id="reading"') ? '  <link rel="expect" href="#reading" blocking="render" />\n  ' : ''

/**
 * What the build makes beside the scripts: the data as files (dataset.json, its schema, figures.csv, release.txt), and
 * the page itself as HTML in place of the empty root, so that it can be read before and without any script.
 */
export function site(): Plugin {
  let server: Promise<ViteDevServer> | null = null
  let settings: InlineConfig = {}

  /** Runs a module of the app on this machine, through the same configuration as the build. */
  async function run<Module>(path: string): Promise<Module> {
    server ??= createServer({
      ...settings,
      server: { middlewareMode: true, ws: false, watch: null },
      appType: 'custom',
      logLevel: 'error',
      optimizeDeps: { noDiscovery: true },
    })
    return (await (await server).ssrLoadModule(path)) as Module
  }

  return {
    name: 'site',
    configResolved({ root, mode, define = {} }) {
      settings = { root, mode, define }
    },
    resolveId: (id) => (id === dataFilesId || id === filterRulesId ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${dataFilesId}`) {
        const { dataFiles } = await run<Files>('/src/data-files.ts')
        return `export default ${JSON.stringify(dataFiles())}`
      }
      if (id === `\0${filterRulesId}`) return (await run<Files>('/src/data-files.ts')).filterCss()
      if (this.environment.mode === 'build' && id.endsWith(checkedModule)) {
        const { checked } = await run<Check>(checkedModule)
        // A string that is parsed as JSON is read faster than the same text as code.
        const outcome = JSON.stringify(JSON.stringify(checked()))
        return `const outcome = JSON.parse(${outcome}); export const checked = () => outcome`
      }
      return null
    },
    configureServer(devServer) {
      devServer.middlewares.use((request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
        const type = types[name.split('.').pop() ?? '']
        if (!type || name.includes('/')) return next()
        devServer
          .ssrLoadModule('/src/data-files.ts')
          .then((files) => {
            const content = (files as Files).dataFiles()[name]
            if (content === undefined) return next()
            response.setHeader('Content-Type', `${type}; charset=utf-8`)
            response.end(content)
          })
          .catch(next)
      })
    },
    async generateBundle() {
      const { dataFiles } = await run<Files>('/src/data-files.ts')
      for (const [fileName, source] of Object.entries(dataFiles())) {
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        if (!bundle || !html.includes(emptyRoot)) return html
        const { pageHtml } = await run<Prerender>('/src/prerender.tsx')
        const page = await pageHtml()
        // Functions, since the text of the page may hold a "$".
        return html
          .replace('</head>', () => `${wholeHeadline(page)}${socialPreview(process.env.SITE_URL)}</head>`)
          .replace(emptyRoot, () => `<div id="root">${page}</div>`)
      },
    },
    async closeBundle() {
      await (await server)?.close()
      server = null
    },
  }
}
