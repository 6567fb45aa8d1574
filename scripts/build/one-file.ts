import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { compress, filesIn } from './files.ts'
import { oneFilePolicy, withPolicy } from './policy.ts'

const fileName = 'dashboard.html'

/**
 * Bundles the build into one HTML file that can be opened from disk: browsers load no modules, further chunks or data
 * for a page from file://. `vite-plugin-singlefile` does the same but handles neither the policy nor the icon, so it
 * would save few of these lines.
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
      // Vite would keep a preloaded file as a file, even where a style sheet could inline it.
      handler: (html) => html.replaceAll(/<link\s[^>]*rel="preload"[^>]*>/g, ''),
    },
    generateBundle: {
      // Runs after Vite's own processing of the code.
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('The build has no index.html.')
        const files = Object.values(bundle)
        const [script, ...more] = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
        if (script === undefined || more.length > 0)
          throw new Error('The one-file build needs exactly one chunk.')
        const style = files
          .map((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : ''))
          .join('')
          // The fonts are embedded, so the text need not fall back.
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
 * The script goes last, so that the page can be read before it is parsed. Links to other files are removed; the icon is
 * inlined.
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

/** Escapes strings in the code that look like a tag: they would end the script element or hide its end. */
const asScript = (code: string) => code.trim().replaceAll(/<(?=\/script|!--)/gi, '\\x3C')
