import { readDataset } from '../dataset/query.ts'
import { StillBar } from '../features/charts/StillBar.tsx'
import { EmbedChart } from '../features/embed/EmbedChart.tsx'
import { EmbedFigure } from '../features/embed/EmbedFigure.tsx'
import { EmbedFrame } from '../features/embed/EmbedFrame.tsx'
import { EmbedUnknown } from '../features/embed/EmbedUnknown.tsx'
import { embedOf, type EmbedRow } from '../model/embed.ts'
import '../features/charts/charts.css'
import DatasetFaults from './DatasetFaults.tsx'

/**
 * One chart or figure, embedded in another site's page. A dataset that fails its checks shows its faults here too,
 * and no number.
 */
export function Embed({ search }: { search: string }) {
  const row = rowOrError(search)
  if (row instanceof Error) return <DatasetFaults error={row} />
  return <EmbedFrame {...row}>{contentOf(row)}</EmbedFrame>
}

function rowOrError(search: string): EmbedRow | Error {
  try {
    return embedOf(readDataset(), search)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function contentOf({ content }: EmbedRow) {
  switch (content.kind) {
    case 'chart':
      return <EmbedChart chart={content.chart} drawn={(bar) => <StillBar bar={bar} />} />
    case 'figure':
      return <EmbedFigure {...content} />
    default:
      return <EmbedUnknown {...content} />
  }
}
