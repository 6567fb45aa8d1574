// @vitest-environment node
import { expect, it } from 'vitest'
import { sourceFiles } from '../support/source-files.ts'

it('no style sheet says all of an underline in one line: WebKit would drop it', () => {
  const sheets = Object.entries(sourceFiles(/\.css$/))
  expect(sheets.length).toBeGreaterThan(20)
  const dropped = sheets.flatMap(([file, text]) =>
    [...text.matchAll(/text-decoration:\s*[^;\s]+\s[^;]*;/g)].map(([rule]) => `${file}: ${rule}`),
  )
  expect(dropped).toEqual([])
})
