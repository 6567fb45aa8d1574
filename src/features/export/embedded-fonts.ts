import { fontFiles } from '../../ui/font-files.ts'

/** As fonts.css names them. */
const names = { sans: 'Public Sans', serif: 'Report Serif' } as const

/**
 * The page's fonts as rules that hold the fonts themselves, since a picture can load nothing. One that cannot be had is
 * left out: the generic families then stand in.
 */
export async function embeddedFonts(): Promise<string> {
  const rules = fontFiles.map(async ({ family, file, weight }) => {
    const data = await dataAddress(file).catch(() => null)
    if (data === null) return ''
    return `@font-face { font-family: "${names[family]}"; font-weight: ${weight}; src: url(${data}) format("woff2"); }`
  })
  return (await Promise.all(rules)).filter((rule) => rule !== '').join('\n')
}

/** The address with its content in itself. In the single file it already is. */
async function dataAddress(address: string): Promise<string> {
  if (address.startsWith('data:')) return address
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} gave ${response.status}.`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}
