import { useState } from 'react'
import { Card } from './Card.tsx'
import { Chart } from './Chart.tsx'
import { useData } from './data.ts'
import { PlacesMap } from './PlacesMap.tsx'

/** A typical dashboard: fetches its data, then renders cards, charts and map, with the selection as state. */
export function App() {
  const { data, error } = useData()
  const [program, setProgram] = useState('all')
  if (error) return <p>{error.message}</p>
  if (!data) return <p>Loading …</p>

  const figures = new Map(data.figures.map((figure) => [figure.id, figure]))
  const chosen = (id: string) => {
    const figure = figures.get(id)
    return figure && (program === 'all' || figure.program === program) ? [figure] : []
  }
  const headline = figures.get('removed-total')
  return (
    <main>
      <header>
        <p>{data.status}</p>
        <h1>ICE reported removing more than {headline?.valueText} people</h1>
        <div className="filter">
          {[{ id: 'all', name: 'All' }, ...data.programs].map(({ id, name }) => (
            <label key={id}>
              <input
                type="radio"
                name="program"
                value={id}
                checked={id === program}
                onChange={() => setProgram(id)}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </header>
      <section className="cards">
        {data.cards.map((card) => {
          const shown = card.figures.flatMap(chosen)
          return shown.length === 0 ? null : <Card key={card.id} card={card} figures={shown} />
        })}
      </section>
      <section className="charts">
        {data.charts.map((chart) => (
          <Chart key={chart.id} chart={chart} figures={chart.figures.flatMap(chosen)} />
        ))}
      </section>
      <section>
        <h2>Departments the release lists as attending</h2>
        <PlacesMap places={data.places} />
      </section>
    </main>
  )
}
