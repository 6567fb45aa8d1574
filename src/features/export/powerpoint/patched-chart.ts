/** Fixes what pptxgenjs gets wrong or leaves out in a chart. */
import { fadesBeyond } from '../../../ui/BarMark.tsx'
import type { PowerpointBar } from '../../../model/briefing/powerpoint-body.ts'
import { labelShift } from './body-bars.ts'
import { safe } from './look.ts'
import { all, copyOf, element, first } from './xml.ts'

/** Patches a chart in place; `bars` are those with a number next to them. */
export function patchChart(chart: Document, bars: readonly PowerpointBar[]) {
  keepTwoAxes(chart)
  labelBars(chart, bars)
}

/** A 2-D chart has two axes; the library refers to a third that does not exist. */
function keepTwoAxes(chart: Document) {
  const [, , ...nowhere] = all(first(chart, 'c:barChart'), 'c:axId')
  for (const axis of nowhere) axis.remove()
}

/**
 * Each bar's number in a format of its own, so that "more than" remains even if its value is edited; on one line, and
 * beyond an open end.
 */
function labelBars(chart: Document, bars: readonly PowerpointBar[]) {
  if (bars.length === 0) return
  const labels = first(first(chart, 'c:ser'), 'c:dLbls')
  first(labels, 'a:bodyPr').setAttribute('wrap', 'none')
  const style = first(labels, 'c:txPr')
  const position = element('c:dLblPos', { val: 'outEnd' })
  style.after(position)
  const shown = [...labels.children].filter(
    ({ tagName }) => tagName.startsWith('c:show') && tagName !== 'c:showLeaderLines',
  )
  labels.prepend(
    ...bars.map(({ format, end }, index) =>
      element(
        'c:dLbl',
        {},
        element('c:idx', { val: index }),
        element(
          'c:layout',
          {},
          element(
            'c:manualLayout',
            {},
            element('c:x', { val: labelShift[fadesBeyond(end) ? 'open' : 'closed'] }),
            element('c:y', { val: 0 }),
          ),
        ),
        element('c:numFmt', { formatCode: safe(format), sourceLinked: 0 }),
        ...[style, position, ...shown].map(copyOf),
      ),
    ),
  )
}
