import './filter.css'

type Props = {
  options: readonly { id: string; name: string; chosen: boolean; href: string }[]
  isAll: boolean
  summary: string
  hrefAll: string
  go: (href: string) => void
}

/** Chooses programs: several at once, each choice in force at once. */
export function ProgramFilter({ options, isAll, summary, hrefAll, go }: Props) {
  return (
    <div className="filter">
      <fieldset className="filter-set">
        <legend className="filter-legend">Program</legend>
        <div className="filter-chips">
          <label className="chip">
            <input type="checkbox" checked={isAll} onChange={() => go(hrefAll)} />
            <span>All</span>
          </label>
          {options.map((option) => (
            <label className="chip" key={option.id}>
              <input type="checkbox" checked={option.chosen} onChange={() => go(option.href)} />
              <span>{option.name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="filter-summary quiet">
        <output>{summary}</output>
        {!isAll && (
          <>
            {' · '}
            <a href={hrefAll}>Reset</a>
          </>
        )}
      </p>
    </div>
  )
}
