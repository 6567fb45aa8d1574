import { addressOf, framesOf, type State, type States } from './state.ts'
import './gallery.css'

type Props = { features: readonly { name: string; states: States }[]; names: readonly string[] }

/** Every feature with its states, each in windows of its own: media queries ask the window for its width. */
export const Overview = ({ features, names }: Props) => (
  <main className="gallery">
    <h1>Gallery</h1>
    <nav className="gallery-features" aria-label="Features">
      <a href="?">all</a>
      {names.map((name) => (
        <a key={name} href={`?feature=${name}`}>
          {name}
        </a>
      ))}
    </nav>
    {features.map(({ name, states }) => (
      <section key={name} className="gallery-feature" aria-labelledby={`feature-${name}`}>
        <h2 id={`feature-${name}`}>{name}</h2>
        {Object.entries(states).map(([id, state]) => (
          <StateFrames key={id} feature={name} id={id} state={state} />
        ))}
      </section>
    ))}
  </main>
)

function StateFrames({ feature, id, state }: { feature: string; id: string; state: State }) {
  return (
    <article className="gallery-state">
      <h3>{`${feature}: ${id.replaceAll('-', ' ')}`}</h3>
      {state.limit !== undefined && <p className="quiet">{`Known: ${state.limit}`}</p>}
      <div className="gallery-frames">
        {framesOf(state).map(({ width, height, theme }) => (
          <figure key={`${width} ${theme}`}>
            <figcaption className="quiet">
              <a href={addressOf(feature, id, theme)}>{state.onPaper ? 'paper' : `${width} px, ${theme}`}</a>
            </figcaption>
            {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, which tells its height */}
            <iframe
              title={`${feature}: ${id}, ${width} px, ${theme}`}
              src={addressOf(feature, id, theme)}
              width={width}
              height={height ?? 320}
              data-grows={height === null || undefined}
              loading="lazy"
            />
          </figure>
        ))}
      </div>
    </article>
  )
}
