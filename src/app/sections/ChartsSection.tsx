import type { Dataset } from '../../dataset/schema.ts'
import { ChartPanel } from '../../features/charts/ChartPanel.tsx'
import { chartsOf } from '../../model/charts.ts'
import type { View } from '../../model/view.ts'
import { PanelBoundary } from '../../ui/PanelBoundary.tsx'

/** The charts side by side, each with its own boundary. */
export function ChartsSection({ dataset, view }: { dataset: Dataset; view: View }) {
  return (
    <div className="charts" id="charts">
      {chartsOf(dataset, view).map((chart) => (
        <PanelBoundary key={chart.id} what={chart.title}>
          <ChartPanel chart={chart} />
        </PanelBoundary>
      ))}
    </div>
  )
}
