import type { PictureChoice } from '../../features/take/picture-choice.ts'
import { TakeMenu } from '../../features/take/TakeMenu.tsx'
import { SavePicture } from '../parts.ts'

/** The way to a picture, at the foot of what it shows. */
export const PictureMenu = ({ picture }: { picture: PictureChoice }) => (
  <TakeMenu name="Save picture" place="foot">
    <SavePicture picture={picture} />
  </TakeMenu>
)
