import { useState } from 'react'
import type { Dataset } from '../dataset/schema.ts'
import { ChartPanel } from '../features/charts/ChartPanel.tsx'
import { ProgramFilter } from '../features/filter/ProgramFilter.tsx'
import { Footer } from '../features/footer/Footer.tsx'
import { Glossary } from '../features/glossary/Glossary.tsx'
import { Headline } from '../features/headline/Headline.tsx'
import { LaterFigures } from '../features/later/LaterFigures.tsx'
import { Masthead } from '../features/masthead/Masthead.tsx'
import { Metrics } from '../features/metrics/Metrics.tsx'
import { Notes } from '../features/notes/Notes.tsx'
import { ReleaseText } from '../features/source/ReleaseText.tsx'
import { SourceDrawer } from '../features/source/SourceDrawer.tsx'
import { cardsOf } from '../model/cards.ts'
import { chartsOf } from '../model/charts.ts'
import { filterRow } from '../model/filter.ts'
import { fullDate } from '../model/format.ts'
import { laterOf } from '../model/later.ts'
import { notesOf, readingOf } from '../model/notes.ts'
import { releaseOf } from '../model/release.ts'
import { sentence } from '../model/sentences.ts'
import { sourceOf } from '../model/source.ts'
import { viewFromUrl } from '../model/view.ts'
import { PanelBoundary } from '../ui/PanelBoundary.tsx'
import { Section } from '../ui/Section.tsx'
import { go, goInPlace, leave, useQueryString } from './address.ts'
import { DroppedNotice } from './DroppedNotice.tsx'
import './page.css'

/** Where a figure stands among the cards. */
const cardPart = (id: string) => `#figure-${id}`

/** The page: reads the address, lets the model make rows of it, and hands each feature its own. */
export function Page({ dataset }: { dataset: Dataset }) {
  const { view, dropped } = viewFromUrl(useQueryString(), dataset)
  const filter = filterRow(dataset, view)
  const groups = cardsOf(dataset, view)
  const { release, page } = dataset
  const [silenced, setSilenced] = useState('')
  const notice = dropped.join(', ')
  const source = sourceOf(dataset, view)
  return (
    <>
      <a className="skip-link" href="#figures">
        Skip to the figures
      </a>
      <Masthead source={release.short}>
        <ProgramFilter {...filter} go={go} />
      </Masthead>
      {notice !== '' && notice !== silenced && (
        <DroppedNotice dropped={dropped} onClose={() => setSilenced(notice)} />
      )}
      <main className="column">
        <Headline
          status={sentence(page.status, dataset, view)}
          headline={sentence(page.headline, dataset, view)}
          chosen={filter.chosen}
          withoutFigure={filter.withoutFigure}
          hrefAll={filter.hrefAll}
          reading={readingOf(dataset, view)}
        />
        <Section
          id="figures"
          title="What the release counts"
          aside={groups.length > 1 ? 'Nationwide. Three kinds of count that share no scale.' : 'Nationwide.'}
        >
          <PanelBoundary what="The cards">
            {groups.length > 0 ? (
              <Metrics groups={groups} />
            ) : (
              <p>No figure in the release for this choice.</p>
            )}
          </PanelBoundary>
        </Section>
        <div className="charts" id="charts">
          {chartsOf(dataset, view).map((chart) => (
            <PanelBoundary key={chart.id} what={chart.title}>
              <ChartPanel chart={chart} />
            </PanelBoundary>
          ))}
        </div>
        <Section id="release" title="The release" aside="Word for word. Each number leads back to its card.">
          <PanelBoundary what="The release">
            <div className="release-column">
              <ReleaseText
                lines={releaseOf(dataset, { ...view, figure: null }, cardPart)}
                dateline={release.dateline}
              />
            </div>
          </PanelBoundary>
        </Section>
        <Section
          id="notes"
          title="Notes"
          aside="What the release says, what it leaves open, and what is computed here."
        >
          <PanelBoundary what="The notes">
            <Notes groups={notesOf(dataset, view)} />
          </PanelBoundary>
        </Section>
        <Section
          id="words"
          title="Words, and later figures"
          aside="Not from the release. Each with its source."
        >
          <PanelBoundary what="This section">
            <Glossary terms={dataset.glossary} />
            <LaterFigures later={laterOf(dataset, view)} />
          </PanelBoundary>
        </Section>
      </main>
      {source && (
        <SourceDrawer
          source={source}
          short={release.short}
          dateline={release.dateline}
          onClose={() => leave(source.closeHref)}
          go={goInPlace}
        />
      )}
      <Footer
        title={release.title}
        publisher={release.publisher}
        published={fullDate(release.published)}
        address={release.address}
        datasetVersion={dataset.version}
        checkedOn={fullDate(dataset.checkedOn)}
        appVersion={import.meta.env.VITE_APP_VERSION}
      />
    </>
  )
}
