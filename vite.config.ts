import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { embedPage } from './scripts/embed-page.ts'
import { site } from './scripts/site.ts'
import packageFile from './package.json' with { type: 'json' }

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  base: './',
  plugins: [react({ compiler: true }), site(), embedPage()],
  resolve: {
    alias: {
      // Another folder of the same form can be built: DATA_DIR=path/to/data.
      '#data': path(process.env.DATA_DIR ?? 'data'),
    },
  },
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(packageFile.version) },
  build: { target: 'es2023' },
  test: {
    environment: 'jsdom',
    include: ['tests/{data,model,app,features,house}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
  },
})
