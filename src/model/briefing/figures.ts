/** What is on a slide: the figures that its layout draws, and its sentences. */
import type { Dataset, Figure, Slide } from '../../dataset/schema.ts'
import { figureOf } from '../figure-index.ts'

/** The figures that a slide draws, in its own order; none for a slide of sentences. */
export function drawnOn(slide: Slide, dataset: Dataset): Figure[] {
  const figures = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : figureOf(dataset, id)))
  switch (slide.layout) {
    case 'part': {
      const part = figureOf(dataset, slide.part)
      return figures([part.partOf?.figure ?? null, part.id, slide.printed])
    }
    case 'bars':
      return figures(dataset.charts.filter(({ id }) => id === slide.chart).flatMap((chart) => chart.figures))
    case 'figures':
      return figures(slide.cells.map(({ figure }) => figure))
    case 'map':
      return figures([slide.figure])
    default:
      return []
  }
}

/** Every sentence of a slide that the audience sees, with its placeholders. */
export function sentencesOn(slide: Slide): string[] {
  const own = [slide.kicker, slide.title, ...(slide.aside === null ? [] : [slide.aside])]
  switch (slide.layout) {
    case 'cover':
      return [...own, slide.status]
    case 'points':
    case 'sources':
      return [...own, ...slide.points.flatMap(({ lead, text }) => [lead, text])]
    case 'part':
      return [...own, slide.wholeCaption, slide.partCaption, ...(slide.words === null ? [] : [slide.words])]
    case 'bars':
      return own
    case 'figures':
      return [
        ...own,
        ...slide.cells.flatMap(({ caption, remark }) => [caption, ...(remark === null ? [] : [remark])]),
      ]
    case 'map':
      return [...own, ...slide.points]
  }
}
