import type { PictureWords } from '../../model/picture.ts'
import type { MapOutlines, PlaceRow } from '../../model/places.ts'
import { drawingWidth, Picture } from '../../ui/Picture.tsx'
import { Dots, isCrowd, pinned } from './Dots.tsx'
import { Outlines } from './Outlines.tsx'
import { Pin } from './Pin.tsx'
import mapStyle from './map-drawing.css?inline'

type Props = { words: PictureWords; rows: readonly PlaceRow[]; outlines: MapOutlines }

/** The still map as an exported picture. No pin has a ring: a selection means nothing outside the page. */
export function MapPicture({ words, rows, outlines }: Props) {
  const { view } = outlines
  const scale = drawingWidth / view.width
  return (
    <Picture {...words} drawingStyle={mapStyle} height={view.height * scale}>
      <g transform={`scale(${scale}) translate(${-view.x} ${-view.y})`}>
        <Outlines outlines={outlines} />
        {isCrowd(rows) && <Dots rows={rows} />}
      </g>
      {pinned(rows).map((row) => (
        <g key={row.id} transform={`translate(${(row.x - view.x) * scale} ${(row.y - view.y) * scale})`}>
          <Pin row={{ ...row, numberSpot: null }} chosen={false} pointed={false} />
        </g>
      ))}
    </Picture>
  )
}
