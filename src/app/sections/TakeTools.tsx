import { lazy } from 'react'
import type { Dataset } from '../../dataset/schema.ts'
import { TakeMenu } from '../../features/take/TakeMenu.tsx'
import { figureSets, releaseFile } from '../../model/exports.ts'
import { embedChoices, embedSnippet } from '../../model/share.ts'
import type { View } from '../../model/view.ts'
import { chartPictures, mapPictureChoice } from '../pictures.ts'

const ShareMenu = lazy(() => import('../../features/take/ShareMenu.tsx'))
const DownloadMenu = lazy(() => import('../../features/take/DownloadMenu.tsx'))

/** A file beside the page as a full address; its name alone where the page itself is a file and stands by itself. */
const beside = (name: string) => (isFile() ? name : new URL(name, location.href).href)
const isFile = () => location.protocol === 'file:'

/** The ways to take the page along, in two menus. */
export function TakeTools({ dataset, view }: { dataset: Dataset; view: View }) {
  return (
    <>
      <TakeMenu name="Share" place="masthead">
        <ShareMenu
          title={dataset.release.short}
          embeds={embedChoices(dataset, view)}
          snippet={(choice) => embedSnippet(choice, beside(choice.path))}
        />
      </TakeMenu>
      <TakeMenu name="Download" place="masthead">
        <DownloadMenu
          sets={figureSets(dataset, view, () => beside('figures.schema.json'))}
          schema="figures.schema.json"
          release={releaseFile(dataset)}
          pictures={[...chartPictures(dataset, view), mapPictureChoice(dataset)]}
        />
      </TakeMenu>
    </>
  )
}
