/**
 * Renders each slide of a saved PowerPoint file as an image, for review without PowerPoint: `node
 * scripts/powerpoint-pictures.mjs briefing.pptx [folder]`. Not part of `npm test`, since it needs
 *
 * - LibreOffice and poppler (Debian: apt install libreoffice-impress poppler-utils);
 * - fonts with the metrics of Cambria and Arial (Debian: apt install fonts-crosextra-caladea fonts-liberation).
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

const [file, folder = 'powerpoint-pictures'] = process.argv.slice(2)
if (file === undefined) throw new Error('Usage: node scripts/powerpoint-pictures.mjs briefing.pptx [folder]')

mkdirSync(folder, { recursive: true })
execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file])
const name = path.join(folder, path.basename(file, path.extname(file)))
execFileSync('pdftoppm', ['-r', '96', '-png', `${name}.pdf`, name])
console.log(`${name}.pdf, and a PNG of each slide next to it`)
