/** How to cite and to reach a figure or the release from elsewhere. */
import type { Figure, Release } from '../dataset/schema.ts'
import { fullDate, sentenceOf } from './format.ts'

/** A figure as a text that keeps its hedge, date, source and paragraph. */
export const figureText = (figure: Figure, release: Release): string =>
  `${sentenceOf(figure)} ${release.short}, ¶${figure.quote.paragraph}.`

const year = (release: Release) => release.published.slice(0, 4)
const monthNames =
  'January February March April May June July August September October November December'.split(' ')
const dayAndMonth = ({ published }: Release) =>
  `${monthNames[Number(published.slice(5, 7)) - 1]} ${Number(published.slice(8))}`

export type Citation = { style: string; text: string }

/** The release in three forms. The paragraph is our numbering of the text, and said to be. */
export const citationsOf = (figure: Figure, release: Release): Citation[] => [
  {
    style: 'APA',
    text: `${release.publisher.replace(/ \(.*/, '')}. (${year(release)}, ${dayAndMonth(release)}). ${release.title} [News release], para. ${figure.quote.paragraph}. ${release.address}`,
  },
  {
    style: 'Chicago',
    text: `${release.publisher.replace(/ \(.*/, '')}. “${release.title}.” News release, ${dayAndMonth(release)}, ${year(release)}, para. ${figure.quote.paragraph}. ${release.address}.`,
  },
  {
    style: 'BibTeX',
    text: [
      `@misc{ice${release.published.replaceAll('-', '')},`,
      `  author = {{${release.publisher.replace(/ \(.*/, '')}}},`,
      `  title = {${release.title}},`,
      `  howpublished = {News release, ${fullDate(release.published)}},`,
      `  year = {${year(release)}},`,
      `  note = {Paragraph ${figure.quote.paragraph}},`,
      `  url = {${release.address}}`,
      `}`,
    ].join('\n'),
  },
]

const written = (part: string[]) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')

/**
 * The original page, opened at the sentence where the browser can (text fragment). Commas, dashes and ampersands
 * part the directive's fields, so they are written in percent form.
 */
export function addressOfSentence(figure: Figure, release: Release): string {
  const words = figure.quote.text.split(/\s+/)
  const range =
    words.length > 12 ? `${written(words.slice(0, 6))},${written(words.slice(-4))}` : written(words)
  return `${release.address}#:~:text=${range}`
}
