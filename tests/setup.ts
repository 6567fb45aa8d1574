import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A machine that is busy with other work should be slow here, not red.
configure({ asyncUtilTimeout: 60_000 })

afterEach(cleanup)
