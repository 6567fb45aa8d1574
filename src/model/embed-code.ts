/** Embeds of a chart or a figure in another page. */
import type { Dataset } from '../dataset/schema.ts'
import { chartsOf } from './charts.ts'
import { cautionOf } from './embed.ts'
import { qualified, sentenceOf } from './format.ts'
import type { View } from './view.ts'

export type EmbedChoice = {
  id: string
  /** Name in a list of choices. */
  name: string
  /** URL of the embed, relative to the page. */
  path: string
  /** Accessible name of the frame. */
  title: string
  /** Height in px that suits an article's narrow column. */
  height: number
}

/**
 * Every figure, and every chart that has bars under the filter. A chart keeps the filter; a figure is the same under
 * any.
 */
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

/** The HTML of an embed. It needs no script in the embedding page. */
export const embedSnippet = ({ title, height }: EmbedChoice, address: string): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
