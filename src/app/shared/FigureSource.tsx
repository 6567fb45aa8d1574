import type { Dataset } from '../../dataset/schema.ts'
import { SourceDrawer } from '../../features/source/SourceDrawer.tsx'
import { sourceOf } from '../../model/source.ts'
import type { View } from '../../model/view.ts'
import { goInPlace, leave } from './navigation.ts'

/** The drawer with the open figure's sentence, over whichever view is shown; nothing where no figure is open. */
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
 * Where nothing had the focus before, as when a link opens the drawer directly, the focus goes to the figure on the
 * page or slide behind it, or else to the first focusable element there.
 */
function focusOnFigure(id: string) {
  for (const place of [`[data-figure="${id}"] a`, 'a, [tabindex]']) {
    for (const element of document.querySelectorAll<HTMLElement>(`main :is(${place})`)) {
      if (!isFocusLost()) return
      // Hidden elements ignore this.
      element.focus()
    }
  }
}

/** Whether nothing has the focus, or only an element of the closed drawer. */
function isFocusLost() {
  const element = document.activeElement
  return element === null || element === document.body || element.closest('dialog:not([open])') !== null
}
