import type { SlideRow } from '../../../model/briefing/slides.ts'
import { spokenMark } from '../../../ui/spoken-mark.ts'

type Props = { footer: SlideRow['footer']; number: number; total: number; choice: string | null }

/** Period, qualifier and source of the slide's figures, the chosen programs, and the slide's number. */
export function SlideFooter({ footer, number, total, choice }: Props) {
  return (
    <footer className="slide-foot">
      <p className="slide-period">{[footer.period, ...footer.qualifiers].join(' · ')}</p>
      <p className="slide-source">
        <span>{footer.marks.length > 0 ? `${footer.source}, ` : footer.source}</span>
        {footer.marks.map(({ mark, href }) => (
          <a key={mark} className="slide-mark" href={href} title={`Read ${spokenMark(mark)} of the release`}>
            {mark}
          </a>
        ))}
        {choice !== null && <span className="slide-choice">{choice}</span>}
      </p>
      <p className="slide-place">
        <span className="visually-hidden">Slide </span>
        <span>{number}</span>
        <span aria-hidden="true"> / </span>
        <span className="visually-hidden"> of </span>
        <span>{total}</span>
      </p>
    </footer>
  )
}
