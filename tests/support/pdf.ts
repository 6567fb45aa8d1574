/** Reads a PDF as a reader's eye would: which words stand where on which sheet. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Words = { text: string; left: number; right: number; bottom: number; top: number }

export type Sheet = {
  width: number
  height: number
  words: Words[]
  /** All words in their order, one space between them. */
  text: string
}

/** The sheets of a PDF, all lengths in points from the lower left corner. */
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
      if (left === undefined || bottom === undefined) throw new Error('Words without a place.')
      words.push({ text: item.str, left, right: left + item.width, bottom, top: bottom + item.height })
    }
    sheets.push({ width, height, words, text: oneLine(text) })
  }
  return sheets
}

/** The fonts that a PDF brings along, without the letters that set apart each of its cuts. */
export async function fontsOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const names = new Set<string>()
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    // Fonts are known once the page has been read as if to be drawn.
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

/** The text with one space wherever it has a space or ends a line. A font may draw two apostrophes with one shape. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('ʼ', '’').trim()
