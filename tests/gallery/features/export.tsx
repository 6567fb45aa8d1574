import type { ReactNode } from 'react'
import { DownloadMenu } from '../../../src/features/export/DownloadMenu.tsx'
import { ExportMenu } from '../../../src/features/export/ExportMenu.tsx'
import type { PictureChoice } from '../../../src/features/export/picture-choice.ts'
import type { PowerpointChoice } from '../../../src/features/export/powerpoint-choice.ts'
import { SaveDeck } from '../../../src/features/export/SaveDeck.tsx'
import SavePicture from '../../../src/features/export/SavePicture.tsx'
import { ShareMenu } from '../../../src/features/export/ShareMenu.tsx'
import { Masthead } from '../../../src/features/masthead/Masthead.tsx'
import { embedChoices, embedSnippet } from '../../../src/model/embed-code.ts'
import { figureSets, releaseFile } from '../../../src/model/exports.ts'
import { plainView, type View } from '../../../src/model/view.ts'
import { MissingChunk } from '../../../src/ui/fetch-chunk.ts'
import { press } from '../acts.ts'
import { OnPage } from '../OnPage.tsx'
import { choosing, dataset, longName, repeated } from '../rows.ts'
import type { State, States } from '../state.ts'

/** A picture whose part of the script does not come. */
const picture: PictureChoice = {
  id: 'removals',
  name: 'Removals by program',
  file: 'removals',
  draw: () => Promise.reject(new MissingChunk('Failed to fetch dynamically imported module')),
}
const map: PictureChoice = { ...picture, id: 'departments', name: 'Map of the departments' }

/** A file that is never finished. */
const powerpoint: PowerpointChoice = {
  name: 'The briefing, 11 slides',
  file: 'briefing.pptx',
  make: ({ onStep }) => {
    onStep?.(3, 12)
    return new Promise(() => {})
  },
}

const failing: PowerpointChoice = {
  ...powerpoint,
  make: () => Promise.reject(new MissingChunk('Failed to fetch dynamically imported module')),
}

const download = (view: View, pictures: readonly PictureChoice[] = [picture, map]) => (
  <DownloadMenu
    sets={figureSets(dataset, view, () => 'figures.schema.json')}
    schema="figures.schema.json"
    release={releaseFile(dataset)}
    pictures={pictures}
    powerpoint={powerpoint}
  />
)

const share = (view: View) => (
  <ShareMenu
    title={dataset.release.short}
    embeds={embedChoices(dataset, view)}
    snippet={(choice) => embedSnippet(choice, `https://example.org/${choice.path}`)}
  />
)

const ofMasthead = ['.masthead-more', 'summary']

/** A menu of the masthead, open; on a phone behind the button that holds them. */
const inMasthead = (name: string, menu: ReactNode, ...then: string[]): State => ({
  draw: () => (
    <Masthead
      source={dataset.release.short}
      presentHref="?view=briefing"
      tools={
        <ExportMenu name={name} place="masthead">
          {menu}
        </ExportMenu>
      }
    >
      {null}
    </Masthead>
  ),
  height: 640,
  act: press(...ofMasthead),
  waitsFor: '.export-panel',
  ...(then.length > 0 && {
    act: () => {
      press(...ofMasthead)()
      // The menu is filled once it has been drawn open.
      requestAnimationFrame(() => requestAnimationFrame(press(...then)))
    },
    waitsFor: '.export-report:not(:empty)',
  }),
})

/** The menu at the foot of a chart, open. */
const atFoot = (...then: string[]): State => ({
  draw: () => (
    <OnPage>
      <ExportMenu name="Save picture" place="foot">
        <SavePicture picture={picture} />
      </ExportMenu>
    </OnPage>
  ),
  height: 320,
  act: () => {
    press('summary')()
    if (then.length > 0) requestAnimationFrame(() => requestAnimationFrame(press(...then)))
  },
  waitsFor: then.length > 0 ? '.export-detail' : '.export-panel',
})

const deck = (choice: PowerpointChoice, ...then: string[]): State => ({
  draw: () => (
    <OnPage>
      <SaveDeck powerpoint={choice} />
    </OnPage>
  ),
  height: 240,
  ...(then.length > 0 && { act: press(...then), waitsFor: '.export-report:not(:empty)' }),
})

export const states: States = {
  download: inMasthead('Download', download(plainView)),
  'download-filtered': inMasthead('Download', download(choosing('cap', '287g'))),
  'download-no-pictures': inMasthead('Download', download(choosing('human-smuggling'), [])),
  'download-many-pictures': {
    ...inMasthead(
      'Download',
      download(
        plainView,
        repeated([picture], 12, (choice, number) => ({
          ...choice,
          id: `${choice.id}-${number}`,
          name: number === 0 ? longName : `${choice.name}, part ${number + 1}`,
        })),
      ),
    ),
    limit: 'at 320 px a word of twenty letters pushes the buttons beside it out of the menu.',
  },
  'download-making-powerpoint': inMasthead('Download', download(plainView), '[aria-label$="PowerPoint"]'),
  share: inMasthead('Share', share(plainView)),
  'share-filtered': inMasthead('Share', share(choosing('cap'))),
  'save-picture': atFoot(),
  'save-picture-failed': atFoot('[aria-label$="PNG"]'),
  'save-deck': deck(powerpoint),
  'save-deck-making': deck(powerpoint, '.export-deck button'),
  'save-deck-failed': deck(failing, '.export-deck button'),
}
