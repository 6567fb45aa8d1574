import { outlines } from '../../../src/dataset/outlines.ts'
import { plane } from '../../../src/dataset/plane.ts'
import { Departments } from '../../../src/features/map/Departments.tsx'
import { MapPicture } from '../../../src/features/map/MapPicture.tsx'
import { Outlines } from '../../../src/features/map/Outlines.tsx'
import { SlideMap } from '../../../src/features/map/SlideMap.tsx'
import { slideMapWidth, slidePlaceRows } from '../../../src/model/briefing/places.ts'
import { mapPicture } from '../../../src/model/picture.ts'
import { placeRows, type PlaceRow } from '../../../src/model/places.ts'
import { BeforeScript } from '../BeforeScript.tsx'
import { OnPage } from '../OnPage.tsx'
import { dataset, longName, longSentence, numberedPlace, repeated } from '../rows.ts'
import type { State, States } from '../state.ts'

const rows = placeRows(dataset.places, plane)
const nothing = () => {}

const departments = (shown: PlaceRow[], chosen: string | null = null) => (
  <OnPage>
    <Departments
      rows={shown}
      chosen={chosen}
      onChoose={nothing}
      view={plane}
      land={<Outlines outlines={outlines} />}
    />
  </OnPage>
)

const live = (shown: PlaceRow[], chosen: string | null = null): State => ({
  draw: () => departments(shown, chosen),
  waitsFor: '.map-box-live',
})

const still = (shown: PlaceRow[], chosen: string | null = null): State => ({
  draw: () => <BeforeScript>{departments(shown, chosen)}</BeforeScript>,
})

const picture = (shown: readonly PlaceRow[]): State => ({
  draw: () => <MapPicture words={mapPicture(dataset)} rows={shown} outlines={outlines} />,
  widths: [720],
})

const long = (row: PlaceRow): PlaceRow => ({
  ...row,
  listedAs: longName,
  agency: longName,
  kindNote: longSentence,
  point: longName,
})

const crowd = repeated(rows, 900, numberedPlace)

export const states: States = {
  live: live(rows),
  'live-chosen': live(rows, 'las-vegas-nv'),
  'live-crowd': live(crowd),
  'live-one': live(rows.slice(0, 1)),
  'live-none': live([]),
  'live-very-long': live(rows.map(long), rows[0]?.id),
  still: still(rows),
  'still-chosen': still(rows, rows[2]?.id),
  'still-crowd': still(crowd),
  'on-a-slide': {
    draw: () => (
      <SlideMap rows={slidePlaceRows(dataset.places, plane)} width={slideMapWidth} outlines={outlines} />
    ),
    widths: [840],
  },
  picture: picture(rows),
  'picture-crowd': picture(crowd),
}
