import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'

// High, so that tests on a busy machine are slow rather than red.
configure({ asyncUtilTimeout: 60_000 })

afterEach(cleanup)

// Chunks still loading when a file's last test ends would find no window, which Leaflet needs at import.
afterAll(() => vi.dynamicImportSettled())
