import type { Dataset } from '../../dataset/schema.ts'
import { ChartPanel } from '../../features/charts/ChartPanel.tsx'
import { chartsOf } from '../../model/charts.ts'
import type { View } from '../../model/view.ts'
import { Panel } from '../../ui/Panel.tsx'
import { chartPictures } from '../export/pictures.ts'
import { PictureMenu } from '../export/PictureMenu.tsx'

type Props = { dataset: Dataset; view: View }

/** The charts side by side, each in an error boundary of its own. */
export function ChartsSection({ dataset, view }: Props) {
  // A chart without bars keeps its menu, hidden, so that the layout does not shift when bars return.
  const pictures = [...chartPictures(dataset, view), ...chartPictures(dataset, { ...view, programs: [] })]
  return (
    <div className="charts" id="charts">
      {chartsOf(dataset, view).map((chart) => {
        const picture = pictures.find(({ id }) => id === chart.id)
        return (
          <Panel key={chart.id} what={chart.title}>
            <ChartPanel chart={chart} foot={picture && <PictureMenu picture={picture} />} />
          </Panel>
        )
      })}
    </div>
  )
}
