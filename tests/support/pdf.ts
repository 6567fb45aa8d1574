/** Extracts the words of a PDF and their positions on each page. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Words = { text: string; left: number; right: number; bottom: number; top: number }

export type Sheet = {
  width: number
  height: number
  words: Words[]
  /** All words in order, separated by single spaces. */
  text: string
}

/** The pages of a PDF; lengths in points from the lower left corner. */
export async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const sheets: Sheet[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const words: Words[] = []
    let text = ''
    for (const item of items) {
      if (!('str' in item)) continue
      text += item.hasEOL ? `${item.str} ` : item.str
      if (item.str.trim() === '') continue
      const [, , , , left, bottom] = item.transform as number[]
      if (left === undefined || bottom === undefined) throw new Error('Text without a position.')
      words.push({ text: item.str, left, right: left + item.width, bottom, top: bottom + item.height })
    }
    sheets.push({ width, height, words, text: oneLine(text) })
  }
  return sheets
}

/** The embedded fonts, without the prefix of letters that marks a subset. */
export async function fontsOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const names = new Set<string>()
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    // Fonts are known only after the page has been parsed for rendering.
    await page.getOperatorList()
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const font = page.commonObjs.get(item.fontName) as { name: string }
      names.add(font.name.replace(/^[A-Z]{6}\+/, ''))
    }
  }
  return [...names].toSorted()
}

/** Normalizes whitespace and apostrophes: a font may draw two apostrophes with one glyph. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('ʼ', '’').trim()
