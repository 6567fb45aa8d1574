import { Suspense } from 'react'
import { plane } from '../../dataset/plane.ts'
import type { Dataset } from '../../dataset/schema.ts'
import { Departments } from '../../features/map/Departments.tsx'
import { placeRows } from '../../model/places.ts'
import { hrefOf, viewFromUrl, type View } from '../../model/view.ts'
import { go } from '../address.ts'
import { Land } from '../parts.ts'
import { mapPictureChoice } from '../pictures.ts'
import { PictureMenu } from './PictureMenu.tsx'

// The outlines are the map's largest part and never change: they stay as the HTML has them until their script is there.
// One element for ever, so that React never finds a reason to draw them anew.
const land = (
  <Suspense>
    <Land />
  </Suspense>
)

/** The departments on the map and in their list. The program filter does not change them. */
export function PlacesSection({ dataset, view }: { dataset: Dataset; view: View }) {
  // From the address as it is by now: what is drawn may not have followed yet.
  const choose = (place: string | null) => go(hrefOf(viewFromUrl(location.search, dataset).view, { place }))
  return (
    <>
      <Departments
        rows={placeRows(dataset.places, plane)}
        chosen={view.place}
        onChoose={choose}
        view={plane}
        land={land}
      />
      <PictureMenu picture={mapPictureChoice(dataset)} />
    </>
  )
}
