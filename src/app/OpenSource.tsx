import type { Dataset } from '../dataset/schema.ts'
import { SourceDrawer } from '../features/source/SourceDrawer.tsx'
import { sourceOf } from '../model/source.ts'
import type { View } from '../model/view.ts'
import { goInPlace, leave } from './address.ts'

/** The drawer with the open figure's sentence, over whatever view is shown; nothing where no figure is open. */
export default function OpenSource({ dataset, view }: { dataset: Dataset; view: View }) {
  const source = sourceOf(dataset, view)
  return (
    source && (
      <SourceDrawer
        source={source}
        short={dataset.release.short}
        dateline={dataset.release.dateline}
        onClose={() => leave(source.closeHref)}
        go={goInPlace}
      />
    )
  )
}
