/** The figures of `data/` with the places of their quotes, for tests that read the files without Vite. */
import { readFileSync } from 'node:fs'
import { located } from '../../src/dataset/locate.ts'
import type { Figure } from '../../src/dataset/schema.ts'

const read = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')

const { value } = located({
  release: { text: read('release/release.txt') },
  figures: JSON.parse(read('dataset/figures.json')) as unknown,
})

/** The sixteen figures, in the order of the file. */
export const { figures } = value as { figures: Figure[] }
