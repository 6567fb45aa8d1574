/** Citations of a figure, and links to its sentence in the original release. */
import type { Figure, Release } from '../dataset/schema.ts'
import { fullDate, sentenceOf } from './format.ts'

/** A figure as text, with qualifier, date, source and paragraph. */
export const figureText = (figure: Figure, release: Release): string =>
  `${sentenceOf(figure)} ${release.short}, ¶${figure.quote.paragraph}.`

const year = (release: Release) => release.published.slice(0, 4)
const monthNames =
  'January February March April May June July August September October November December'.split(' ')
const dayAndMonth = ({ published }: Release) =>
  `${monthNames[Number(published.slice(5, 7)) - 1]} ${Number(published.slice(8))}`

export type Citation = { style: string; text: string }

/** The release in three citation styles. The paragraph number is our own, and the citation says so. */
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
 * The original page, scrolled to the sentence in browsers that support text fragments. Commas, dashes and ampersands
 * separate the directive's fields, so they are percent-encoded.
 */
export function addressOfSentence(figure: Figure, release: Release): string {
  const words = figure.quote.text.split(/\s+/)
  const range =
    words.length > 12 ? `${written(words.slice(0, 6))},${written(words.slice(-4))}` : written(words)
  return `${release.address}#:~:text=${range}`
}
