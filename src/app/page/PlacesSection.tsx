import { lazy, Suspense } from 'react'
import { plane } from '../../dataset/plane.ts'
import type { Dataset } from '../../dataset/schema.ts'
import { Departments } from '../../features/map/Departments.tsx'
import { placeRows } from '../../model/places.ts'
import { sentence } from '../../model/sentences.ts'
import { hrefOf, viewFromUrl, type View } from '../../model/view.ts'
import { fetchChunk } from '../../ui/fetch-chunk.ts'
import { idle } from '../../ui/idle.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Prose } from '../../ui/Prose.tsx'
import { Section } from '../../ui/Section.tsx'
import { go } from '../shared/navigation.ts'
import { mapPictureChoice } from '../export/pictures.ts'
import { PictureMenu } from '../export/PictureMenu.tsx'

type Props = { dataset: Dataset; view: View }

const mapOutlines = () => import('./MapOutlines.tsx')

/** Low priority: the outlines are already prerendered, and stay where the chunk fails to load. */
const MapOutlines = lazy(() =>
  typeof document === 'undefined'
    ? mapOutlines()
    : idle()
        .then(() => fetchChunk(mapOutlines, 'default'))
        .catch(() => new Promise<never>(() => {})),
)

// The largest and constant part of the map: one element, so that React never re-renders it.
const land = (
  <Suspense>
    <MapOutlines />
  </Suspense>
)

/** The departments that the release lists as attending. The program filter does not apply to them. */
export const PlacesSection = ({ dataset, view }: Props) => (
  <Section
    id="departments"
    title="Departments the release lists as attending"
    aside={
      <span id="figure-attendance" data-figure="attendance">
        <Prose pieces={sentence(dataset.page.attendance, dataset, view)} />
      </span>
    }
  >
    <Panel what="The map">
      <Places dataset={dataset} view={view} />
    </Panel>
  </Section>
)

/** The map and the list of departments. */
function Places({ dataset, view }: Props) {
  // Reads the URL, not `view`, which may lag behind it.
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
