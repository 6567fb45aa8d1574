import { pageRules } from './page-rules.ts'

/**
 * The page's fonts as rules that hold the fonts themselves, since a picture can load nothing. One that cannot be had is
 * left out: the generic families then stand in.
 */
export async function embeddedFonts(): Promise<string> {
  const faces = pageRules().flatMap(({ rule, base }) =>
    rule instanceof CSSFontFaceRule ? [embedded(rule.style, base).catch(() => '')] : [],
  )
  return (await Promise.all(faces)).filter((rule) => rule !== '').join('\n')
}

async function embedded(face: CSSStyleDeclaration, base: string): Promise<string> {
  const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(face.getPropertyValue('src')) ?? []
  if (address === undefined) return ''
  const [family, weight] = ['font-family', 'font-weight'].map((name) => face.getPropertyValue(name))
  const data = await dataAddress(new URL(address, base).href)
  return `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(${data}) format("woff2"); }`
}

/** The address with its content in itself. In the single file it already is. */
async function dataAddress(address: string): Promise<string> {
  if (address.startsWith('data:')) return address
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} gave ${response.status}.`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}
