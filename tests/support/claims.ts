/**
 * A figure is one claim: its number with its hedge, what is counted, its last day and its paragraph. Finds what a
 * passage leaves out of the claims whose number it holds.
 */
import type { Figure } from '../../src/dataset/schema.ts'
import { monthDay, qualified } from '../../src/model/format.ts'
import { dataset } from './dataset.ts'

const escaped = (text: string) => text.replaceAll(/[$.()]/g, String.raw`\$&`)

/** A word for what is counted, in the label of any of the figure's kind and unit. */
const counted: Record<Figure['kind'], RegExp> = {
  removed: /people|criminal aliens|convicted/i,
  arrested: /arrest/i,
  seized: /seized|stopped/i,
  attendance: /leaders/i,
}

/** The number as printed, no part of another number; the 15 leaders are told from the 15 departments by what follows. */
const numberOf = ({ valueText, kind }: Figure) =>
  new RegExp(
    `(?<![\\d.,$])${escaped(valueText)}(?![\\d%]|[.,]\\d)${kind === 'attendance' ? '(?= law enforcement leaders)' : ''}`,
  )

/** The figures whose number stands in a passage. */
export const claimedIn = (passage: string): Figure[] =>
  dataset.figures.filter((figure) => numberOf(figure).test(plain(passage)))

/** What is left out of the claims in a passage, each as "removed-total: its last day". */
export function leftOutOf(passage: string): string[] {
  const text = plain(passage)
  return [...claimedIn(text).flatMap((figure) => missingOf(figure, text)), ...missingOfShare(text)]
}

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

function missingOf(figure: Figure, text: string): string[] {
  const { id, kind, period, quote } = figure
  const needed: [part: string, isThere: boolean][] = [
    ['its hedge', text.toLowerCase().includes(qualified(figure).toLowerCase()) || isTermOnly(figure, text)],
    ['what is counted', counted[kind].test(text)],
    ['its last day', period === null || text.includes(monthDay(period.end)) || text.includes(period.end)],
    ['its paragraph', new RegExp(`(?:¶|para(?:graph|\\.)"?:? ?)${quote.paragraph}(?!\\d)`).test(text)],
    // The sentence can be read in more than one way, so that its words stay together.
    [
      'the run of words it stands in',
      !id.startsWith('removed-convicted') || /criminal aliens or 50% with criminal convictions/.test(text),
    ],
  ]
  return needed.flatMap(([part, isThere]) => (isThere ? [] : `${id}: ${part}`))
}

/** In a formula the hedge of a term goes with the result: "lower if the total is higher". */
const isTermOnly = ({ valueText }: Figure, text: string) =>
  text.includes('lower if the total is higher') &&
  text.split(valueText).length === text.split(`÷ ${valueText} is`).length

/** The share that is computed never stands without the one that the release prints. */
const missingOfShare = (text: string) =>
  text.includes('57.0%')
    ? [
        ...(text.includes('50%') ? [] : ['57.0%: the printed 50%']),
        ...(/computed/i.test(text) ? [] : ['57.0%: that it is computed']),
        ...(/lower if the total is higher/.test(text) ? [] : ['57.0%: “lower if the total is higher”']),
      ]
    : []
