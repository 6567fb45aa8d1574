import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds the hosted pages from another data folder, in child processes, since a process reads its configuration only
 * once.
 */
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
