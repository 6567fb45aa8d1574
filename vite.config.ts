import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { BuildOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { hosted } from './scripts/build/hosted.ts'
import { licenses } from './scripts/build/licenses.ts'
import { oneFile } from './scripts/build/one-file.ts'
import { embedPage } from './scripts/embed-page.ts'
import { site } from './scripts/site.ts'
import packageFile from './package.json' with { type: 'json' }

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** For both builds. The sizes that matter are those of the compressed files, which the build writes. */
const always = {
  target: ['chrome111', 'firefox121', 'safari16.4'],
  // Where no browser is named, the minifier writes what few of them know: ranges in media queries, one line for all of an
  // underline, which WebKit drops.
  cssTarget: ['chrome111', 'firefox121', 'safari16.4'],
  reportCompressedSize: false,
}

/** For frames in other pages, `--mode embed`: one plain script. It is built first, into an empty folder. */
const embedded: BuildOptions = {
  ...always,
  copyPublicDir: false,
  // A plain script would otherwise bring the styles within itself.
  cssCodeSplit: false,
  modulePreload: false,
  rolldownOptions: { output: { format: 'iife', codeSplitting: false }, checks: { pluginTimings: false } },
}

/** For a host, beside the embeds: parts that are fetched when they are needed. */
const manyFiles: BuildOptions = {
  ...always,
  emptyOutDir: false,
  modulePreload: {
    polyfill: false,
    // WebKit keeps a script that failed to be preloaded, even across a reload. What a late part imports is found when it
    // is there; its styles have no other way to come.
    resolveDependencies: (_file, files, { hostType }) =>
      hostType === 'js' ? files.filter((name) => name.endsWith('.css')) : files,
  },
  rolldownOptions: {
    output: {
      // One file, where each of its parts that two others share would be a file of its own.
      codeSplitting: {
        groups: [
          {
            name: 'shared',
            // Its style sheet comes first of all, and so has to say the order of the layers.
            test: /node_modules\/(?:react|react-dom|scheduler|@tanstack)\/|src\/ui\/(?:BarMark|layers\.css)|src\/model\/(?:figures|format|pasted|prose|view)\.ts/,
          },
        ],
      },
    },
    checks: { pluginTimings: false },
  },
}

/** For a disk, `--mode one-file`: no parts, everything within, beside what the other builds have made. */
const singleFile: BuildOptions = {
  ...always,
  emptyOutDir: false,
  copyPublicDir: false,
  assetsInlineLimit: Infinity,
  cssCodeSplit: false,
  modulePreload: false,
  chunkSizeWarningLimit: Infinity,
  rolldownOptions: { output: { codeSplitting: false }, checks: { pluginTimings: false } },
}

const builds: Record<string, BuildOptions> = { embed: embedded, 'one-file': singleFile }

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    react({ compiler: true }),
    site(),
    ...(mode === 'one-file' ? [oneFile()] : [embedPage(), hosted()]),
    licenses(),
  ],
  resolve: {
    alias: {
      // Another folder of the same form can be built: DATA_DIR=path/to/data.
      '#data': path(process.env.DATA_DIR ?? 'data'),
    },
  },
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(packageFile.version) },
  build: builds[mode] ?? manyFiles,
  test: {
    // A machine that is busy with other work should be slow here, not red.
    testTimeout: 120_000,
    // By itself it leaves one processor idle, of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'words and numbers',
          environment: 'node',
          include: ['tests/{data,model,house,fuzz,ui}/**/*.test.ts'],
          // These neither keep nor share anything, and so a worker need not load the dataset anew for each file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['tests/{app,features}/**/*.test.{ts,tsx}', 'tests/fuzz/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
          // Saved pictures carry these rules, and so do the tests of them.
          css: { include: /\.css\?inline$/ },
        },
      },
    ],
  },
}))
