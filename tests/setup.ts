import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'

// A machine that is busy with other work should be slow here, not red.
configure({ asyncUtilTimeout: 60_000 })

afterEach(cleanup)

// What the page still fetches when a file's last test ends would find no window: Leaflet asks for one as it is read.
afterAll(() => vi.dynamicImportSettled())
