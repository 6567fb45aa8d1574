import { Suspense, useDeferredValue, useLayoutEffect } from 'react'
import type { Dataset } from '../dataset/schema.ts'
import { ProgramFilter } from '../features/filter/ProgramFilter.tsx'
import { Footer } from '../features/footer/Footer.tsx'
import { Headline } from '../features/headline/Headline.tsx'
import { Masthead } from '../features/masthead/Masthead.tsx'
import { PaperStamp } from '../features/paper/PaperStamp.tsx'
import { filterRow, summariesOf, summaryOf } from '../model/filter.ts'
import { fullDate } from '../model/format.ts'
import { readingOf } from '../model/notes.ts'
import { sentence } from '../model/sentences.ts'
import { paperRow } from '../model/stamp.ts'
import { hrefOf, urlFromView, viewFromUrl, type View } from '../model/view.ts'
import { Prose } from '../ui/Prose.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Section } from '../ui/Section.tsx'
import { go, linksDrawnFor } from './address.ts'
import { DroppedNotice } from './DroppedNotice.tsx'
import { UpdatePrompt } from './offline/UpdatePrompt.tsx'
import { OpenSource } from './parts.ts'
import { ChartsSection } from './sections/ChartsSection.tsx'
import { FiguresSection } from './sections/FiguresSection.tsx'
import { NotesSection } from './sections/NotesSection.tsx'
import { PlacesSection } from './sections/PlacesSection.tsx'
import { ReleaseSection } from './sections/ReleaseSection.tsx'
import { TakeTools } from './sections/TakeTools.tsx'
import { WordsSection } from './sections/WordsSection.tsx'
import './page.css'

type Props = { dataset: Dataset; view: View; dropped: readonly string[] }

/** The page, read from the top. Each section makes its own rows, so that one that fails leaves its neighbours. */
export function Page({ dataset, view, dropped }: Props) {
  const { release, page } = dataset
  // Style rules answer the filter. What is drawn anew follows, in steps that leave room for the next click.
  const drawn = useDeferredValue(view)
  const { options, summary } = filterRow(dataset, drawn)
  useLayoutEffect(() => {
    linksDrawnFor({
      search: urlFromView(drawn),
      // The address may be a pasted one: in capitals, or with a value that is not known.
      now: () => urlFromView(viewFromUrl(location.search, dataset).view),
    })
    return () => linksDrawnFor(null)
  }, [dataset, drawn])

  function choose(programs: readonly string[]) {
    const now = viewFromUrl(location.search, dataset).view
    // All programs, ticked one by one, are the plain page.
    const next = programs.length === options.length ? [] : programs
    if (next.join() !== now.programs.join()) go(hrefOf(now, { programs: next }))
  }

  return (
    <>
      <a className="skip-link" href="#figures">
        Skip to the figures
      </a>
      <Masthead
        source={release.short}
        tools={<TakeTools dataset={dataset} view={drawn} />}
        presentHref={hrefOf(view, { view: 'briefing', slide: 1, figure: null, compare: null })}
      >
        <ProgramFilter
          options={options}
          chosen={view.programs}
          summaryOfAll={summaryOf(dataset, [])}
          summaries={summariesOf(dataset).map(({ text }) => text)}
          summary={summary}
          onChoose={choose}
        />
      </Masthead>
      <DroppedNotice dropped={dropped.join(', ')} />
      <main className="column">
        <PaperStamp {...paperRow(dataset, drawn)} />
        <Headline
          status={sentence(page.status, dataset, drawn)}
          headline={sentence(page.headline, dataset, drawn)}
          programs={options}
          reading={readingOf(dataset, drawn)}
        />
        <Section id="figures" title="What the release counts" aside={page.figures}>
          <Panel what="The cards">
            <FiguresSection dataset={dataset} view={drawn} />
          </Panel>
        </Section>
        <Panel what="The charts">
          <ChartsSection dataset={dataset} view={drawn} />
        </Panel>
        <Section
          id="departments"
          title="Departments the release lists as attending"
          aside={
            <span id="figure-attendance" data-figure="attendance">
              <Prose pieces={sentence(page.attendance, dataset, drawn)} />
            </span>
          }
        >
          <Panel what="The map">
            <PlacesSection dataset={dataset} view={drawn} />
          </Panel>
        </Section>
        <Section id="release" title="The release" aside="Word for word. Each number leads back to its card.">
          <Panel what="The release">
            <ReleaseSection dataset={dataset} view={drawn} />
          </Panel>
        </Section>
        <Section
          id="notes"
          title="Notes"
          aside="What the release says, what it leaves open, what is computed."
        >
          <Panel what="The notes">
            <NotesSection dataset={dataset} view={drawn} />
          </Panel>
        </Section>
        <Section
          id="words"
          title="Words, and later figures"
          aside="Not from the release. Each with its source."
        >
          <Panel what="This section">
            <WordsSection dataset={dataset} view={drawn} />
          </Panel>
        </Section>
      </main>
      {view.figure !== null && (
        <div className="over-page">
          <Panel what="The sentence" rest={<ReleaseInstead view={view} />}>
            <Suspense>
              <OpenSource dataset={dataset} view={view} />
            </Suspense>
          </Panel>
        </div>
      )}
      <Footer
        title={release.title}
        publisher={release.publisher}
        published={fullDate(release.published)}
        address={release.address}
        datasetVersion={dataset.version}
        checkedOn={fullDate(dataset.checkedOn)}
        appVersion={import.meta.env.VITE_APP_VERSION}
        oneFile={import.meta.env.MODE === 'one-file' ? null : 'dashboard.html'}
      />
      <UpdatePrompt />
    </>
  )
}

/** Where the drawer fails, the release on the page has the same words. */
const ReleaseInstead = ({ view }: { view: View }) => (
  <>
    It stands in <a href="#release">the release</a> on this page, too.{' '}
    <a href={hrefOf(view, { figure: null, compare: null })}>Close</a>
  </>
)
