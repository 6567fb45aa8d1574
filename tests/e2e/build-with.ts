import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the pages for a host from another folder of data, in processes of their own: what a build reads is read once. */
export function buildWith(data: string, site: string): void {
  for (const mode of ['embed', 'production']) {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--outDir', site],
      { cwd: root, env: { ...process.env, DATA_DIR: data }, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`The build for ${mode} failed: ${stderr}`)
  }
}
