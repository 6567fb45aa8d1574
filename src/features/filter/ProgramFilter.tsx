import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { ShowAll } from '../../ui/ShowAll.tsx'
import { Status } from '../../ui/Status.tsx'
import { useHydrated } from '../../ui/useHydrated.ts'
import { Chip } from './Chip.tsx'
import './filter.css'

type Props = {
  options: readonly { id: string; name: string; boxClass: string }[]
  /** Ids of the chosen programs, as the address has them. */
  chosen: readonly string[]
  /** What is shown where nothing is chosen: "7 programs · 16 figures". */
  summaryOfAll: string
  /** Every other text the line can have. The style rules show the one that is true. */
  summaries: readonly string[]
  /** Announced once a choice has been made. */
  summary: string
  /** Is told the ids of the ticked programs, in the filter's order. */
  onChoose: (programs: string[]) => void
}

/**
 * Chooses programs, several at once. The boxes hold the choice and style rules answer it (model/filter-rules.ts), also
 * before there is a script; the app follows.
 */
export function ProgramFilter({ options, chosen, summaryOfAll, summaries, summary, onChoose }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const isTakenOver = useRef(false)
  const isAwaited = useRef(false)
  const isHydrated = useHydrated()
  const all = options.map(({ id }) => id).join(' ')
  const boxes = () => [...(form.current?.querySelectorAll('input') ?? [])]
  const ticked = () =>
    boxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
  function choose() {
    if (isAwaited.current && form.current) onChoose(ticked())
    isAwaited.current = false
  }
  // The style rules answer a click. Writing the address takes as long again, and is done once they are painted, or before
  // the next click is: a link that is followed at once would else leave the choice out, and untick it.
  function chooseSoon() {
    isAwaited.current = true
    requestAnimationFrame(() => setTimeout(choose))
    addEventListener('click', choose, { capture: true, once: true })
  }

  const follow = useEffectEvent((programs: readonly string[]) => {
    const isTakingOver = !isHydrated && !isTakenOver.current
    isTakenOver.current = true
    if (isTakingOver) {
      // What has been ticked before there was a script is a choice; index.html says what it ticked itself.
      const before = document.documentElement.dataset.programs ?? ''
      if (ticked().join(' ') !== before) onChoose(ticked())
    } else {
      // The address may change without the boxes: by a link, or by a step of the history.
      for (const box of boxes()) box.checked = programs.includes(box.value)
    }
  })
  useLayoutEffect(() => follow(chosen), [chosen])

  // When WebKit brings the page back out of its memory, it unticks boxes without autocompletion, right after this event.
  useEffect(() => {
    const tickAgain = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setTimeout(() => follow(chosen))
    }
    addEventListener('pageshow', tickAgain)
    return () => removeEventListener('pageshow', tickAgain)
  }, [chosen])

  return (
    // As a dialog's form it has nothing to send, and so the Enter key does not leave the page.
    <form
      className="filter"
      id="programs"
      method="dialog"
      autoComplete="off"
      ref={form}
      onChange={chooseSoon}
      onReset={chooseSoon}
    >
      <fieldset className="filter-set">
        <legend className="filter-legend">Program</legend>
        <div className="filter-chips">
          <ShowAll className="chip chip-all">All</ShowAll>
          {options.map((option) => (
            <Chip key={option.id} {...option} />
          ))}
        </div>
      </fieldset>
      <p className="filter-summary quiet">
        {/* The message below says the same to assistive technology, as soon as there is a script. */}
        <span aria-hidden={isHydrated || undefined}>
          <span data-programs="">{summaryOfAll}</span>
          {summaries.map((text, index) => (
            <span key={text} data-summary={index}>
              {text}
            </span>
          ))}
        </span>
        <span data-chosen={all}>
          {' · '}
          <ShowAll>Reset</ShowAll>
        </span>
      </p>
      <Status className="visually-hidden">
        {/* Without a script the rules take it away once it is no longer true. */}
        <span data-programs={isHydrated ? undefined : ''}>{summary}</span>
      </Status>
    </form>
  )
}
