import { outlines } from '../../dataset/outlines.ts'
import type { Dataset } from '../../dataset/schema.ts'
import { Departments } from '../../features/map/Departments.tsx'
import { SavePicture } from '../../features/take/SavePicture.tsx'
import { placeRows } from '../../model/places.ts'
import { hrefOf, type View } from '../../model/view.ts'
import { go } from '../address.ts'
import { mapPictureChoice } from '../pictures.ts'

/** The departments on the map and in their list. The program filter does not change them. */
export function PlacesSection({ dataset, view }: { dataset: Dataset; view: View }) {
  return (
    <>
      <Departments
        rows={placeRows(dataset.places, outlines.view)}
        chosen={view.place}
        onChoose={(place) => go(hrefOf(view, { place }))}
        outlines={outlines}
      />
      <SavePicture picture={mapPictureChoice(dataset)} />
    </>
  )
}
