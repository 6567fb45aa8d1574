import type { FormEvent } from 'react'
import { Status } from '../../ui/Status.tsx'
import { Chip } from './Chip.tsx'
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
  function choose({ target }: FormEvent) {
    if (!(target instanceof HTMLInputElement)) return
    go(options.find(({ id }) => id === target.value)?.href ?? hrefAll)
  }

  return (
    <div className="filter">
      <fieldset className="filter-set" onChange={choose}>
        <legend className="filter-legend">Program</legend>
        <div className="filter-chips">
          <Chip id="" name="All" chosen={isAll} />
          {options.map(({ id, name, chosen }) => (
            <Chip key={id} id={id} name={name} chosen={chosen} />
          ))}
        </div>
      </fieldset>
      <p className="filter-summary quiet">
        <Status>{summary}</Status>
        <span hidden={isAll}>
          {' · '}
          <a href={hrefAll}>Reset</a>
        </span>
      </p>
    </div>
  )
}
