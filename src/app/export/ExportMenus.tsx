import type { Dataset } from '../../dataset/schema.ts'
import { ExportMenu } from '../../features/export/ExportMenu.tsx'
import type { View } from '../../model/view.ts'
import { lazyWithRetry } from '../../ui/lazy-with-retry.tsx'

export const Sharing = lazyWithRetry(() => import('./Sharing.tsx'))
export const Downloads = lazyWithRetry(() => import('./Downloads.tsx'))

/** The two export menus; the content of each loads when it is opened. */
export function ExportMenus({ dataset, view }: { dataset: Dataset; view: View }) {
  return (
    <>
      <ExportMenu name="Share" place="masthead">
        <Sharing dataset={dataset} view={view} />
      </ExportMenu>
      <ExportMenu name="Download" place="masthead">
        <Downloads dataset={dataset} view={view} />
      </ExportMenu>
    </>
  )
}
