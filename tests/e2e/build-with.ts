import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview, type PreviewServer } from 'vite'
import type { Dataset } from '../../src/dataset/schema.ts'
import { test } from './quiet.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Edits of the files of `data/dataset`, by name. */
type Changes = { [Name in keyof Dataset]?: (items: Dataset[Name]) => void }

/**
 * Runs the tests of a file on a build of their own, made from an edited copy of `data/`. It is built once for all of them
 * and served on the other tests' port plus `offset`. Returns the folder of the build.
 */
export function onBuildWith(changes: Changes, offset: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'changed-dataset-'))
  const site = join(folder, 'site')
  const port = Number(process.env.E2E_PORT ?? 41731) + offset
  let server: PreviewServer

  test.describe.configure({ mode: 'serial' })
  test.use({ baseURL: `http://127.0.0.1:${port}/` })

  test.beforeAll(async () => {
    cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
    for (const [name, change] of Object.entries(changes)) {
      const path = join(folder, 'data/dataset', `${name}.json`)
      const items = JSON.parse(readFileSync(path, 'utf8')) as never
      change(items)
      writeFileSync(path, JSON.stringify(items))
    }
    build(join(folder, 'data'), site)
    server = await preview({
      root,
      build: { outDir: site },
      preview: { host: '127.0.0.1', port, strictPort: true },
    })
  })

  test.afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  return site
}

/** Builds the hosted pages from another data folder, in child processes, since a process reads its configuration once. */
function build(data: string, site: string): void {
  for (const mode of ['embed', 'production']) {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--outDir', site],
      { cwd: root, env: { ...process.env, DATA_DIR: data }, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`The build for ${mode} failed: ${stderr}`)
  }
}
