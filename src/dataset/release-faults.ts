/** Checks the text of the release itself, its capture record, and the list of its numerals that are not figures. */
import * as v from 'valibot'
import type { Fault } from './dataset-error.ts'
import { messageOf } from './issues.ts'
import { Numerals } from './schema.ts'
import type { Dataset } from './schema.ts'

/** What is read from `data/release/` in addition to the dataset. */
export type ReleaseFiles = {
  /** The SHA-256 of release.txt as it is on disk. */
  sha256: string
  /** The content of numerals.json. */
  numerals: unknown
}

/** Windows line endings move every offset, so they are reported alone. */
export function lineEndingFaults(input: unknown): Fault[] {
  const hasText = v.looseObject({ release: v.looseObject({ text: v.string() }) })
  return v.is(hasText, input) && input.release.text.includes('\r')
    ? [
        {
          path: 'release.text',
          message: 'has Windows line endings: save it with line feeds only, as it was captured',
        },
      ]
    : []
}

/** A text other than the one captured is named first, since faults of the quotes may follow from it. */
export function hashFaults(input: unknown, { sha256 }: ReleaseFiles): Fault[] {
  const hasHash = v.looseObject({ release: v.looseObject({ sha256: v.string() }) })
  return v.is(hasHash, input) && input.release.sha256 !== sha256
    ? [
        {
          path: 'release.sha256',
          message: `is not the SHA-256 of release.txt, which is ${sha256}: restore the text, or correct the hash if another text is meant`,
        },
      ]
    : []
}

/** @returns faults with paths that start with "release." or "numerals." */
export function releaseFaults({ release, figures }: Dataset, { numerals }: ReleaseFiles): Fault[] {
  const faults: Fault[] = []
  const { text } = release
  const listed = v.safeParse(Numerals, numerals)
  if (!listed.success) {
    return [
      ...faults,
      ...listed.issues.map((issue) => ({
        path: ['numerals', v.getDotPath(issue)].filter((step) => step !== null).join('.'),
        message: messageOf(issue),
      })),
    ]
  }
  listed.output.forEach((numeral, index) => {
    if (text.slice(numeral.start, numeral.end) !== numeral.text) {
      faults.push({
        path: `numerals.${index}`,
        message: `"${numeral.text}" does not stand in the release at ${numeral.start} to ${numeral.end}: correct the offsets`,
      })
    }
  })
  for (const { 0: numeral, index } of text.matchAll(/\d+(?:[,.]\d+)*/g)) {
    const end = index + numeral.length
    const isFigure = figures.some(({ valueSpan }) => valueSpan.start <= index && end <= valueSpan.end)
    const isExplained = listed.output.some(({ start }) => start === index)
    if (isFigure === isExplained) {
      faults.push({
        path: 'release.text',
        message: isFigure
          ? `the numeral "${numeral}" at ${index} is a figure and listed in numerals.json as none: remove one`
          : `the numeral "${numeral}" at ${index} is neither a figure nor explained: add it to figures.json or numerals.json`,
      })
    }
  }
  return faults
}
