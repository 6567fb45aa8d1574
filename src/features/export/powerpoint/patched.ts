/**
 * Fixes what pptxgenjs 4.0.1 cannot write, or writes in a way that makes PowerPoint offer to repair the file. Each
 * patch requires what it replaces: if the library ever writes something else, tests fail and no half-patched file is
 * produced.
 */
import JSZip from 'jszip'
import type { PowerpointDeck } from '../../../model/briefing/powerpoint.ts'
import { patchChart } from './patched-chart.ts'
import { patchSlide, writeNotes } from './patched-slide.ts'
import { all, copyOf, first, parseXml, xmlOf } from './xml.ts'

/** The parts of the file by name, as text except for the worksheets of the charts. */
type Parts = Map<string, string | Uint8Array>

/** Patches the bytes written by the library and returns those of the finished file. */
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
  // Without folder entries, and compressed, as PowerPoint itself does.
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

/**
 * The list of content types names masters that do not exist; the notes master shares its theme and is listed too late.
 */
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

/** @throws if no element of this name has this value */
function having(xml: Document, name: string, attribute: string, value: string): Element {
  const found = all(xml, name).find((one) => one.getAttribute(attribute) === value)
  if (!found) throw new Error(`No ${name} in the file has the ${attribute} ${value}.`)
  return found
}

/** The charts in slide order: the library numbers them, and continues counting in the next file. */
const chartsIn = (parts: Parts): string[] =>
  [...parts.keys()]
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
