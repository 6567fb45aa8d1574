import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatasetError } from '../../src/dataset/dataset-error.ts'
import { bundled } from '../../src/dataset/load.ts'
import { parseDataset } from '../../src/dataset/parse.ts'
import type { Dataset, Figure } from '../../src/dataset/schema.ts'
import { remedied } from './remedy.ts'

/** The dataset as the app gets it. */
export const dataset: Dataset = parseDataset(bundled)

/** The verbatim text of the release. */
export const release = dataset.release.text

/**
 * Resolves a project path to an absolute one. Not by `import.meta.url`, which Vite takes for an asset URL in tests that
 * run in a page.
 */
export const pathOf = (relative: string) => join(import.meta.dirname, '../..', relative)

/** Reads a project file as text. */
export const fileText = (relative: string) => readFileSync(pathOf(relative), 'utf8')

/** Looks up a figure by id. */
export function figure(id: string, from: Dataset = dataset): Figure {
  const found = from.figures.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`No figure has the id "${id}".`)
  return found
}

/** A modified copy of the input data, not yet checked. */
export function changed(change: (copy: Dataset) => void): Dataset {
  const copy = structuredClone(dataset)
  change(copy)
  return copy
}

/**
 * A modified copy of the input data in which the release says `now` where it said `before`, in its text and in every
 * quote. The offsets are left out, to be found.
 */
export function reworded(before: string, now: string, change: (copy: Dataset) => void = () => {}): Dataset {
  const say = (text: string) => text.replaceAll(before, now)
  return changed((copy) => {
    copy.release.text = say(copy.release.text)
    for (const { quote, valueSpan } of copy.figures) {
      quote.text = say(quote.text)
      for (const field of ['start', 'end', 'paragraph']) Reflect.deleteProperty(quote, field)
      for (const field of ['start', 'end']) Reflect.deleteProperty(valueSpan, field)
    }
    // The programs are listed before every figure.
    for (const { listedAs } of copy.places) {
      for (const field of ['start', 'end']) Reflect.deleteProperty(listedAs, field)
    }
    change(copy)
  })
}

/** The faults for which the app rejects the input; empty if it accepts it. @throws for a fault that does not say what to do */
export function faultsIn(input: unknown): { path: string; message: string }[] {
  try {
    parseDataset(input)
    return []
  } catch (error) {
    if (error instanceof DatasetError) return remedied(error.faults)
    throw error
  }
}

/** Whether the app rejects the input with a fault that names the figure by its id or its path. */
export function isBlamed(input: unknown, id: string): boolean {
  const path = `figures.${dataset.figures.findIndex((candidate) => candidate.id === id)}`
  return faultsIn(input).some(
    (fault) => fault.path === path || fault.path.startsWith(`${path}.`) || fault.message.startsWith(`${id}:`),
  )
}

/** The text with one character replaced. */
export const altered = (text: string, at: number) =>
  `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`
