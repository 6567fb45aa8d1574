import type { Dataset } from '../../dataset/schema.ts'
import { DownloadMenu } from '../../features/export/DownloadMenu.tsx'
import { figureSets, releaseFile } from '../../model/exports.ts'
import type { View } from '../../model/view.ts'
import { absoluteUrl } from '../shared/absolute-url.ts'
import { chartPictures, mapPictureChoice } from './pictures.ts'
import { powerpointChoice } from './powerpoint.ts'

/** The figures, the release and the pictures as downloads. */
export default function Downloads({ dataset, view }: { dataset: Dataset; view: View }) {
  return (
    <DownloadMenu
      sets={figureSets(dataset, view, () => absoluteUrl('figures.schema.json'))}
      schema="figures.schema.json"
      release={releaseFile(dataset)}
      pictures={[...chartPictures(dataset, view), mapPictureChoice(dataset)]}
      powerpoint={powerpointChoice(dataset, view)}
    />
  )
}
