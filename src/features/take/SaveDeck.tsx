import type { PowerpointChoice } from './powerpoint-choice.ts'
import { PowerpointButton } from './PowerpointButton.tsx'
import { useReport } from './useReport.ts'
import './take.css'

/** Over all slides: the briefing to take along. */
export function SaveDeck({ powerpoint }: { powerpoint: PowerpointChoice }) {
  const [report, attempt] = useReport()
  return (
    <p className="take-deck">
      <output className="take-report">{report}</output>
      <span className="take-forms">
        <PowerpointButton powerpoint={powerpoint} attempt={attempt} />
      </span>
    </p>
  )
}
