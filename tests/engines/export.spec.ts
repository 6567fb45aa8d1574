import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import JSZip from 'jszip'
import { figures } from '../e2e/quiet.ts'
import { openMenu } from './menu.ts'
import { role, type Reader } from './reader.ts'
import { dist } from './site.ts'
import { savedBy, test } from './walk.ts'

async function openDownloads(reader: Reader, address: string) {
  await reader.open(address)
  await openMenu(reader, 'Download')
  await reader.sees(role('button', 'All 16 figures: CSV'))
}

test('figures are saved as CSV and as JSON', async ({ reader, site, engine }) => {
  await openDownloads(reader, site.address)
  const csv = await savedBy(engine, () => reader.click(role('button', 'All 16 figures: CSV')))
  expect(csv.name).toBe('figures.csv')
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(csv.bytes.subarray(3)).toEqual(readFileSync(`${dist}/figures.csv`))

  const json = await savedBy(engine, () => reader.click(role('button', 'All 16 figures: JSON')))
  expect(json.name).toBe('figures.json')
  expect((JSON.parse(json.bytes.toString('utf8')) as { figures: unknown }).figures).toEqual(figures)
})

test('pictures are saved as SVG and as PNG', async ({ reader, site, engine }) => {
  await openDownloads(reader, site.address)
  const svg = await savedBy(engine, () => reader.click(role('button', 'Removals by program: SVG')))
  expect(svg.name).toBe('removals.svg')
  const drawing = svg.bytes.toString('utf8')
  expect(drawing).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg /)
  expect(drawing.trimEnd()).toMatch(/<\/svg>$/)
  for (const words of ['84,969', 'more than 17,008', 'Sept. 16, 2011']) expect(drawing).toContain(words)

  for (const name of ['Removals by program', 'Map of the departments']) {
    const png = await savedBy(engine, () => reader.click(role('button', `${name}: PNG`)))
    expect(png.name).toMatch(/\.png$/)
    expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(png.bytes.subarray(-8, -4).toString('latin1')).toBe('IEND')
    const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]
    expect(Math.min(width, height), name).toBeGreaterThan(300)
    // The browser that drew it decodes it: a picture has many colors, a blank one has one.
    expect(await colorsIn(reader, png.bytes), name).toBeGreaterThan(20)
  }
})

test('the briefing is saved for PowerPoint', async ({ reader, site, engine }) => {
  await openDownloads(reader, site.address)
  const { name, bytes } = await savedBy(engine, () => reader.click(role('button', /: PowerPoint$/)))
  expect(name).toMatch(/\.pptx$/)
  const { files } = await JSZip.loadAsync(bytes)
  const slides = Object.values(files).filter((file) => /^ppt\/slides\/slide\d+\.xml$/.test(file.name))
  expect(slides).toHaveLength(11)
  const words = (await Promise.all(slides.map((file) => file.async('string')))).join(' ')
  for (const number of ['343,151', '84,969', '17,008', '$14,964,861']) expect(words).toContain(number)
})

/** Runs in the page: the number of different colors in an image. */
async function count(base64: string): Promise<number> {
  const image = new Image()
  image.src = `data:image/png;base64,${base64}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0)
  const data = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
  return new Set(new Uint32Array(data.buffer)).size
}

const colorsIn = async (reader: Reader, png: Buffer) =>
  Number(await reader.tab.evaluate(`(${String(count)})('${png.toString('base64')}')`))
