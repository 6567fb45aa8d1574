// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { outlines } from '../../../src/dataset/outlines.ts'
import { plane } from '../../../src/dataset/plane.ts'
import { Departments } from '../../../src/features/map/Departments.tsx'
import { StillMap } from '../../../src/features/map/StillMap.tsx'
import { Outlines } from '../../../src/features/map/Outlines.tsx'
import { MAP_WIDTHS, placeRows } from '../../../src/model/places.ts'
import { dataset, fileText } from '../../support/dataset.ts'

const rows = placeRows(dataset.places, plane)
const html = renderToString(
  <Departments
    rows={rows}
    chosen={null}
    onChoose={() => {}}
    view={plane}
    land={<Outlines outlines={outlines} />}
  />,
)

describe('the map on the server', () => {
  it('is the still map, with all pins and the full list', () => {
    expect(html.match(/class="map-dot"/g)).toHaveLength(15)
    expect(html.match(/class="place-row"/g)).toHaveLength(15)
    expect(html).not.toContain('leaflet')
  })

  it('needs no style attributes, which the page’s policy forbids', () => {
    expect(html).not.toContain('style=')
  })

  it('places its pins in percent of its box', () => {
    const seattle = dataset.places.find(({ id }) => id === 'seattle-wa')
    const across = (((seattle?.x ?? 0) - plane.x) / plane.width) * 100
    expect(html).toContain(`<svg x="${across.toFixed(3)}%"`)
  })

  it('is an image with a name while it is not interactive', () => {
    const picture = renderToString(
      <StillMap rows={rows} view={plane} land={<Outlines outlines={outlines} />} />,
    )
    expect(picture).toContain('role="img"')
    expect(picture).not.toContain('role="button"')
  })
})

describe('the map’s style sheet', () => {
  it('switches from numbers to names at the width that the names are laid out for', () => {
    const css = fileText('src/features/map/map.css')
    expect(css).toContain(`@container map (width >= ${MAP_WIDTHS.names}px)`)
  })

  it('takes colors from tokens only', () => {
    for (const file of ['map.css', 'places.css', 'leaflet.css']) {
      expect(fileText(`src/features/map/${file}`)).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i)
    }
  })
})

describe('a map with very many places', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({
    ...dataset.places[0]!,
    id: `place-${index}`,
    order: index + 1,
    x: plane.x + (index % 40) * 20,
    y: plane.y + Math.floor(index / 40) * 20,
  }))
  const crowded = renderToString(
    <StillMap rows={placeRows(many, plane)} view={plane} land={null} chosen="place-7" />,
  )

  it('draws a dot for each, and a pin only for the selected one', () => {
    const [, dots = ''] = /class="map-crowd">(.*?)<\/g>/.exec(crowded) ?? []
    const at = Array.from(dots.matchAll(/M([\d.-]+) ([\d.-]+)h0/g), ([, x, y]) => `${x} ${y}`)
    expect(at.toSorted()).toEqual(many.map(({ x, y }) => `${x} ${y}`).toSorted())
    expect(crowded.match(/class="map-dot"/g)).toHaveLength(1)
  })

  it('merges nearby dots into one shape, but never across the whole map', () => {
    const shapes = Array.from(crowded.matchAll(/d="((?:M[\d.-]+ [\d.-]+h0)+)"/g), ([, path = '']) =>
      Array.from(path.matchAll(/M([\d.-]+) ([\d.-]+)/g), ([, x, y]) => [Number(x), Number(y)] as const),
    )
    expect(shapes.length).toBeLessThan(many.length / 5)
    for (const shape of shapes) {
      const [xs, ys] = [shape.map(([x]) => x), shape.map(([, y]) => y)]
      expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(60)
      expect(Math.max(...ys) - Math.min(...ys)).toBeLessThanOrEqual(60)
    }
  })

  it('does not include the real map', () => {
    expect(html).not.toContain('map-crowd')
  })
})
