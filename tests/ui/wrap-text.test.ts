// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { textWidth, wrapText } from '../../src/ui/wrap-text.ts'

describe('wrapped text', () => {
  const text =
    'They stop between Aug. 19 and Aug. 31, 2011: the first 323 to 335 of 365 days of fiscal year 2011.'

  it('is complete and fits the width', () => {
    for (const width of [120, 200, 640]) {
      const lines = wrapText(text, width, 13)
      expect(lines.join(' ')).toBe(text)
      for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width)
    }
  })

  it('keeps a number on the line of the word before it', () => {
    for (let width = 140; width < 640; width += 10) {
      expect(wrapText(text, width, 13).filter((line) => /^\d/.test(line))).toEqual([])
    }
  })

  it('breaks a word that is too long for a line', () => {
    const lines = wrapText(`short ${'x'.repeat(200)}`, 100, 13)
    expect(lines.join('').replaceAll(' ', '')).toBe(`short${'x'.repeat(200)}`)
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(100)
  })

  it('is empty where there is no text', () => {
    expect(wrapText('', 100, 13)).toEqual([])
  })
})
