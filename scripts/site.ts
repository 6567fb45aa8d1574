import { createServer, type InlineConfig, type Plugin, type ViteDevServer } from 'vite'

type Files = typeof import('../src/data-files.ts')
type Check = typeof import('../src/dataset/checked.ts')
type Prerender = typeof import('../src/prerender.tsx')

/** The data files, for the one-file build to embed. */
const dataFilesId = 'virtual:data-files'

/** The program filter as CSS, generated from the data. */
const filterRulesId = 'virtual:filter-rules.css'

/** In a build this module is replaced by its result. */
const checkedModule = '/src/dataset/checked.ts'

const types: Record<string, string> = { json: 'application/json', csv: 'text/csv', txt: 'text/plain' }

/** The dataset for search engines, in one line, since inline scripts lose their indentation. */
const jsonLd = (content: string | null): string =>
  content === null
    ? ''
    : `  <script type="application/ld+json">${content.replaceAll('<', String.raw`\u003c`)}</script>\n  `

/** Open Graph tags for link previews. They need the site's absolute URL and are omitted without it. */
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
 * Holds the first paint until masthead and headline are parsed; otherwise their parts would shift as they arrive. Some
 * browsers wait for the start of the element, the standard says its end: the linked element is the one after the
 * headline, short and hidden in the first frame. A page of dataset faults has neither.
 */
const wholeHeadline = (page: string) =>
  page.includes('id="reading"') ? '  <link rel="expect" href="#reading" blocking="render" />\n  ' : ''

/**
 * Emits the data files (dataset.json, its schema, figures.csv, release.txt) and prerenders the page into the empty root
 * element, so that it can be read before, and without, any script.
 */
export function site(): Plugin {
  let server: Promise<ViteDevServer> | null = null
  let settings: InlineConfig = {}

  /** Runs one of the app's modules in Node, with the same configuration as the build. */
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
        // Parsing a JSON string is faster than parsing the same text as code.
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
        const address = process.env.SITE_URL
        const { datasetJsonLd } = await run<Files>('/src/data-files.ts')
        const described = address ? jsonLd(datasetJsonLd(new URL('./', address).href)) : ''
        // Replacer functions, since the page's text may contain "$".
        return html
          .replace('</head>', () => `${wholeHeadline(page)}${socialPreview(address)}${described}</head>`)
          .replace(emptyRoot, () => `<div id="root">${page}</div>`)
      },
    },
    async closeBundle() {
      await (await server)?.close()
      server = null
    },
  }
}
