/** No number leaves without what belongs to it: every way out of the dashboard, held to one measure. */
import { act, render, screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Embed } from '../../src/app/Embed.tsx'
import { outlines } from '../../src/dataset/outlines.ts'
import { ChartPicture } from '../../src/features/charts/ChartPicture.tsx'
import { powerpointFile } from '../../src/features/export/powerpoint/file.ts'
import { svgFile } from '../../src/features/export/picture-files.ts'
import { CompareFigures } from '../../src/features/source/CompareFigures.tsx'
import { figureText } from '../../src/model/citation.ts'
import { powerpointOf } from '../../src/model/briefing/powerpoint.ts'
import { deckOf } from '../../src/model/briefing/slides.ts'
import { figureSets } from '../../src/model/exports.ts'
import { chartPicture } from '../../src/model/picture.ts'
import { sourceOf } from '../../src/model/source.ts'
import { plainView, viewFromUrl } from '../../src/model/view.ts'
import { claimedIn, leftOutOf } from '../support/claims.ts'
import { recordsIn } from '../support/csv.ts'
import { dataset } from '../support/dataset.ts'
import { letDialogsOpen } from '../support/dialog.ts'
import { openPage } from '../support/page.tsx'
import { lightColors, opened, paragraphs } from '../support/powerpoint.ts'

beforeAll(() => {
  letDialogsOpen()
  window.scrollTo = () => {}
})

const every = dataset.figures.map(({ id }) => id)
const idsIn = (passages: readonly string[]) =>
  [...new Set(passages.flatMap((passage) => claimedIn(passage).map(({ id }) => id)))].toSorted()

/** What a reader takes in at once around a number: its card, or else the smallest of these. */
const around = (element: Element | null) =>
  element?.closest('.card') ?? element?.closest('tr, li, details, dialog, .headline, section')

/** The passages of an element that hold a figure, each as its text. */
function passagesOf(root: Element): string[] {
  const found = new Set<Element>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/\d/.test(node.nodeValue ?? '')) continue
    const passage = around(node.parentElement)
    if (passage) found.add(passage)
  }
  return [...found].map(textOf).filter((text) => claimedIn(text).length > 0)
}

/** Each number that leaves without a part of its claim, of these figures or of all. */
const faultsIn = (texts: readonly string[], of: readonly string[] = every) =>
  texts.flatMap((text) =>
    leftOutOf(text)
      .filter((fault) => of.some((id) => fault.startsWith(`${id}:`)) || fault.startsWith('57.0%'))
      .map((fault) => `${fault}, in “${text.slice(0, 200)}”`),
  )

/** An element's text, with a space between its parts, without the release in full, which is the source itself. */
function textOf(element: Element): string {
  const texts: string[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('.drawer-text')) texts.push(node.nodeValue ?? '')
  }
  return texts.join(' ').replaceAll(/\s+/g, ' ')
}

const deck = deckOf(dataset, { ...plainView, view: 'briefing' })

describe('no number leaves without its claim', () => {
  it('the page: headline, cards, bars, table rows, departments', async () => {
    openPage()
    await screen.findAllByRole('table', { hidden: true })
    const texts = ['.headline', '#figures', '#charts', '#departments'].flatMap((part) =>
      [...document.querySelectorAll(part)].flatMap(passagesOf),
    )
    expect(idsIn(texts)).toEqual(every.toSorted())
    expect(faultsIn(texts)).toEqual([])
  })

  it.each(every)('the drawer, its text to copy, and all comparisons: %s', async (id) => {
    openPage(`?figure=${id}`)
    const drawer = textOf(await screen.findByRole('dialog'))
    expect(idsIn([drawer])).toContain(id)
    expect(faultsIn([drawer], [id])).toEqual([])
    const copied = figureText(
      dataset.figures.find((one) => one.id === id)!,
      dataset.release,
    )
    expect(idsIn([copied])).toContain(id)
    expect(faultsIn([copied], [id])).toEqual([])
    for (const other of every.filter((one) => one !== id)) {
      const source = sourceOf(dataset, viewFromUrl(`?figure=${id}&compare=${other}`, dataset).view)!
      const { container, unmount } = render(<CompareFigures source={source} go={() => {}} />)
      const verdict = `${drawer} ${textOf(container)}`
      expect(idsIn([verdict])).toContain(other)
      expect(faultsIn([verdict], [id, other])).toEqual([])
      unmount()
    }
  })

  it('the slides and the handout, each with its notes', async () => {
    openPage('?view=briefing&print=handout')
    await screen.findByText(/^Slide 1 of /)
    const sheets = await waitFor(() => {
      act(() => void dispatchEvent(new Event('beforeprint')))
      const found = [...document.querySelectorAll('.deck-handout .paper-slide')]
      expect(found).toHaveLength(deck.slides.length)
      return found
    })
    const slides = sheets.map((sheet) => textOf(sheet.querySelector('.paper-stage')!))
    expect(idsIn(slides)).toEqual(every.toSorted())
    expect(faultsIn(slides)).toEqual([])
    const notes = sheets.map((sheet, index) => {
      const said = deck.slides[index]!.notes.say.flat().map(({ text }) => text)
      return { text: textOf(sheet), of: idsIn([said.join('')]) }
    })
    expect(notes.flatMap(({ text, of }) => faultsIn([text], of))).toEqual([])
  })

  it('the PowerPoint file: slides and notes', async () => {
    const file = await opened(await powerpointFile(powerpointOf(dataset, plainView, outlines), lightColors))
    const slides = file.slides.map((slide) => paragraphs(slide).join(' '))
    expect(faultsIn(slides)).toEqual([])
    const notes = file.notes.map((page) => paragraphs(page).join(' '))
    expect(idsIn(notes)).toEqual(every.toSorted())
    expect(faultsIn(notes)).toEqual([])
  }, 60_000)

  it('the CSV and JSON files: records', () => {
    for (const { csv, json } of figureSets(dataset, plainView, () => '')) {
      const rows = recordsIn(csv.text()).map((row) =>
        Object.entries(row)
          .map(([name, value]) => `${name} ${value}`)
          .join('; '),
      )
      const { figures } = JSON.parse(json.text()) as { figures: object[] }
      for (const records of [rows, figures.map((record) => JSON.stringify(record))]) {
        expect(records).toHaveLength(every.length)
        records.forEach((record, index) => {
          const id = dataset.figures[index]!.id
          expect(idsIn([record])).toContain(id)
          expect(faultsIn([record], [id])).toEqual([])
        })
      }
    }
  })

  it.each(dataset.charts)(
    'the picture of $id, as SVG and, drawn from it, as PNG',
    async ({ id, figures }) => {
      const drawing = await svgFile(<ChartPicture {...chartPicture(dataset, plainView, id)!} />, 'light')
      const xml = new DOMParser().parseFromString(drawing, 'image/svg+xml')
      const text = [...xml.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')
      expect(idsIn([text])).toEqual(expect.arrayContaining(figures))
      expect(faultsIn([text])).toEqual([])
    },
  )

  it.each([...every, ...dataset.charts.map(({ id }) => id)])('the frame for other pages: %s', (id) => {
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
    const { container } = render(<Embed search={`?id=${id}`} />)
    const text = textOf(container)
    expect(idsIn([text]).length).toBeGreaterThan(0)
    expect(faultsIn([text])).toEqual([])
  })
})
