import type { Dataset } from '../../src/dataset/schema.ts'

export type Words = { path: string; text: string }

/** The fields in which code fills in the braces: in every note, card and slide, and on the page. */
const templates = [
  /^notes\.\d+\.(?:title|text)$/,
  /^cards\.\d+\.(?:caption|partCaption|aside)$/,
  /^page\.(?:status|headline|attendance)$/,
  /^page\.reading\.\d+\.brief$/,
  /^slides\.\d+\./,
]

/** Fields that are not prose: ids, URLs, codes; and the release's own text, which quotes itself. */
const notProse =
  /(?:^|\.)(?:id|program|part|caution|note|figure|layout|chart|printed|kind|unit|scope|bound|basis|\w+Basis|link|source|agencySource|postal|address|sha256|published|checkedOn|version|start|end)$|^release\.text$|\.(?:quote|listedAs)\.text$|\.(?:cautions|figures)\.\d+$/

/** Every string of the dataset, with its path. */
export function wordsOf(dataset: Dataset): Words[] {
  const found: Words[] = []
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.push({ path, text: value })
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
    }
  }
  walk(dataset, '')
  return found.filter(({ path }) => !notProse.test(path))
}

/** Whether code fills in the braces of this string. */
export const isTemplate = ({ path }: Words) => templates.some((template) => template.test(path))

/** The text between curly quotation marks. */
export const quotationsIn = (text: string) =>
  [...text.matchAll(/“([^“”]*)”/g)].map(([, quoted = '']) => quoted)

/** The text without its quoted parts. */
export const withoutQuotations = (text: string) => text.replaceAll(/“[^“”]*”/g, '“”')
