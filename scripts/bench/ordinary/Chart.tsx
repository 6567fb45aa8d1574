import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { printed, type Data, type Figure } from './data.ts'

export function Chart({ chart, figures }: { chart: Data['charts'][number]; figures: Figure[] }) {
  const rows = figures.map((figure) => ({
    name: figure.name,
    value: figure.value,
    printed: printed(figure),
  }))
  return (
    <figure id={`chart-${chart.id}`}>
      <figcaption>
        <h2>{chart.title}</h2>
        <p>{chart.subtitle}</p>
      </figcaption>
      {rows.length === 0 ? (
        <p>{chart.unfiltered}</p>
      ) : (
        <ResponsiveContainer width="100%" height={rows.length * 60 + 40}>
          <BarChart layout="vertical" data={rows}>
            <CartesianGrid strokeDasharray="3 3" />
            <XAxis type="number" />
            <YAxis type="category" dataKey="name" width={170} />
            <Tooltip />
            <Bar dataKey="value" fill="#1d4f91">
              <LabelList dataKey="printed" position="insideLeft" fill="#fff" />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      )}
    </figure>
  )
}
