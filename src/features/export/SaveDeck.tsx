import type { PowerpointChoice } from './powerpoint-choice.ts'
import { PowerpointButton } from './PowerpointButton.tsx'
import { useReport } from './useReport.tsx'
import './export.css'

/** In the overview: saves the briefing as PowerPoint. */
export function SaveDeck({ powerpoint }: { powerpoint: PowerpointChoice }) {
  const [report, attempt] = useReport()
  return (
    <div className="export-deck">
      {report}
      <span className="export-forms">
        <PowerpointButton powerpoint={powerpoint} attempt={attempt} />
      </span>
    </div>
  )
}
