import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { site } from '../../scripts/site.ts'

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))

/**
 * For the gallery alone: the app's own compiler, data and filter rules, and nothing of what its build adds for a host.
 * The development server keeps what it has prepared apart from the app's, which needs other parts.
 */
export default defineConfig({
  root: path('.'),
  base: './',
  cacheDir: path('.cache/gallery'),
  publicDir: false,
  plugins: [react({ compiler: true }), site()],
  resolve: { alias: { '#data': path('data') } },
  optimizeDeps: { entries: ['tests/gallery/index.html'] },
  build: {
    rolldownOptions: { input: path('tests/gallery/index.html'), checks: { pluginTimings: false } },
    chunkSizeWarningLimit: Infinity,
    reportCompressedSize: false,
  },
})
