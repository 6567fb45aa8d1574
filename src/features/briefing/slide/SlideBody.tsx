import type { ReactNode } from 'react'
import type { SlideRow } from '../../../model/briefing/slides.ts'
import { BarsBody } from './BarsBody.tsx'
import { CoverBody } from './CoverBody.tsx'
import { FiguresBody } from './FiguresBody.tsx'
import { MapBody } from './MapBody.tsx'
import { ShareBody } from './ShareBody.tsx'
import { PointsBody } from './PointsBody.tsx'

/** The body of a slide, by layout. */
export function SlideBody({ body, map }: { body: SlideRow['body']; map: ReactNode }) {
  switch (body.layout) {
    case 'cover':
      return <CoverBody body={body} />
    case 'points':
    case 'sources':
      return <PointsBody body={body} />
    case 'part':
      return <ShareBody body={body} />
    case 'bars':
      return <BarsBody body={body} />
    case 'figures':
      return <FiguresBody body={body} />
    case 'map':
      return <MapBody body={body} map={map} />
  }
}
