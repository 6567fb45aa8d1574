import type { PictureChoice } from '../../features/export/picture-choice.ts'
import { ExportMenu } from '../../features/export/ExportMenu.tsx'
import { lazyWithRetry } from '../../ui/lazy-with-retry.tsx'

export const SavePicture = lazyWithRetry(() => import('../../features/export/SavePicture.tsx'))

/** The menu below a chart or the map that saves it as a picture. */
export const PictureMenu = ({ picture }: { picture: PictureChoice }) => (
  <ExportMenu name="Save picture" place="foot">
    <SavePicture picture={picture} />
  </ExportMenu>
)
