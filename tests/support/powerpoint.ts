/** Reads a PowerPoint file: its package parts, and the content of its slides. */
import { JSDOM } from 'jsdom'
import JSZip from 'jszip'
import { fileText } from './dataset.ts'

const { DOMParser: Parser } = new JSDOM('').window

/**
 * Parses a part. @throws if it is not well-formed XML
 * @throws where it is no XML
 */
function read(name: string, xml: string): Document {
  const part = new Parser().parseFromString(xml, 'application/xml')
  const fault = part.querySelector('parsererror')
  if (fault) throw new Error(`${name} is not well-formed XML: ${fault.textContent}`)
  return part
}

export type Opened = {
  /** Names of all parts; parts of the workbooks embedded in charts follow a "!". */
  names: string[]
  part: (name: string) => Document
  slides: Document[]
  notes: Document[]
  charts: Document[]
  /** Uncompressed entries, and entries for folders. */
  loose: string[]
}

/** Unzips the file and its embedded workbooks, and parses every part. */
export async function opened(bytes: Uint8Array): Promise<Opened> {
  const parts = new Map<string, Document | null>()
  const loose: string[] = []
  await add(bytes, '')
  async function add(zipped: Uint8Array, prefix: string) {
    const zip = await JSZip.loadAsync(zipped)
    for (const file of Object.values(zip.files)) {
      const name = `${prefix}${file.name}`
      if (prefix === '' && file.dir) loose.push(name)
      if (file.dir) continue
      if (name.endsWith('.xlsx')) await add(await file.async('uint8array'), `${name}!`)
      parts.set(name, /\.(?:xml|rels)$/.test(name) ? read(name, await file.async('string')) : null)
    }
  }
  const part = (name: string) => {
    const found = parts.get(name)
    if (!found) throw new Error(`The file has no part ${name}.`)
    return found
  }
  const numbered = (pattern: RegExp) =>
    [...parts.keys()]
      .filter((name) => pattern.test(name))
      .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
      .map(part)
  return {
    names: [...parts.keys()],
    part,
    slides: numbered(/^ppt\/slides\/slide\d+\.xml$/),
    notes: numbered(/^ppt\/notesSlides\/notesSlide\d+\.xml$/),
    charts: numbered(/^ppt\/charts\/chart\d+\.xml$/),
    loose,
  }
}

/** Elements by qualified name. */
export const elements = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagName(name),
]

/** The non-empty paragraphs of a part, as text. */
export const paragraphs = (within: Document | Element): string[] =>
  elements(within, 'a:p')
    .map((paragraph) =>
      elements(paragraph, 'a:t')
        .map(({ textContent }) => textContent)
        .join(''),
    )
    .filter((text) => text !== '')

/** Finds a shape by name, such as the title or the footer. */
export const shape = (slide: Document, name: string): Element | undefined =>
  elements(slide, 'p:sp').find((one) => elements(one, 'p:cNvPr')[0]?.getAttribute('name') === name)

/** The title of a slide, which programs use in lists of slides. */
export const titleOf = (slide: Document): string =>
  elements(slide, 'p:sp')
    .filter((one) => elements(one, 'p:ph').some((place) => place.getAttribute('type') === 'title'))
    .flatMap(paragraphs)
    .join(' ')

/** The cached values of a cell range, in a chart or its workbook. */
export const valuesIn = (chart: Document, name: 'c:cat' | 'c:val' | 'c:tx'): string[] =>
  elements(chart, name).flatMap((one) => elements(one, 'c:v').map(({ textContent }) => textContent))

/** The page's colors in the light theme, as computed by the browser. */
export const lightColors = new Map(
  [
    ...(/:root \{([^}]*)\}/.exec(fileText('src/ui/tokens.css'))?.[1] ?? '').matchAll(/--([\w-]+): ([^;]+);/g),
  ].map(([, name = '', value = '']) => [name, value] as const),
)
