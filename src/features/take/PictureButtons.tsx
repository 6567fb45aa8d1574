import type { Ground } from './literal-style.ts'
import type { PictureChoice } from './picture-choice.ts'
import { save } from './save.ts'
import type { Attempt } from './useReport.tsx'

type Props = {
  picture: PictureChoice
  ground: Ground
  attempt: Attempt
}

/** One picture in its forms. What draws it is fetched with the first. */
export function PictureButtons({ picture, ground, attempt }: Props) {
  const { name, file, draw } = picture
  const failed = 'The picture could not be made. The table of the chart has the same figures.'

  const saveSvg = async () => {
    const { svgFile } = await import('./picture-files.ts')
    save(`${file}.svg`, new Blob([await svgFile(await draw(), ground)], { type: 'image/svg+xml' }))
    return `${file}.svg is among your downloads.`
  }
  const png = async () => {
    const { pngFile } = await import('./picture-files.ts')
    return pngFile(await draw(), ground)
  }
  const savePng = async () => {
    save(`${file}.png`, await png())
    return `${file}.png is among your downloads.`
  }
  const copyPng = async () => {
    // The promise is handed over at once: some browsers allow copying only in the moment of the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })])
    return 'Picture copied.'
  }

  return (
    <span className="take-forms">
      <button type="button" aria-label={`${name}: PNG`} onClick={() => void attempt(savePng, failed)}>
        PNG
      </button>
      <button type="button" aria-label={`${name}: SVG`} onClick={() => void attempt(saveSvg, failed)}>
        SVG
      </button>
      <button
        type="button"
        aria-label={`${name}: Copy`}
        onClick={() =>
          void attempt(copyPng, 'This browser lets no page copy pictures. Save the PNG instead.')
        }
      >
        Copy
      </button>
    </span>
  )
}
