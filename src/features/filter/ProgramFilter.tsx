import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { ShowAll } from '../../ui/ShowAll.tsx'
import { Status } from '../../ui/Status.tsx'
import { useHydrated } from '../../ui/useHydrated.ts'
import { Chip } from './Chip.tsx'
import './filter.css'

type Props = {
  options: readonly { id: string; name: string; boxClass: string }[]
  /** Ids of the chosen programs, from the URL. */
  chosen: readonly string[]
  /** The summary for no choice: "7 programs · 16 figures". */
  summaryOfAll: string
  /** The summaries of all other choices. Style rules show the one that applies. */
  summaries: readonly string[]
  /** Announced after a choice. */
  summary: string
  /** Called with the ids of the ticked programs, in the filter's order. */
  onChoose: (programs: string[]) => void
}

const boxesIn = (form: HTMLFormElement | null) => [...(form?.querySelectorAll('input') ?? [])]

/**
 * Filters by program, several at once. The checkboxes hold the choice and style rules apply it (model/filter-
 * rules.ts), before hydration as well; React follows.
 */
export function ProgramFilter({ options, chosen, summaryOfAll, summaries, summary, onChoose }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const isTakenOver = useRef(false)
  const isAwaited = useRef(false)
  const isHydrated = useHydrated()
  const all = options.map(({ id }) => id).join(' ')
  const ticked = () =>
    boxesIn(form.current)
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
  function choose() {
    if (isAwaited.current && form.current) onChoose(ticked())
    isAwaited.current = false
  }
  // Style rules have applied the click. Updating the URL takes as long again, so it waits for the paint, or for the
  // next click if that is sooner: a link followed at once would otherwise drop the choice.
  function chooseSoon() {
    isAwaited.current = true
    requestAnimationFrame(() => setTimeout(choose))
    addEventListener('click', choose, { capture: true, once: true })
  }

  const follow = useEffectEvent((programs: readonly string[]) => {
    const isTakingOver = !isHydrated && !isTakenOver.current
    isTakenOver.current = true
    if (isTakingOver) {
      // A program ticked before hydration is a choice; index.html records the ones that it ticked itself.
      const before = document.documentElement.dataset.programs ?? ''
      if (ticked().join(' ') !== before) onChoose(ticked())
    } else {
      // Links and history steps change the URL without the checkboxes.
      for (const box of boxesIn(form.current)) box.checked = programs.includes(box.value)
    }
  })
  useLayoutEffect(() => follow(chosen), [chosen])

  // Some time after WebKit has restored the page from the back/forward cache, it resets checkboxes without autocomplete
  // to their default. So what is ticked becomes the default before the page goes, until "All" resets the form.
  useEffect(() => {
    const keepTicks = () => {
      for (const box of boxesIn(form.current)) box.defaultChecked = box.checked
    }
    addEventListener('pagehide', keepTicks)
    return () => removeEventListener('pagehide', keepTicks)
  }, [])
  function reset() {
    for (const box of boxesIn(form.current)) box.defaultChecked = false
    chooseSoon()
  }

  return (
    // A dialog form submits nothing, so Enter does not leave the page.
    <form
      className="filter"
      id="programs"
      method="dialog"
      autoComplete="off"
      ref={form}
      onChange={chooseSoon}
      onReset={reset}
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
        {/* The message below says the same to assistive technology once the page is hydrated. */}
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
        {/* Without JavaScript, style rules hide it once it is no longer true. */}
        <span data-programs={isHydrated ? undefined : ''}>{summary}</span>
      </Status>
    </form>
  )
}
