import type { Dataset } from '../../dataset/schema.ts'
import { Glossary } from '../../features/glossary/Glossary.tsx'
import { LaterFigures } from '../../features/later/LaterFigures.tsx'
import { laterOf } from '../../model/later.ts'
import type { View } from '../../model/view.ts'

/** What is not from the release: the meaning of its terms, and what ICE published later. */
export function WordsSection({ dataset, view }: { dataset: Dataset; view: View }) {
  return (
    <>
      <Glossary terms={dataset.glossary} />
      <LaterFigures later={laterOf(dataset, view)} />
    </>
  )
}
