// Writes data/dataset.schema.json from src/dataset/schema.ts: `npm run schema`.
import { writeFileSync } from 'node:fs'
import { createServer } from 'vite'

const server = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
})
const { datasetSchema } = await server.ssrLoadModule('/src/data-files.ts')
writeFileSync(new URL('../data/dataset.schema.json', import.meta.url), datasetSchema())
await server.close()
