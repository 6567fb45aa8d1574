import type { Dataset } from '../dataset/schema.ts'
import { proseOf, type Segment } from './prose.ts'
import { hrefOf, type View } from './view.ts'

/** A segment of a sentence, ready to render: a figure has the URL of its sentence. */
export type Piece =
  | Exclude<Segment, { kind: 'figure' }>
  | { kind: 'figure'; text: string; href: string; mark: string }

/** A sentence of `data/` with its numbers filled in and linked. */
export const sentence = (template: string, dataset: Dataset, view: View): Piece[] =>
  proseOf(template, dataset).map((segment) =>
    segment.kind === 'figure'
      ? {
          kind: 'figure',
          text: segment.text,
          href: hrefOf(view, { figure: segment.figure.id, compare: null }),
          mark: `¶${segment.figure.quote.paragraph}`,
        }
      : segment,
  )

/** A sentence as plain text. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
