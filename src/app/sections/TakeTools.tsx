import type { Dataset } from '../../dataset/schema.ts'
import { TakeMenu } from '../../features/take/TakeMenu.tsx'
import type { View } from '../../model/view.ts'
import { Downloads, Sharing } from '../parts.ts'

/** The ways to take the page along, in two menus, which are filled when they are opened. */
export function TakeTools({ dataset, view }: { dataset: Dataset; view: View }) {
  return (
    <>
      <TakeMenu name="Share" place="masthead">
        <Sharing dataset={dataset} view={view} />
      </TakeMenu>
      <TakeMenu name="Download" place="masthead">
        <Downloads dataset={dataset} view={view} />
      </TakeMenu>
    </>
  )
}
