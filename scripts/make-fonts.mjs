/**
 * Cuts the fonts to what the page can show, once: `node scripts/make-fonts.mjs` writes src/ui/fonts/*.woff2. Kept are
 * the characters of font-characters.mjs and the weights and optical sizes that the style sheets ask for; a character that is not among
 * them comes from the next font of the list.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { characters } from './font-characters.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}src/ui/fonts/`

/** What the style sheets and good setting ask for; small capitals, old figures and the like are not used. */
const onPaper = { keepFeatures: ['kern', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum'] }
const onScreen = { keepFeatures: [...onPaper.keepFeatures, 'liga'] }

/**
 * For paper each weight is a font of its own, with no letters joined. A browser writes a PDF from it whose words can be
 * searched, copied and read out; of a variable font Firefox writes shapes, and of a joined "fi" no letters.
 */
const fonts = [
  {
    from: 'public-sans',
    file: 'public-sans-latin-wght-normal.woff2',
    cuts: [
      { to: 'public-sans', features: onScreen, axes: { wght: { min: 400, max: 700 } } },
      { to: 'paper-sans-400', features: onPaper, axes: { wght: 400 } },
      { to: 'paper-sans-600', features: onPaper, axes: { wght: 600 } },
    ],
  },
  {
    from: 'source-serif-4',
    file: 'source-serif-4-latin-opsz-normal.woff2',
    cuts: [
      {
        to: 'report-serif',
        features: onScreen,
        axes: { wght: { min: 400, max: 600 }, opsz: { min: 14, max: 60 } },
      },
      { to: 'paper-serif-400', features: onPaper, axes: { wght: 400, opsz: 16 } },
      { to: 'paper-serif-500', features: onPaper, axes: { wght: 500, opsz: 60 } },
      { to: 'paper-serif-600', features: onPaper, axes: { wght: 600, opsz: 20 } },
    ],
  },
]

mkdirSync(folder, { recursive: true })
for (const { from, file, cuts } of fonts) {
  const origin = `${root}node_modules/@fontsource-variable/${from}`
  const whole = readFileSync(`${origin}/files/${file}`)
  copyFileSync(`${origin}/LICENSE`, `${folder}${cuts[0]?.to}.LICENSE.txt`)
  for (const { to, features, axes } of cuts) {
    const options = { ...features, variationAxes: axes }
    const bare = await subsetFont(whole, characters, { ...options, targetFormat: 'truetype' })
    const cut = await subsetFont(renamed(bare), characters, { ...features, targetFormat: 'woff2' })
    writeFileSync(`${folder}${to}.woff2`, cut)
    console.log(`${to}: ${whole.length} → ${cut.length} bytes`)
  }
}

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
