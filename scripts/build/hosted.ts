import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'
import { compress, filesIn } from './files.ts'
import { headersFile, nginxMaps, type Policies } from './headers.ts'
import { keptFiles } from './kept.ts'
import { headerPolicy, hostedPolicy, withPolicy } from './policy.ts'
import { putFirstViewFirst } from './first-view.ts'

const workerSource = 'src/app/offline/worker.ts'

/** Makes Chromium compile all functions eagerly while the script loads, instead of lazily at the first click. */
const eagerCompile = '//# allFunctionsCalledOnLoad\n'

/** Placeholder in the worker's source. */
const listPlaceholder = 'KEPT_BY_THE_BUILD'

/**
 * Loaded only for the PowerPoint download, and larger than everything else in the cache; and Vite's stubs for the Node
 * modules that its library imports.
 */
const forPowerPoint = /\/node_modules\/(?:pptxgenjs|jszip)\/|__vite-browser-external/

/**
 * The hosted builds' additions: inline styles and the policy in each page. The last build adds the service worker with
 * its file list, the headers for hosts that read `_headers`, the nginx maps, and the compressed files.
 */
export function hosted(): Plugin {
  let root = ''
  let folder = ''
  let isLast = false
  let onDemand: string[] = []

  return {
    name: 'hosted',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
      folder = path.resolve(root, config.build.outDir)
      isLast = config.mode !== 'embed'
    },
    buildStart() {
      if (!isLast) return
      // The name must not change, or browsers would never find the next version.
      this.emitFile({ type: 'chunk', id: path.join(root, workerSource), fileName: 'sw.js' })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        onDemand = putFirstViewFirst(bundle)
        for (const file of Object.values(bundle)) {
          // Not as the bundler's banner: it counts only as the first line, and Vite inserts a line before the banner.
          if (file.type === 'chunk') file.code = eagerCompile + file.code
          if (file.type === 'chunk' && file.moduleIds.some((id) => forPowerPoint.test(id))) {
            onDemand.push(file.fileName)
          }
          if (file.type === 'asset' && file.fileName.endsWith('.html')) {
            const html = String(file.source)
            file.source = withPolicy(html, hostedPolicy(html))
          }
        }
      },
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!isLast) return
        await writeWorker(folder, onDemand)
        const policies = await policiesIn(folder)
        await writeFile(path.join(folder, '_headers'), headersFile(policies))
        // A build without the embed page, as tests and benchmarks make, would leave the maps incomplete.
        if (policies.embed !== null)
          await writeIfChanged(path.join(root, 'deploy/nginx/dashboard-maps.conf'), nginxMaps(policies))
        await compress(folder, await filesIn(folder))
      },
    },
  }
}

/** The list needs the final files, including the page and the icons. */
async function writeWorker(folder: string, onDemand: readonly string[]) {
  const worker = path.join(folder, 'sw.js')
  const kept = keptFiles(await filesIn(folder), onDemand)
  const code = await readFile(worker, 'utf8')
  if (!code.includes(listPlaceholder))
    throw new Error('The service worker does not contain the placeholder for its list.')
  await writeFile(
    worker,
    code.replace(listPlaceholder, () => JSON.stringify(kept)),
  )
}

async function policiesIn(folder: string): Promise<Policies> {
  const pages = (await filesIn(folder)).filter(({ name }) => name.endsWith('.html'))
  const policyOf = (page: string) => {
    const html = pages.find(({ name }) => name === page)?.content.toString()
    return html === undefined ? null : headerPolicy(html)
  }
  const page = policyOf('index.html')
  if (page === null) throw new Error('The build has no index.html.')
  return { page, embed: policyOf('embed.html') }
}

/** The nginx maps are committed, so that they can be reviewed; the file is written only if it has changed. */
async function writeIfChanged(file: string, content: string) {
  const before = await readFile(file, 'utf8').catch(() => '')
  if (before !== content) await writeFile(file, content)
}
