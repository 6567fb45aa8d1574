/** The figures on a slide: those its layout draws, and those named in its sentences' placeholders. */
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
      return figures(dataset.charts.find(({ id }) => id === slide.chart)?.figures ?? [])
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

const tokensIn = (sentences: readonly string[]) =>
  sentences.flatMap((text) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, token = '']) => token.split(' ')))

/** The figures named in placeholders: as numbers, as dates, or as terms of a computation. */
export function namedIn(sentences: readonly string[], dataset: Dataset): Figure[] {
  const words = tokensIn(sentences).flat()
  return dataset.figures.filter(({ id }) => words.includes(id))
}

/** Those among them whose number is written out, so that its qualifier must be present too. */
export function numberedIn(sentences: readonly string[], dataset: Dataset): Figure[] {
  const words = tokensIn(sentences).flatMap(([first = '', ...others]) =>
    first === 'bare' || first === 'share' ? others : [first],
  )
  return dataset.figures.filter(({ id }) => words.includes(id))
}
