import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { compress, filesIn } from './files.ts'
import { oneFilePolicy, withPolicy } from './policy.ts'

const fileName = 'dashboard.html'

/**
 * Makes one HTML file of everything that was built, to be opened from disk. A browser refuses all else there: a page
 * from file:// may load no module, no second chunk and no data. `vite-plugin-singlefile` does the same, but knows
 * neither the policy nor the icon, so that it would save few of these lines.
 */
export function oneFile(): Plugin {
  let folder = ''
  let icon = ''

  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir)
      icon = readFileSync(path.join(config.publicDir, 'favicon.svg'), 'base64')
    },
    transformIndexHtml: {
      order: 'pre',
      // A file that the page fetches ahead would be kept as a file by Vite, also where a style sheet names it.
      handler: (html) => html.replaceAll(/<link\s[^>]*rel="preload"[^>]*>/g, ''),
    },
    generateBundle: {
      // Vite itself still works on the code in its own step.
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('The build has no index.html.')
        const files = Object.values(bundle)
        const [script, ...more] = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
        if (script === undefined || more.length > 0)
          throw new Error('The one file needs its code in one part.')
        const style = files
          .map((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : ''))
          .join('')
          // The fonts are in it, and need not come in time.
          .replaceAll('font-display:optional', 'font-display:block')
        for (const file of files) delete bundle[file.fileName]
        const html = inline(String(page.source), script, style, icon)
        this.emitFile({ type: 'asset', fileName, source: withPolicy(html, oneFilePolicy(html)) })
      },
    },
    async writeBundle() {
      const files = await filesIn(folder)
      await compress(
        folder,
        files.filter(({ name }) => name === fileName),
      )
    },
  }
}

/**
 * The script comes last: the page is there and readable before it is parsed. Links to files beside the page are taken
 * out, but for the icon, which goes in as well.
 */
function inline(html: string, script: string, style: string, icon: string): string {
  return html
    .replaceAll(/\s*<script[^>]*\ssrc=[^>]*><\/script>/g, '')
    .replaceAll(/\s*<link\s[^>]*>/g, '')
    .replace(
      '</head>',
      () =>
        `  <link rel="icon" href="data:image/svg+xml;base64,${icon}" />\n    <style>${style}</style>\n  </head>`,
    )
    .replace('</body>', () => `  <script type="module">${asScript(script)}</script>\n  </body>`)
}

/** A string in the code that looks like a tag of its own would end the script, or hide its end. */
const asScript = (code: string) => code.trim().replaceAll(/<(?=\/script|!--)/gi, '\\x3C')
