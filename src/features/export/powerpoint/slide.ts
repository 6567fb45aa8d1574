import type PptxGenJS from 'pptxgenjs'
import type { PowerpointSlide } from '../../../model/briefing/powerpoint.ts'
import { drawBody } from './body.ts'
import { edge, inches, linesIn, measure, points, safe, serif, serifWidth, size, type Paint } from './look.ts'
import type { Page } from './room.ts'

const [plain, cover] = ['BRIEFING', 'BRIEFING COVER']

/** Top and line height of the title: 72 per line, and 90 on the cover. */
const titleTop = 92
const titleLine = 72
const coverTop = 196
const coverLine = 96

/** Position of the footer's rule. */
const foot = 780

/** Defines the file's two layouts, with placeholders for the title and the slide number, and the footer's rule. */
export function defineMaster(file: PptxGenJS, paint: Paint) {
  for (const [title, top, line, type] of [
    [plain, titleTop, titleLine, size.title],
    [cover, coverTop, coverLine, size.cover],
  ] as const) {
    file.defineSlideMaster({
      title,
      objects: [
        {
          placeholder: {
            options: {
              name: 'title',
              type: 'title',
              x: inches(edge),
              y: inches(top),
              w: inches(measure),
              h: inches(2 * line),
              margin: 0,
              align: 'left',
              valign: 'top',
              fontFace: serif,
              fontSize: points(type),
              // Supported by the library, but not by its types.
              ...({ lineSpacing: points(line) } as object),
              color: paint('ink'),
            },
            text: '',
          },
        },
        {
          line: {
            x: inches(edge),
            y: inches(foot),
            w: inches(measure),
            h: 0,
            line: { color: paint('rule'), width: 1 },
          },
        },
      ],
      slideNumber: {
        x: inches(edge + measure - 160),
        y: inches(foot + 56),
        w: inches(160),
        h: inches(36),
        margin: 0,
        align: 'right',
        fontSize: points(size.note),
        color: paint('muted'),
      },
    })
  }
}

/** Adds a slide: subject, title, body, a remark below it, and the footer, which is always there. */
export function addSlide(file: PptxGenJS, slide: PowerpointSlide, address: string, paint: Paint) {
  const isCover = slide.body.layout === 'cover'
  const page = file.addSlide({ masterName: isCover ? cover : plain })
  page.addText(safe(slide.title), { placeholder: 'title' })
  addKicker(page, slide, paint)

  const [start, line, type] = isCover ? [coverTop, coverLine, size.cover] : [titleTop, titleLine, size.title]
  const top = start + line * linesIn(slide.title, measure, type, serifWidth)
  const bottom = slide.aside === '' ? foot - 24 : foot - 64
  drawBody(page, slide.body, { top: top + 24, bottom: bottom - 24 }, paint)

  if (slide.aside !== '') {
    page.addText(safe(slide.aside), {
      objectName: 'Remark',
      x: inches(edge),
      y: inches(bottom),
      w: inches(measure),
      h: inches(40),
      margin: 0,
      valign: 'top',
      fontSize: points(size.text),
      color: paint('ink'),
    })
  }
  addFooter(page, slide, address, paint)
  // `patched-slide.ts` adds the paragraphs.
  page.addNotes('')
}

/** The slide's subject, after the color of what it counts. */
function addKicker(page: Page, { kicker, kind }: PowerpointSlide, paint: Paint) {
  const indent = kind === null ? 0 : 30
  if (kind !== null) {
    page.addText('', {
      objectName: 'Kind of count',
      shape: 'rect',
      x: inches(edge),
      y: inches(60),
      w: inches(15),
      h: inches(15),
      fill: { color: paint(kind) },
    })
  }
  page.addText(safe(kicker), {
    objectName: 'Subject',
    x: inches(edge + indent),
    y: inches(48),
    w: inches(measure - indent),
    h: inches(40),
    margin: 0,
    valign: 'middle',
    fontSize: points(size.note),
    color: paint('muted'),
  })
}

/** Dates, limits and source in one text, so that copying one copies the others. */
function addFooter(page: Page, { footer }: PowerpointSlide, address: string, paint: Paint) {
  page.addText(
    [
      { text: safe(footer.limits), options: { color: paint('ink'), breakLine: true } },
      { text: safe(footer.source), options: { color: paint('muted'), hyperlink: { url: address } } },
      ...(footer.more === '' ? [] : [{ text: safe(footer.more), options: { color: paint('muted') } }]),
    ],
    {
      objectName: 'Source',
      x: inches(edge),
      y: inches(foot + 16),
      w: inches(measure - 180),
      h: inches(72),
      margin: 0,
      valign: 'top',
      fontSize: points(size.note),
      lineSpacing: points(36),
    },
  )
}
