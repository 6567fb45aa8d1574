/** The measures of the briefing on a PowerPoint slide: its units, its type, its colours. */
import { wrapText } from '../../../ui/wrap-text.ts'
import { xmlText } from '../../../ui/xml-text.ts'

/** Lengths of the briefing, whose slide is 1600 wide, in the inches of a PowerPoint slide 13 1/3 wide. */
export const inches = (units: number): number => units / 120

/** Type sizes of the briefing in points. */
export const points = (units: number): number => units * 0.6

/** Left edge and width of what stands on a slide. */
export const [edge, measure] = [96, 1408] as const

/** Sizes of type: those of the briefing, the largest a little smaller for fonts that run wider than its own. */
export const size = { note: 24, text: 30, lead: 34, number: 46, title: 60, cover: 84, figure: 92 } as const

/**
 * Fonts that PowerPoint brings along, named in the file's theme, where a reader can change them in one place. Cambria
 * has lining figures, as the page has; Georgia's go up and down.
 */
export const fonts = { headFontFace: 'Cambria', bodyFontFace: 'Arial' } as const

/** The theme's font for headings and large numbers. All else is in its other font. */
export const serif = '+mj-lt'

/** How wide the two fonts run, against the page's sans that `wrapText` knows; a little more than they do. */
export const serifWidth = 0.85
const sansWidth = 0.96

/** How many lines a text takes. */
export const linesIn = (text: string, width: number, type: number, run: number = sansWidth): number =>
  Math.max(1, wrapText(text, width, type * run).length)

/** The page's colours by their names, as `coloursOf` gives them. */
export type Colours = ReadonlyMap<string, string>

/** A colour as PowerPoint writes it, without the sign in front. */
export type Paint = (name: string) => string

/** @throws on a colour that the page has not, or that is not written in three or six digits */
export const paintOf =
  (colours: Colours): Paint =>
  (name) => {
    const [, digits] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(colours.get(name) ?? '') ?? []
    if (digits === undefined) throw new Error(`The page has no colour "${name}".`)
    // The build writes "#ffffff" in three digits.
    return (digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits).toUpperCase()
  }

/** A text that may stand in the file, whatever it holds. */
export const safe = xmlText
