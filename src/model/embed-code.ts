/** Ways to show a chart or a figure in another page. */
import type { Dataset } from '../dataset/schema.ts'
import { chartsOf } from './charts.ts'
import { cautionOf } from './embed.ts'
import { qualified, sentenceOf } from './format.ts'
import type { View } from './view.ts'

export type EmbedChoice = {
  id: string
  /** How a list of choices names it. */
  name: string
  /** The address of the embed, relative to the page. */
  path: string
  /** Names the frame for those who do not see it. */
  title: string
  /** High enough for the narrow column of an article, in px. */
  height: number
}

/** Every figure, and every chart that has bars under the filter. A chart takes the filter along; a figure is one and the same. */
export const embedChoices = (dataset: Dataset, view: View): EmbedChoice[] => [
  ...chartsOf(dataset, view)
    .filter(({ bars }) => bars.length > 0)
    .map(({ id, title, bars }) => ({
      id,
      name: title,
      path: `embed.html?id=${id}${view.programs.length > 0 ? `&program=${view.programs.join(',')}` : ''}`,
      title: `${title}. ${dataset.release.short}`,
      height: 240 + bars.length * 84 + (view.programs.length > 0 ? 40 : 0),
    })),
  ...dataset.figures.map((figure) => ({
    id: figure.id,
    name: `${qualified(figure)} · ${figure.name}`,
    path: `embed.html?id=${figure.id}`,
    title: `${sentenceOf(figure)} ${dataset.release.short}`,
    height: cautionOf(figure, dataset).length > 0 ? 400 : 270,
  })),
]

/** The line of HTML that puts an embed into a page. It needs no script there. */
export const embedSnippet = ({ title, height }: EmbedChoice, address: string): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
