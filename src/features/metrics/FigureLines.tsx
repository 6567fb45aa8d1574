import type { FigureRow } from '../../model/figures.ts'
import { SourceLink } from '../../ui/SourceLink.tsx'

/** Several figures of one card, each on its own line. */
export function FigureLines({ figures }: { figures: readonly FigureRow[] }) {
  return (
    <dl className="lines">
      {figures.map((figure) => (
        <div
          className="line"
          key={figure.id}
          id={`figure-${figure.id}`}
          data-figure={figure.id}
          data-open={figure.open || undefined}
        >
          <dt>{figure.name}</dt>
          <dd>
            <SourceLink href={figure.href} mark={figure.mark} said={figure.qualified}>
              {figure.qualified}
            </SourceLink>
          </dd>
        </div>
      ))}
    </dl>
  )
}
