/**
 * What pptxgenjs 4.0.1 cannot write, or writes so that PowerPoint offers to repair the file. Each change must find its
 * place: a library that writes something else one day fails the tests, and no half-patched file is handed out.
 */
import JSZip from 'jszip'
import type { PowerpointBar, PowerpointDeck, PowerpointNote } from '../../../model/briefing/powerpoint.ts'
import { labelShift, openEnd } from './chart.ts'
import { safe } from './look.ts'
import { mapShape } from './map.ts'

/** The parts of the file by their names, as text but for the sheets behind the charts. */
type Parts = Map<string, string | Uint8Array>

export async function patched(raw: ArrayBuffer, deck: PowerpointDeck): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await partsOf(raw)
  mendPackage(parts)
  for (const [index, { body, notes }] of deck.slides.entries()) {
    change(parts, `ppt/slides/slide${index + 1}.xml`, (xml) => {
      const grouped = body.layout === 'map' ? withGroup(xml, body.map.name) : xml
      return withOwnIds(withFades(withOneStyle(grouped)))
    })
    change(parts, `ppt/notesSlides/notesSlide${index + 1}.xml`, (xml) => withParagraphs(xml, notes))
  }
  const labels = deck.slides.flatMap(({ body }) =>
    body.layout === 'bars' ? [body.bars] : body.layout === 'part' ? [[], []] : [],
  )
  for (const [index, name] of chartsIn(parts).entries()) {
    change(parts, name, (xml) => withLabels(withTwoAxes(xml), labels[index] ?? []))
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

function change(parts: Parts, name: string, by: (xml: string) => string) {
  const xml = parts.get(name)
  if (typeof xml !== 'string') throw new Error(`The file has no part ${name}.`)
  parts.set(name, by(xml))
}

/** @throws where there is nothing to replace */
function replaced(xml: string, pattern: RegExp, by: (...found: string[]) => string): string {
  if (xml.search(pattern) === -1) throw new Error(`Nothing in the file is like ${pattern.source}.`)
  return xml.replace(pattern, by)
}

/** The list of parts names masters that are not there; the notes have no theme of their own, and stand out of order. */
function mendPackage(parts: Parts) {
  const theme = parts.get('ppt/theme/theme1.xml')
  if (theme !== undefined) parts.set('ppt/theme/theme2.xml', theme)
  change(parts, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) =>
    replaced(xml, /theme1\.xml/, () => 'theme2.xml'),
  )
  change(parts, '[Content_Types].xml', (xml) =>
    replaced(xml, /<Override PartName="\/ppt\/theme\/theme1\.xml"[^>]*\/>/, (own) =>
      own.concat(own.replace('theme1', 'theme2')),
    ).replaceAll(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (whole, name: string) =>
      parts.has(name) ? whole : '',
    ),
  )
  change(parts, 'ppt/presentation.xml', (xml) =>
    replaced(
      xml,
      /(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/,
      (_, slides, notes) => `${notes}${slides}`,
    ),
  )
}

/** A paragraph of several runs has its style before each of them; only the first belongs there. */
const withOneStyle = (xml: string): string =>
  xml.replaceAll(/<\/a:r><a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/g, '</a:r>')

/** No two shapes of a slide share a number. */
function withOwnIds(xml: string): string {
  let id = 0
  return xml.replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`)
}

/** The library fills a shape with one colour; an open end runs out. */
const withFades = (xml: string): string =>
  xml.replaceAll(
    new RegExp(
      `(name="${openEnd}"(?:(?!</p:spPr>).)*?)<a:solidFill>(<a:srgbClr val="\\w{6}")/></a:solidFill>`,
      'g',
    ),
    (_, before: string, colour: string) =>
      `${before}<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0">${colour}/></a:gs><a:gs pos="100000">${colour}>` +
      '<a:alpha val="0"/></a:srgbClr></a:gs></a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>',
  )

/** The shapes of the map as one group, which has the words for those who do not see it. */
function withGroup(xml: string, name: string): string {
  const shape = `<p:sp><p:nvSpPr><p:cNvPr id="\\d+" name="${mapShape}(?:(?!</p:sp>)[^])*</p:sp>`
  return replaced(xml, new RegExp(`(?:${shape})+`), (shapes) => {
    const [, off = '', ext = ''] = /(<a:off [^>]*>)(<a:ext [^>]*>)/.exec(shapes) ?? []
    const inner = `${off}${ext}`.replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt')
    return (
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="Map" descr="${escaped(name)}"/><p:cNvGrpSpPr/><p:nvPr/>` +
      `</p:nvGrpSpPr><p:grpSpPr><a:xfrm>${off}${ext}${inner}</a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`
    )
  })
}

/** The library puts all notes into one run, where PowerPoint breaks no lines. */
const withParagraphs = (xml: string, notes: readonly PowerpointNote[]): string =>
  replaced(xml, /<a:p><a:r><a:rPr [^>]*\/><a:t><\/a:t><\/a:r><a:endParaRPr [^>]*\/><\/a:p>/, () =>
    notes
      .map(
        ({ text, isHeading }) =>
          `<a:p><a:pPr marL="0" indent="0"><a:spcBef><a:spcPts val="${isHeading ? 900 : 300}"/></a:spcBef></a:pPr>` +
          `<a:r><a:rPr lang="en-US" sz="1200"${isHeading ? ' b="1"' : ''} dirty="0"/>` +
          `<a:t>${escaped(text)}</a:t></a:r></a:p>`,
      )
      .join(''),
  )

/** The charts in the order of their slides: the library counts them, and goes on counting with the next file. */
const chartsIn = (parts: Parts): string[] =>
  [...parts.keys()]
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))

/** A flat chart has two axes; the third that is named is nowhere. */
const withTwoAxes = (xml: string): string =>
  replaced(
    xml,
    /(<c:axId val="\d+"\/><c:axId val="\d+"\/>)<c:axId val="\d+"\/>(?=<\/c:barChart>)/,
    (_, two = '') => two,
  )

const shifted = ({ isFloor }: PowerpointBar) =>
  `<c:layout><c:manualLayout><c:x val="${labelShift[isFloor ? 'open' : 'closed']}"/><c:y val="0"/>` +
  '</c:manualLayout></c:layout>'

/**
 * Each bar's number in its own format, so that "more than" stays with it even when its value is changed; in one line,
 * and beyond an open end.
 */
function withLabels(xml: string, bars: readonly PowerpointBar[]): string {
  if (bars.length === 0) return xml
  return replaced(
    xml,
    /<c:dLbls>(<c:numFmt [^>]*\/>)(.*?)(<c:showLegendKey .*?)(<c:showLeaderLines [^>]*\/>)<\/c:dLbls>/,
    (_, format = '', wrapping = '', shown = '', lines = '') => {
      const style = wrapping.replace('<a:bodyPr/>', '<a:bodyPr wrap="none"/>')
      const points = bars.map(
        (bar, index) =>
          `<c:dLbl><c:idx val="${index}"/>${shifted(bar)}` +
          `<c:numFmt formatCode="${escaped(bar.format)}" sourceLinked="0"/>${style}` +
          `<c:dLblPos val="outEnd"/>${shown}</c:dLbl>`,
      )
      return `<c:dLbls>${points.join('')}${format}${style}<c:dLblPos val="outEnd"/>${shown}${lines}</c:dLbls>`
    },
  )
}

const escaped = (text: string): string =>
  safe(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
