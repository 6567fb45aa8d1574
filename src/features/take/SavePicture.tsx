import { useState } from 'react'
import { GroundChoice } from './GroundChoice.tsx'
import type { Ground } from './literal-style.ts'
import type { PictureChoice } from './picture-choice.ts'
import { PictureButtons } from './PictureButtons.tsx'
import { TakeMenu } from './TakeMenu.tsx'
import { useReport } from './useReport.tsx'

/** At the foot of a chart or of the map: this one picture. */
export function SavePicture({ picture }: { picture: PictureChoice }) {
  const [ground, setGround] = useState<Ground>('light')
  const [report, attempt] = useReport()
  return (
    <TakeMenu name="Save picture" place="foot">
      <PictureButtons picture={picture} ground={ground} attempt={attempt} />
      <GroundChoice ground={ground} onChoose={setGround} />
      {report}
    </TakeMenu>
  )
}
