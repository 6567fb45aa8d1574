import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'
import { compress, filesIn } from './files.ts'
import { headersFile, nginxMaps, type Policies } from './headers.ts'
import { keptFiles } from './kept.ts'
import { headerPolicy, hostedPolicy, withPolicy } from './policy.ts'
import { putFirstViewFirst } from './first-view.ts'

const workerSource = 'src/app/offline/worker.ts'

/** Chromium then compiles a script whole while it comes, and not bit by bit at the first click. */
const compileWhole = '//# allFunctionsCalledOnLoad\n'

/** A name in the worker's source that nothing else has. */
const placeOfList = 'KEPT_BY_THE_BUILD'

/**
 * Loaded only by a reader who wants PowerPoint, and larger than all the rest that is kept; and what stands in for the
 * parts of Node that its library asks for elsewhere.
 */
const forPowerPoint = /\/node_modules\/(?:pptxgenjs|jszip)\/|__vite-browser-external/

/**
 * What the builds for a host add: the first styles and the policy in each page, and to the last of them the service
 * worker with its list, the headers for hosts that read them from a file, the maps for nginx, and the compressed files.
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
      // Its name must stay the same, or a browser would never find the next one.
      this.emitFile({ type: 'chunk', id: path.join(root, workerSource), fileName: 'sw.js' })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        onDemand = putFirstViewFirst(bundle)
        for (const file of Object.values(bundle)) {
          // Here and not as the bundler's banner: it counts in the first line only, and Vite puts a line before a banner.
          if (file.type === 'chunk') file.code = compileWhole + file.code
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
        // A build without the page for frames, as a test or a measurement makes, does not know all of it.
        if (policies.embed !== null)
          await keepInStep(path.join(root, 'deploy/nginx/dashboard-maps.conf'), nginxMaps(policies))
        await compress(folder, await filesIn(folder))
      },
    },
  }
}

/** The list can be made only when all files are there, the page and the icons among them. */
async function writeWorker(folder: string, onDemand: readonly string[]) {
  const worker = path.join(folder, 'sw.js')
  const kept = keptFiles(await filesIn(folder), onDemand)
  const code = await readFile(worker, 'utf8')
  if (!code.includes(placeOfList)) throw new Error('The service worker has no place for its list.')
  await writeFile(
    worker,
    code.replace(placeOfList, () => JSON.stringify(kept)),
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

/** nginx's file lies in the repository, where it can be read and reviewed. It is written only when it has changed. */
async function keepInStep(file: string, content: string) {
  const before = await readFile(file, 'utf8').catch(() => '')
  if (before !== content) await writeFile(file, content)
}
