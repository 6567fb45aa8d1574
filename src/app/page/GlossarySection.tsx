import type { Dataset } from '../../dataset/schema.ts'
import { Glossary } from '../../features/glossary/Glossary.tsx'
import { Ledger } from '../../features/ledger/Ledger.tsx'
import { OfficialStatistics } from '../../features/subsequent-figures/OfficialStatistics.tsx'
import { SubsequentFigures } from '../../features/subsequent-figures/SubsequentFigures.tsx'
import { ledgerOf } from '../../model/ledger.ts'
import { subsequentFiguresOf } from '../../model/subsequent-figures.ts'
import type { View } from '../../model/view.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Section } from '../../ui/Section.tsx'

type Props = { dataset: Dataset; view: View }

/** What is not from the release: definitions of its terms, other figures for the year, and where all of it comes from. */
export const GlossarySection = ({ dataset, view }: Props) => (
  <Section id="words" title="Words, and other figures" aside="Not from the release. Each with its source.">
    <Panel what="This section">
      <Terms dataset={dataset} view={view} />
    </Panel>
  </Section>
)

function Terms({ dataset, view }: Props) {
  return (
    <>
      <Glossary terms={dataset.glossary} />
      <SubsequentFigures later={subsequentFiguresOf(dataset, view)} />
      <OfficialStatistics official={dataset.official} />
      <Ledger ledger={ledgerOf(dataset)} />
    </>
  )
}
