import { fetchChunk } from '../../ui/fetch-chunk.ts'
import type { Ground } from './literal-style.ts'
import type { PictureChoice } from './picture-choice.ts'
import { save } from './save.ts'
import type { Attempt } from './useReport.tsx'

type Props = {
  picture: PictureChoice
  ground: Ground
  attempt: Attempt
}

const pictureFiles = () => import('./picture-files.ts')

/** One picture in each format. The code that draws it loads with the first. */
export function PictureButtons({ picture, ground, attempt }: Props) {
  const { name, file, draw } = picture
  const failed = 'The picture could not be made. The table of the chart has the same figures.'

  const saveSvg = async () => {
    const { svgFile } = await fetchChunk(pictureFiles, 'svgFile')
    save(`${file}.svg`, new Blob([await svgFile(await draw(), ground)], { type: 'image/svg+xml' }))
    return `${file}.svg is in your downloads.`
  }
  const png = async () => {
    const { pngFile } = await fetchChunk(pictureFiles, 'pngFile')
    return pngFile(await draw(), ground)
  }
  const savePng = async () => {
    save(`${file}.png`, await png())
    return `${file}.png is in your downloads.`
  }
  const copyPng = async () => {
    // Passed as a promise: some browsers allow copying only during the click event itself.
    const made = png()
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': made })])
    } catch (error) {
      // Distinguishes a picture that could not be made from one that the browser refuses to copy.
      await made
      throw error
    }
    return 'Picture copied.'
  }

  return (
    <span className="export-forms">
      <button type="button" aria-label={`${name}: PNG`} onClick={() => void attempt(savePng, failed)}>
        PNG
      </button>
      <button type="button" aria-label={`${name}: SVG`} onClick={() => void attempt(saveSvg, failed)}>
        SVG
      </button>
      <button
        type="button"
        aria-label={`${name}: Copy`}
        onClick={() => void attempt(copyPng, 'The picture could not be copied. Save the PNG instead.')}
      >
        Copy
      </button>
    </span>
  )
}
