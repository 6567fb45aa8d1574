import type { SlideRow } from '../../../model/briefing/slides.ts'

/** The row type of one layout. */
export type BodyOf<Layout extends SlideRow['body']['layout']> = Extract<SlideRow['body'], { layout: Layout }>
