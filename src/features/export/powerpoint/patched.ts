/**
 * What pptxgenjs 4.0.1 cannot write, or writes so that PowerPoint offers to repair the file. What a change needs must be
 * there: a library that writes something else one day fails the tests, and no half-patched file is handed out.
 */
import JSZip from 'jszip'
import type { PowerpointDeck } from '../../../model/briefing/powerpoint.ts'
import { patchChart } from './patched-chart.ts'
import { patchSlide, writeNotes } from './patched-slide.ts'
import { all, copyOf, first, parseXml, xmlOf } from './xml.ts'

/** The parts of the file by their names, as text but for the sheets behind the charts. */
type Parts = Map<string, string | Uint8Array>

/** The bytes of the finished file, from those that the library has written. */
export async function patched(raw: ArrayBuffer, deck: PowerpointDeck): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await partsOf(raw)
  mendPackage(parts)
  for (const [index, { body, notes }] of deck.slides.entries()) {
    change(parts, `ppt/slides/slide${index + 1}.xml`, (slide) => patchSlide(slide, body))
    change(parts, `ppt/notesSlides/notesSlide${index + 1}.xml`, (page) => writeNotes(page, notes))
  }
  const labels = deck.slides.flatMap(({ body }) =>
    body.layout === 'bars' ? [body.bars] : body.layout === 'part' ? [[], []] : [],
  )
  for (const [index, name] of chartsIn(parts).entries()) {
    change(parts, name, (chart) => patchChart(chart, labels[index] ?? []))
  }
  // Without entries for folders, and compressed: so does PowerPoint itself.
  const zip = new JSZip()
  for (const [name, content] of parts) zip.file(name, content, { createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<Uint8Array<ArrayBuffer>>
}

async function partsOf(raw: ArrayBuffer): Promise<Parts> {
  const zip = await JSZip.loadAsync(raw)
  const files = Object.values(zip.files).filter(({ dir }) => !dir)
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const isText = /\.(?:xml|rels)$/.test(file.name)
        return [file.name, await (isText ? file.async('string') : file.async('uint8array'))] as const
      }),
    ),
  )
}

function change(parts: Parts, name: string, by: (xml: Document) => void) {
  const text = parts.get(name)
  if (typeof text !== 'string') throw new Error(`The file has no part ${name}.`)
  const xml = parseXml(text)
  by(xml)
  parts.set(name, xmlOf(xml))
}

/** The list of parts names masters that are not there; the notes have no theme of their own, and stand out of order. */
function mendPackage(parts: Parts) {
  const [shared, own] = ['theme/theme1.xml', 'theme/theme2.xml']
  const theme = parts.get(`ppt/${shared}`)
  if (theme !== undefined) parts.set(`ppt/${own}`, theme)
  change(parts, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) => {
    having(xml, 'Relationship', 'Target', `../${shared}`).setAttribute('Target', `../${own}`)
  })
  change(parts, '[Content_Types].xml', (xml) => {
    const listed = having(xml, 'Override', 'PartName', `/ppt/${shared}`)
    const added = copyOf(listed)
    added.setAttribute('PartName', `/ppt/${own}`)
    listed.after(added)
    for (const override of all(xml, 'Override')) {
      if (!parts.has(override.getAttribute('PartName')?.slice(1) ?? '')) override.remove()
    }
  })
  change(parts, 'ppt/presentation.xml', (xml) => {
    first(xml, 'p:sldIdLst').before(first(xml, 'p:notesMasterIdLst'))
  })
}

/** @throws where no element of this name has this value */
function having(xml: Document, name: string, attribute: string, value: string): Element {
  const found = all(xml, name).find((one) => one.getAttribute(attribute) === value)
  if (!found) throw new Error(`No ${name} in the file has the ${attribute} ${value}.`)
  return found
}

/** The charts in the order of their slides: the library counts them, and goes on counting with the next file. */
const chartsIn = (parts: Parts): string[] =>
  [...parts.keys()]
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
