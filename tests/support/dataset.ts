import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatasetError } from '../../src/dataset/dataset-error.ts'
import { bundled, parseDataset } from '../../src/dataset/load.ts'
import type { Dataset, Figure } from '../../src/dataset/schema.ts'

/** The dataset as the app gets it. */
export const dataset: Dataset = parseDataset(bundled)

/** The release, word for word. */
export const release = dataset.release.text

/**
 * A path of the project as a path of this machine. Not from `import.meta.url`: Vite takes that for the address of an
 * asset in tests that run in a page.
 */
export const pathOf = (relative: string) => join(import.meta.dirname, '../..', relative)

/** A file of the project as text. */
export const fileText = (relative: string) => readFileSync(pathOf(relative), 'utf8')

/** The figure of an id. */
export function figure(id: string, from: Dataset = dataset): Figure {
  const found = from.figures.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`There is no figure "${id}".`)
  return found
}

/** A copy of what `data/` holds, changed in one way and not yet checked. */
export function changed(change: (copy: Dataset) => void): Dataset {
  const copy = structuredClone(dataset)
  change(copy)
  return copy
}

/** The faults with which the app refuses the input; none where it takes it. */
export function faultsIn(input: unknown): { path: string; message: string }[] {
  try {
    parseDataset(input)
    return []
  } catch (error) {
    if (error instanceof DatasetError) return [...error.faults]
    throw error
  }
}

/** Whether the app refuses the input, with a fault that names the figure by its id or its path. */
export function isBlamed(input: unknown, id: string): boolean {
  const path = `figures.${dataset.figures.findIndex((candidate) => candidate.id === id)}`
  return faultsIn(input).some(
    (fault) => fault.path === path || fault.path.startsWith(`${path}.`) || fault.message.startsWith(`${id}:`),
  )
}

/** The text with the character at one place replaced by another. */
export const altered = (text: string, at: number) =>
  `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`
