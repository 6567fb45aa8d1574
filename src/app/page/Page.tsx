import { Suspense, useDeferredValue, useLayoutEffect } from 'react'
import type { Dataset } from '../../dataset/schema.ts'
import { ProgramFilter } from '../../features/filter/ProgramFilter.tsx'
import { Footer } from '../../features/footer/Footer.tsx'
import { Headline } from '../../features/headline/Headline.tsx'
import { Masthead } from '../../features/masthead/Masthead.tsx'
import { PrintedProvenance } from '../../features/provenance/PrintedProvenance.tsx'
import { filterRow, summariesOf, summaryOf } from '../../model/filter.ts'
import { fullDate } from '../../model/format.ts'
import { numberedIn } from '../../model/named-figures.ts'
import { readingOf } from '../../model/notes.ts'
import { sentence } from '../../model/sentences.ts'
import { sourceLineOf } from '../../model/source-line.ts'
import { provenanceRow } from '../../model/provenance.ts'
import { hrefOf, urlFromView, viewFromUrl, type View } from '../../model/view.ts'
import { lazyWithRetry } from '../../ui/lazy-with-retry.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { go, linksDrawnFor } from '../shared/navigation.ts'
import { DroppedNotice } from '../shared/DroppedNotice.tsx'
import { UpdatePrompt } from '../offline/UpdatePrompt.tsx'
import { ChartsSection } from './ChartsSection.tsx'
import { FiguresSection } from './FiguresSection.tsx'
import { NotesSection } from './NotesSection.tsx'
import { PlacesSection } from './PlacesSection.tsx'
import { ReleaseSection } from './ReleaseSection.tsx'
import { ExportMenus } from '../export/ExportMenus.tsx'
import { GlossarySection } from './GlossarySection.tsx'
import './first-frames.css'
import './page.css'

export const FigureSource = lazyWithRetry(() => import('../shared/FigureSource.tsx'))

type Props = { dataset: Dataset; view: View; dropped: readonly string[] }

/**
 * The page from top to bottom. Each section makes its own rows inside an error boundary, so that a failure leaves the
 * other sections alone.
 */
export function Page({ dataset, view, dropped }: Props) {
  const { release, page } = dataset
  // Style rules apply the filter at once; React re-renders in interruptible steps.
  const drawn = useDeferredValue(view)
  const { options, summary } = filterRow(dataset, drawn)
  const figures = numberedIn([page.headline], dataset)
  const { period, source, marks } = sourceLineOf(
    { figures, numbered: figures, isDrawn: true },
    dataset,
    drawn,
  )
  useLayoutEffect(() => {
    linksDrawnFor({
      search: urlFromView(drawn),
      // The URL may have been pasted: in capitals, or with unknown values.
      now: () => urlFromView(viewFromUrl(location.search, dataset).view),
    })
    return () => linksDrawnFor(null)
  }, [dataset, drawn])

  function choose(programs: readonly string[]) {
    const now = viewFromUrl(location.search, dataset).view
    // Every program ticked is the same view as none.
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
        tools={<ExportMenus dataset={dataset} view={drawn} />}
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
        <PrintedProvenance {...provenanceRow(dataset, drawn)} />
        <Headline
          status={sentence(page.status, dataset, drawn)}
          headline={sentence(page.headline, dataset, drawn)}
          source={{ period, place: `${source}, ${marks.map(({ mark }) => mark).join(' ')}` }}
          programs={options}
          reading={readingOf(dataset, drawn)}
        />
        <FiguresSection dataset={dataset} view={drawn} />
        <Panel what="The charts">
          <ChartsSection dataset={dataset} view={drawn} />
        </Panel>
        <PlacesSection dataset={dataset} view={drawn} />
        <ReleaseSection dataset={dataset} view={drawn} />
        <NotesSection dataset={dataset} view={drawn} />
        <GlossarySection dataset={dataset} view={drawn} />
      </main>
      {view.figure !== null && (
        <div className="over-page">
          <Panel what="The sentence" rest={<ReleaseInstead view={view} />}>
            <Suspense>
              <FigureSource dataset={dataset} view={view} />
            </Suspense>
          </Panel>
        </div>
      )}
      <Footer
        title={release.title}
        publisher={release.publisher}
        published={fullDate(release.published)}
        address={release.address}
        capture={release.capture}
        datasetVersion={dataset.version}
        checkedOn={fullDate(dataset.checkedOn)}
        appVersion={import.meta.env.VITE_APP_VERSION}
        oneFile={import.meta.env.MODE === 'one-file' ? null : 'dashboard.html'}
      />
      <UpdatePrompt />
    </>
  )
}

/** Shown where the drawer fails: the release on the page has the same words. */
const ReleaseInstead = ({ view }: { view: View }) => (
  <>
    It is also in <a href="#release">the release</a> on this page.{' '}
    <a href={hrefOf(view, { figure: null, compare: null })}>Close</a>
  </>
)
