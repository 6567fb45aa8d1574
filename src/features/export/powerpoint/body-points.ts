import type { PowerpointBodyOf } from '../../../model/briefing/powerpoint-body.ts'
import { edge, inches, linesIn, measure, points, safe, serif, serifWidth, size, type Paint } from './look.ts'
import { centered, line, ruled, sum, type Page, type Room } from './room.ts'

/** A table of a few sentences, each after its label. */
export function drawPoints(page: Page, rows: PowerpointBodyOf<'points'>['points'], room: Room, paint: Paint) {
  const [lead, gap] = [390, 28]
  const text = measure - lead - gap
  const heights = rows.map((row) => {
    const shown = row.address === null ? row.text : `${row.text} ${hostOf(row.address)}`
    const lines = Math.max(linesIn(shown, text, size.text), linesIn(row.lead, lead, size.lead, serifWidth))
    return lines * line + 36
  })
  const { top } = centered(room, sum(heights))
  const padding = inches(18)
  page.addTable(
    rows.map((row, index) => {
      const border = ruled('top', paint(index === 0 ? 'ink' : 'rule'))
      const common = { border, valign: 'top', color: paint('ink') } as const
      return [
        {
          text: safe(row.lead),
          options: {
            ...common,
            margin: [inches(15), inches(gap), padding, 0],
            fontFace: serif,
            fontSize: points(size.lead),
          },
        },
        {
          text: [
            { text: safe(row.text) },
            ...(row.address === null
              ? []
              : [
                  { text: ' ' },
                  {
                    text: safe(hostOf(row.address)),
                    options: { color: paint('removed'), hyperlink: { url: safe(row.address) } },
                  },
                ]),
          ],
          options: { ...common, margin: [padding, 0, padding, 0], fontSize: points(size.text) },
        },
      ]
    }),
    {
      objectName: 'Points',
      x: inches(edge),
      y: inches(top),
      colW: [inches(lead + gap), inches(text)],
      rowH: heights.map(inches),
    },
  )
}

/** The host of a URL, or the text itself if it is not a URL. */
function hostOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '')
  } catch {
    return address
  }
}
