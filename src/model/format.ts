/** Formats numbers and dates, independent of the reader's locale and clock. The only place that rounds. */
import type { Figure, Period } from '../dataset/schema.ts'

const months = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
]
const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "2011-08-19" as "Aug. 19". */
export function monthDay(iso: string): string {
  const [, month, day] = iso.split('-').map(Number)
  return `${months[(month ?? 1) - 1]} ${day}`
}

/** "2011-08-19" as "Aug. 19, 2011". */
export const fullDate = (iso: string): string => `${monthDay(iso)}, ${iso.slice(0, 4)}`

/** A number of days, first and last included: Oct. 1, 2010 to Aug. 19, 2011 is 323. */
export const daysBetween = (start: string, end: string): number =>
  Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1

/** The end of a period: "to Aug. 19". */
export const asOf = (period: Period): string => `to ${monthDay(period.end)}`

/** A full period; its start only where the release states one. */
export const wholePeriod = (period: Period): string =>
  period.startBasis === 'stated'
    ? `${fullDate(period.start)} – ${fullDate(period.end)}`
    : `to ${fullDate(period.end)}`

/** A share from 0 to 1 as "57.0%". */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** 110566.07 as "110,566". */
export const grouped = (value: number): string =>
  String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** Small counts in words, as in the release: 7 is "seven", 15 stays "15". */
export const counted = (value: number): string => words[value] ?? grouped(value)

/** The qualifier that must precede the number: "more than", "up to", "approximately", or "" for none. */
export const hedge = (figure: Figure): string => figure.qualifier?.toLowerCase() ?? ''

/** The number as printed, with its qualifier: "more than 343,151". */
export const qualified = (figure: Figure): string => `${hedge(figure)} ${figure.valueText}`.trim()

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A figure as a complete sentence: "More than 638 people arrested …, to Aug. 31, 2011." */
export const sentenceOf = (figure: Figure): string =>
  `${capitalized(qualified(figure))} ${figure.label}${figure.period ? `, ${dateInSentence(figure.period)}` : ''}.`

const dateInSentence = (period: Period): string =>
  period.startBasis === 'stated'
    ? `${fullDate(period.start)} to ${fullDate(period.end)}`
    : `to ${fullDate(period.end)}${period.endBasis === 'inherited' ? ' (date inherited)' : ''}`

/** A date that does not break across lines: "to Aug. 19". */
export const unbroken = (text: string | null): string => (text ?? '').replaceAll(' ', '\u00A0')
