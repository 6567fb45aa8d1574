import type { ReleaseLine, Run } from '../../model/release.ts'
import './release-text.css'

type Props = {
  lines: readonly ReleaseLine[]
  dateline: readonly string[]
  /** True for the one copy of the text whose paragraphs have ids to link to. */
  anchored?: boolean
  /** The id of the open quote. */
  quoteId?: string
}

/**
 * The release, word for word, line by line, with paragraph numbers. The run-together first line is displayed in
 * pieces; the stored text is unchanged.
 */
export function ReleaseText({ lines, dateline, anchored = false, quoteId }: Props) {
  return (
    <div className="release">
      {lines.map((line) => (
        <p
          key={line.key}
          id={anchored && line.number !== null ? `p${line.number}` : undefined}
          className={`release-line release-${line.kind}`}
          data-level={line.level}
          data-paragraph={line.number}
        >
          {line.number !== null && (
            <span className="release-number">
              <span className="visually-hidden">Paragraph </span>
              <span>{line.number}</span>
            </span>
          )}
          {line.kind === 'dateline' ? dateline.join(' · ') : <Runs runs={line.runs} quoteId={quoteId} />}
        </p>
      ))}
    </div>
  )
}

/** The open quote is a single highlight, however many figures it contains. */
function Runs({ runs, quoteId }: { runs: readonly Run[]; quoteId: string | undefined }) {
  const first = runs.findIndex(({ quoted }) => quoted)
  if (first < 0) return runs.map((run) => <RunText key={run.text} run={run} />)
  const last = runs.findLastIndex(({ quoted }) => quoted)
  return (
    <>
      {runs.slice(0, first).map((run) => (
        <RunText key={run.text} run={run} />
      ))}
      <mark className="release-mark" id={quoteId} aria-current="true">
        {runs.slice(first, last + 1).map((run) => (
          <RunText key={run.text} run={run} />
        ))}
      </mark>
      {runs.slice(last + 1).map((run) => (
        <RunText key={run.text} run={run} />
      ))}
    </>
  )
}

function RunText({ run: { text, figure } }: { run: Run }) {
  if (!figure) return <span>{text}</span>
  return (
    <a className="release-figure" href={figure.href} data-open={figure.open || undefined} data-replace>
      {text}
    </a>
  )
}
