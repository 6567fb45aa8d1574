import { useId } from 'react'
import type { SourceRow } from '../../model/source.ts'
import { SourceLink } from '../../ui/SourceLink.tsx'

type Props = { source: Pick<SourceRow, 'row' | 'choices' | 'comparison'>; go: (href: string) => void }

/** Compares the open figure with another: whether they may be compared, and why. */
export function CompareFigures({ source: { row, choices, comparison }, go }: Props) {
  const select = useId()
  return (
    <section className="compare" aria-label="Compare">
      <label htmlFor={select}>Compare with</label>
      <select
        id={select}
        value={comparison?.other.id ?? ''}
        onChange={(event) => {
          const choice = choices.find(({ id }) => id === event.target.value)
          if (choice) go(choice.href)
        }}
      >
        <option value="" disabled>
          another figure …
        </option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <output className="compare-result" data-verdict={comparison?.result.verdict}>
        {comparison && (
          <>
            <strong>{comparison.result.title}</strong>
            <ul className="compare-figures">
              <li>{`${row.sentence} ${row.mark}`}</li>
              <li>
                <a className="source-link source-link-inline" href={comparison.other.href} data-replace>
                  {comparison.other.sentence}
                </a>{' '}
                <span>{comparison.other.mark}</span>
              </li>
            </ul>
            {comparison.result.share && (
              <p>
                <strong>{comparison.result.share.text}</strong>{' '}
                <span>{`(computed: ${comparison.result.share.formula})`}</span>
                {comparison.printed && (
                  <>
                    {'; '}
                    <SourceLink href={comparison.printed.href} mark={comparison.printed.mark} inline>
                      <strong>{comparison.printed.qualified}</strong>
                    </SourceLink>{' '}
                    as the release prints it
                  </>
                )}
              </p>
            )}
            {comparison.result.reasons.map(({ rule, text }) => (
              <p key={rule}>{text}</p>
            ))}
          </>
        )}
      </output>
    </section>
  )
}
