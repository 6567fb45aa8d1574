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

/** Shared by all builds. Vite's size report is off, since the build compresses the files itself. */
const always = {
  target: ['chrome111', 'firefox121', 'safari16.4'],
  // Without a target, the minifier emits syntax that few of them support: range media queries, and an underline
  // shorthand that WebKit ignores.
  cssTarget: ['chrome111', 'firefox121', 'safari16.4'],
  reportCompressedSize: false,
}

/** The embed page, `--mode embed`: one classic script. Built first, into an empty folder. */
const embedded: BuildOptions = {
  ...always,
  copyPublicDir: false,
  // Otherwise the styles would be injected by the script.
  cssCodeSplit: false,
  modulePreload: false,
  rolldownOptions: {
    input: 'embed.html',
    output: { format: 'iife', codeSplitting: false },
    checks: { pluginTimings: false },
  },
}

/** The hosted page, built into the same folder: chunks that are loaded on demand. */
const manyFiles: BuildOptions = {
  ...always,
  emptyOutDir: false,
  modulePreload: {
    polyfill: false,
    // WebKit caches a failed preload, even across reloads. A lazy chunk's imports load once the chunk itself has; its
    // style sheets load no other way.
    resolveDependencies: (_file, files, { hostType }) =>
      hostType === 'js' ? files.filter((name) => name.endsWith('.css')) : files,
  },
  rolldownOptions: {
    output: {
      // One chunk; otherwise each module that two others share would get a chunk of its own.
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

/** The one-file build, `--mode one-file`: everything inlined, written next to the other builds' files. */
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
      // DATA_DIR=path/to/data builds from another folder with the same structure.
      '#data': path(process.env.DATA_DIR ?? 'data'),
    },
  },
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(packageFile.version) },
  build: builds[mode] ?? manyFiles,
  test: {
    // High, so that tests on a busy machine are slow rather than red.
    testTimeout: 120_000,
    // The default leaves one core idle, which on a machine with two is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'words and numbers',
          environment: 'node',
          include: ['tests/{data,model,house,fuzz,ui}/**/*.test.ts'],
          // These tests share no state, so that a worker need not load the dataset for each file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['tests/{app,features}/**/*.test.{ts,tsx}', 'tests/{fuzz,ui}/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
          // Saved pictures carry these rules, and so do the tests of them.
          css: { include: /\.css\?inline$/ },
        },
      },
    ],
  },
}))
