import type { ComponentProps } from 'react'
import type { Dataset } from '../../dataset/schema.ts'
import { ChartPanel } from '../../features/charts/ChartPanel.tsx'
import type { PictureChoice } from '../../features/take/picture-choice.ts'
import { chartsOf } from '../../model/charts.ts'
import { plainView, type View } from '../../model/view.ts'
import { Panel } from '../../ui/Panel.tsx'
import { chartPictures } from '../pictures.ts'
import { PictureMenu } from './PictureMenu.tsx'

type Props = {
  dataset: Dataset
  view: View
  /** The view for what may follow a little later. */
  later: View
}

/** The charts side by side, each with its own boundary. */
export function ChartsSection({ dataset, view, later }: Props) {
  const all = chartsOf(dataset, plainView)
  const charts = chartsOf(dataset, view)
  const pictures = chartPictures(dataset, later)
  return (
    <div className="charts" id="charts">
      {charts.map((chart, index) => (
        <Panel key={chart.id} what={chart.title}>
          <ChartWithMenu
            chart={chart}
            resting={all[index]?.bars ?? []}
            picture={pictures.find(({ id }) => id === chart.id)}
          />
        </Panel>
      ))}
    </div>
  )
}

type ChartWithMenuProps = Omit<ComponentProps<typeof ChartPanel>, 'foot'> & {
  picture: PictureChoice | undefined
}

/** A component of its own, so that a chart that changes does not draw its menu anew. */
const ChartWithMenu = ({ picture, ...chart }: ChartWithMenuProps) => (
  <ChartPanel {...chart} foot={picture && <PictureMenu picture={picture} />} />
)
