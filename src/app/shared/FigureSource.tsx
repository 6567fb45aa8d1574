import type { Dataset } from '../../dataset/schema.ts'
import { SourceDrawer } from '../../features/source/SourceDrawer.tsx'
import { sourceOf } from '../../model/source.ts'
import type { View } from '../../model/view.ts'
import { goInPlace, leave } from './navigation.ts'

/** The drawer with the open figure's sentence, over whatever view is shown; nothing where no figure is open. */
export default function FigureSource({ dataset, view }: { dataset: Dataset; view: View }) {
  const source = sourceOf(dataset, view)
  return (
    source && (
      <SourceDrawer
        source={source}
        short={dataset.release.short}
        dateline={dataset.release.dateline}
        onClose={() => leave(source.closeHref)}
        onClosed={() => focusOnFigure(source.row.id)}
        go={goInPlace}
      />
    )
  )
}

/**
 * Where nothing had the focus before, as after an address that opens a sentence, it goes to the figure in the view that
 * is left, or else to the first thing there that takes it.
 */
function focusOnFigure(id: string) {
  for (const place of [`[data-figure="${id}"] a`, 'a, [tabindex]']) {
    for (const element of document.querySelectorAll<HTMLElement>(`main :is(${place})`)) {
      if (!isFocusLost()) return
      // What is hidden does not take it.
      element.focus()
    }
  }
}

/** Nothing has the focus, or what was in the drawer has it still. */
function isFocusLost() {
  const element = document.activeElement
  return element === null || element === document.body || element.closest('dialog:not([open])') !== null
}
