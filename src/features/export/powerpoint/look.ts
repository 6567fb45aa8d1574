/** The briefing's measurements on a PowerPoint slide: units, type sizes, colors. */
import { wrapText } from '../../../ui/wrap-text.ts'
import { xmlText } from '../../../ui/xml-text.ts'

/** Converts a length of the briefing, whose slide is 1600 wide, to the inches of a PowerPoint slide 13 1/3 wide. */
export const inches = (units: number): number => units / 120

/** Converts a type size of the briefing to points. */
export const points = (units: number): number => units * 0.6

/** Left edge and width of a slide's content. */
export const [edge, measure] = [96, 1408] as const

/** Type sizes: those of the briefing, the largest slightly reduced for fonts that run wider than its own. */
export const size = { note: 24, text: 30, lead: 34, number: 46, title: 60, cover: 84, figure: 92 } as const

/**
 * Fonts that come with PowerPoint, named in the file's theme, where a user can change them in one place. Cambria has
 * lining figures, like the page; Georgia's are old-style.
 */
export const fonts = { headFontFace: 'Cambria', bodyFontFace: 'Arial' } as const

/** The theme's font for headings and large numbers. Everything else uses its other font. */
export const serif = '+mj-lt'

/** Widths of the two fonts relative to the page's sans, which `wrapText` knows; slightly more than measured. */
export const serifWidth = 0.85
const sansWidth = 0.96

/** The number of lines that a text takes. */
export const linesIn = (text: string, width: number, type: number, run: number = sansWidth): number =>
  Math.max(1, wrapText(text, width, type * run).length)

/** The page's colors by name, as returned by `colorsOf`. */
export type Colors = ReadonlyMap<string, string>

/** A color as PowerPoint writes it, without the number sign. */
export type Paint = (name: string) => string

/** @throws on an unknown color, or one that is not written with three or six digits */
export const paintOf =
  (colors: Colors): Paint =>
  (name) => {
    const [, digits] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(colors.get(name) ?? '') ?? []
    if (digits === undefined) throw new Error(`The page has no color "${name}".`)
    // The build shortens "#ffffff" to three digits.
    return (digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits).toUpperCase()
  }

/** Makes any text valid in the file. */
export const safe = xmlText
