import type PptxGenJS from 'pptxgenjs'
import type { PowerpointSlide } from '../../../model/briefing/powerpoint.ts'
import { drawBody } from './body.ts'
import { edge, inches, linesIn, measure, points, safe, serif, serifWidth, size, type Paint } from './look.ts'
import type { Page } from './room.ts'

const [plain, cover] = ['BRIEFING', 'BRIEFING COVER']

/** Where the title stands: 72 for a line of it, and 90 on the cover. */
const titleTop = 92
const titleLine = 72
const coverTop = 196
const coverLine = 96

/** Where the rule of the footer stands. */
const foot = 780

/** The two layouts of the file, with the title, the footer's rule and the number of the slide in their places. */
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
              // Known to the library, not to its types.
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

/** One slide: what is counted, what is found, the picture, a sentence under it, and the footer that always stands. */
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
  // `patched-slide.ts` sets the paragraphs.
  page.addNotes('')
}

/** What the slide is about, after the colour of what it counts. */
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

/** Days, limits and source: one text, so that a reader who copies the one has the other. */
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
