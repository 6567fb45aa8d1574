import type { ComponentProps } from 'react'
import { Headline } from '../../../src/features/headline/Headline.tsx'
import { filterRow } from '../../../src/model/filter.ts'
import { readingOf } from '../../../src/model/notes.ts'
import { sentence } from '../../../src/model/sentences.ts'
import { plainView } from '../../../src/model/view.ts'
import { OnPage } from '../OnPage.tsx'
import { dataset, longName, longSentence, plain } from '../rows.ts'
import type { State, States } from '../state.ts'

const drawn = (
  chosen: readonly string[] = [],
  change: Partial<ComponentProps<typeof Headline>> = {},
): State => ({
  draw: () => (
    <OnPage programs={chosen}>
      <Headline
        status={sentence(dataset.page.status, dataset, plainView)}
        headline={sentence(dataset.page.headline, dataset, plainView)}
        source={{ period: 'Oct. 1, 2010 – Aug. 19, 2011', place: 'ICE news release, Sept. 16, 2011, ¶7' }}
        programs={filterRow(dataset, plainView).options}
        reading={readingOf(dataset, plainView)}
        {...change}
      />
    </OnPage>
  ),
})

export const states: States = {
  'all-programs': drawn(),
  'one-program': drawn(['cap']),
  'many-programs': drawn(['secure-communities', 'cap', '287g', 'best', 'operation-predator']),
  'no-notes': drawn([], { reading: [] }),
  'very-long': drawn([], {
    status: plain(longSentence),
    headline: plain(longSentence),
    source: { period: longName, place: longName },
    reading: [{ id: 'long', title: longName, brief: plain(longSentence) }],
  }),
}
