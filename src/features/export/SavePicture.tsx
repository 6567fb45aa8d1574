import { useState } from 'react'
import { GroundChoice } from './GroundChoice.tsx'
import type { Ground } from './literal-style.ts'
import type { PictureChoice } from './picture-choice.ts'
import { PictureButtons } from './PictureButtons.tsx'
import { useReport } from './useReport.tsx'

/** The content of a picture menu: one picture. */
export default function SavePicture({ picture }: { picture: PictureChoice }) {
  const [ground, setGround] = useState<Ground>('light')
  const [report, attempt] = useReport()
  return (
    <>
      <PictureButtons picture={picture} ground={ground} attempt={attempt} />
      <GroundChoice ground={ground} onChoose={setGround} />
      {report}
    </>
  )
}
