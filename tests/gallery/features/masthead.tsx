import { Masthead } from '../../../src/features/masthead/Masthead.tsx'
import { press } from '../acts.ts'
import { dataset, longName } from '../rows.ts'
import type { State, States } from '../state.ts'

const drawn = (source: string): State => ({
  draw: () => (
    <Masthead
      source={source}
      presentHref="?view=briefing"
      tools={
        <>
          <button className="button" type="button">
            Share
          </button>
          <button className="button" type="button">
            Download
          </button>
        </>
      }
    >
      <p className="quiet">The filter.</p>
    </Masthead>
  ),
})

export const states: States = {
  closed: drawn(dataset.release.short),
  'tools-open': { ...drawn(dataset.release.short), height: 320, act: press('.masthead-more') },
  'very-long': drawn(longName),
}
