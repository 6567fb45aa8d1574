/**
 * Cuts the fonts to what the page can show, once: `node scripts/make-fonts.mjs` writes src/ui/fonts/*.woff2. Kept are
 * the characters of font-characters.mjs; one that is not among them comes from the next font of the list. It also writes
 * src/ui/fitted-fonts.css: the fonts of the machine, made as wide as ours.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { characters } from './font-characters.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}src/ui/fonts/`

/** What good setting asks for; small capitals, old figures, joined letters and the like are not used. */
const features = { keepFeatures: ['kern', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum'] }

/**
 * Each weight is a font of its own, with no letters joined, in the optical size that it is mostly set in. A browser
 * writes a PDF from it whose words can be searched, copied and read out; of a variable font Firefox writes shapes, and
 * of a joined "fi" no letters. The five are smaller than two variable ones.
 *
 * `width` is how wide a letter of English text is on average, in em: what @capsizecss/unpack gives for the file
 * (xWidthAvg ÷ unitsPerEm), and for the fonts of machines @capsizecss/metrics; DejaVu is not in it.
 */
const fonts = [
  {
    from: 'public-sans',
    file: 'public-sans-latin-wght-normal.woff2',
    cuts: [
      { to: 'public-sans-400', weight: '400 500', width: 0.4675, axes: { wght: 400 } },
      { to: 'public-sans-600', weight: '600 700', width: 0.474, axes: { wght: 600 } },
    ],
    ofMachines: [
      // So near to each other that one width serves all of them.
      {
        names: ['Segoe UI', 'Roboto', 'Helvetica Neue', 'Arial', 'Liberation Sans'],
        bold: [
          'Segoe UI Semibold',
          'Roboto Bold',
          'Helvetica Neue Bold',
          'Arial Bold',
          'Liberation Sans Bold',
        ],
        width: 0.446,
        boldWidth: 0.467,
      },
      { names: ['DejaVu Sans'], bold: ['DejaVu Sans Bold'], width: 0.5083, boldWidth: 0.5742 },
    ],
  },
  {
    from: 'source-serif-4',
    file: 'source-serif-4-latin-opsz-normal.woff2',
    cuts: [
      { to: 'report-serif-400', weight: '400', width: 0.469, axes: { wght: 400, opsz: 16 } },
      { to: 'report-serif-500', weight: '500', width: 0.413, axes: { wght: 500, opsz: 60 } },
      { to: 'report-serif-600', weight: '600 700', width: 0.457, axes: { wght: 600, opsz: 20 } },
    ],
    ofMachines: [
      { names: ['Georgia'], bold: ['Georgia Bold'], width: 0.4458, boldWidth: 0.5186 },
      { names: ['Noto Serif'], bold: ['Noto Serif Bold'], width: 0.481, boldWidth: 0.512 },
      {
        names: ['Times New Roman', 'Liberation Serif'],
        bold: ['Times New Roman Bold', 'Liberation Serif Bold'],
        width: 0.4063,
        boldWidth: 0.4326,
      },
      { names: ['DejaVu Serif'], bold: ['DejaVu Serif Bold'], width: 0.5166, boldWidth: 0.5703 },
    ],
  },
]

mkdirSync(folder, { recursive: true })
for (const { from, file, cuts } of fonts) {
  const origin = `${root}node_modules/@fontsource-variable/${from}`
  const whole = readFileSync(`${origin}/files/${file}`)
  const licence = cuts[0]?.to.replace(/-\d+$/, '')
  copyFileSync(`${origin}/LICENSE`, `${folder}${licence}.LICENSE.txt`)
  for (const { to, axes } of cuts) {
    const options = { ...features, variationAxes: axes }
    const bare = await subsetFont(whole, characters, { ...options, targetFormat: 'truetype' })
    const cut = await subsetFont(renamed(bare), characters, { ...features, targetFormat: 'woff2' })
    writeFileSync(`${folder}${to}.woff2`, cut)
    console.log(`${to}: ${whole.length} → ${cut.length} bytes`)
  }
}

/** The fonts that machines have, as wide as ours at each of our weights. */
const fitted = fonts.flatMap(({ cuts, ofMachines }) =>
  ofMachines.flatMap(({ names, bold, width, boldWidth }) =>
    cuts.map((cut) => {
      const isBold = Number.parseInt(cut.weight, 10) >= 600
      const sources = (isBold ? bold : names).map((name) => `local('${name}')`)
      return `@font-face {
  font-family: 'Fitted ${names[0]}';
  font-weight: ${cut.weight};
  src:
    ${sources.join(',\n    ')};
  size-adjust: ${((100 * cut.width) / (isBold ? boldWidth : width)).toFixed(1)}%;
}
`
    }),
  ),
)
writeFileSync(
  `${root}src/ui/fitted-fonts.css`,
  `/* Made by scripts/make-fonts.mjs. Without our fonts, lines break in the same places. */\n${fitted.join('\n')}`,
)

/**
 * "Source" is a name that its licence reserves for the font as it was made; what is cut from it is called "Report".
 * The new name has the same length, in both ways that a font writes names.
 * @param {Uint8Array} font
 */
function renamed(font) {
  const bytes = Buffer.from(font)
  for (const encoding of /** @type {const} */ (['latin1', 'utf16le'])) {
    const [before, after] = ['Source', 'Report'].map((name) => {
      const text = Buffer.from(name, encoding)
      return encoding === 'utf16le' ? text.swap16() : text
    })
    for (let at = bytes.indexOf(before ?? ''); at >= 0; at = bytes.indexOf(before ?? '', at)) {
      after?.copy(bytes, at)
      at += 1
    }
  }
  return bytes
}
