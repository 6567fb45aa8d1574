import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { embeddedFonts } from './embedded-fonts.ts'
import { xmlText } from '../../ui/xml-text.ts'
import { literalStyle, type Ground } from './literal-style.ts'

/** PNG pixels per px of the drawing. */
const sharpness = 2

/** A drawing as a self-contained SVG file: text, colors and fonts are in it. */
export async function svgFile(drawing: ReactElement, ground: Ground): Promise<string> {
  const svg = drawn(drawing)
  const style = svg.querySelector('style')
  if (!style) throw new Error('The drawing has no style of its own.')
  const rules = literalStyle(style.textContent, ground, svg.dataset.kind)
  style.textContent = `\n${await embeddedFonts()}\n${rules}\n`
  const text = new XMLSerializer().serializeToString(svg)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(text)}\n`
}

/** Renders outside the document. */
function drawn(drawing: ReactElement): SVGSVGElement {
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(drawing))
  const svg = host.querySelector('svg')?.cloneNode(true)
  root.unmount()
  if (!(svg instanceof SVGSVGElement)) throw new Error('The drawing is empty.')
  return svg
}

/** The same picture as PNG. */
export async function pngFile(drawing: ReactElement, ground: Ground): Promise<Blob> {
  const svg = await svgFile(drawing, ground)
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    // WebKit loads an image's fonts only after drawing it: the second drawing has them.
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width * sharpness
    canvas.height = image.height * sharpness
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no PNG.'))),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
