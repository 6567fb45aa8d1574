import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { hosted } from './scripts/build/hosted.ts'
import { licenses } from './scripts/build/licenses.ts'
import { oneFile } from './scripts/build/one-file.ts'
import { embedPage } from './scripts/embed-page.ts'
import { site } from './scripts/site.ts'
import packageFile from './package.json' with { type: 'json' }

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** For both builds. The sizes that matter are those of the compressed files, which the build writes. */
const always = { target: 'es2023', reportCompressedSize: false }

/** For a host: parts that are fetched when they are needed. */
const manyFiles = {
  ...always,
  modulePreload: { polyfill: false },
  rolldownOptions: {
    output: {
      // One file, where each of its parts that two others share would be a file of its own.
      codeSplitting: {
        groups: [
          {
            name: 'shared',
            test: /node_modules\/(?:react|react-dom|scheduler|@tanstack)\/|src\/ui\/BarMark/,
          },
        ],
      },
    },
    checks: { pluginTimings: false },
  },
}

/** For a disk, `--mode one-file`: no parts, everything within, beside what the other build has made. */
const singleFile = {
  ...always,
  emptyOutDir: false,
  copyPublicDir: false,
  assetsInlineLimit: Infinity,
  cssCodeSplit: false,
  modulePreload: false as const,
  chunkSizeWarningLimit: Infinity,
  rolldownOptions: { output: { codeSplitting: false }, checks: { pluginTimings: false } },
}

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
  build: mode === 'one-file' ? singleFile : manyFiles,
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
          include: ['tests/{data,model,house,fuzz}/**/*.test.ts'],
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
        },
      },
    ],
  },
}))
