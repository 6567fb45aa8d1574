import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Slide } from '../../../../src/features/briefing/slide/Slide.tsx'
import { deckOf, type SlideRow } from '../../../../src/model/briefing/slides.ts'
import { plainView } from '../../../../src/model/view.ts'
import { dataset } from '../../../support/dataset.ts'

function show(id: string, programs: readonly string[] = []) {
  const deck = deckOf(dataset, { ...plainView, view: 'briefing', programs })
  const slide = deck.slides.find((each) => each.id === id)
  if (!slide) throw new Error(`No slide has the id "${id}".`)
  const { container } = render(
    <Slide slide={slide} total={deck.slides.length} choice={deck.choice} map={<p>The map</p>} />,
  )
  return { slide, container }
}

const slides: SlideRow[] = deckOf(dataset, { ...plainView, view: 'briefing' }).slides

describe('a slide', () => {
  it.each(slides.map(({ id }) => id))('is a region with its own heading and footer: %s', (id) => {
    const { slide, container } = show(id)
    const region = screen.getByRole('region', { name: slide.title })
    expect(within(region).getByRole('heading', { level: 1 })).toHaveTextContent(slide.title)
    expect(region).toHaveTextContent(slide.footer.period)
    expect(region).toHaveTextContent(dataset.release.short)
    expect(region).toHaveTextContent(`Slide ${slide.number} / of ${slides.length}`)
    expect(container.querySelector('[role="application"], [style]')).toBeNull()
  })

  it('links in its footer to each paragraph that it is based on', () => {
    show('convictions')
    const footer = screen.getAllByRole('link', { name: /^¶\d+$/ }).map((link) => link.getAttribute('href'))
    expect(footer).toEqual([
      '?figure=convicted-homicide&view=briefing',
      '?figure=convicted-sex-offense&view=briefing',
      '?figure=convicted-serious-drug&view=briefing',
    ])
  })

  it('says in its footer which programs are selected', () => {
    const { container } = show('programs', ['287g'])
    expect(container.querySelector('footer')).toHaveTextContent('287(g); 5 slides left out')
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })
})

describe('the bars of a slide', () => {
  it('are a list of links, each with its full sentence', () => {
    show('programs')
    const names = screen.getAllByRole('listitem').map((item) => within(item).getByRole('link').textContent)
    expect(names[0]).toMatch(
      /64,713 people identified through Secure Communities and removed, to Aug\. 19, 2011\./,
    )
    expect(names[2]).toMatch(
      /More than 17,008 people removed through the 287\(g\) program, to Aug\. 22, 2011\./,
    )
  })

  it('share one scale', () => {
    const { container, slide } = show('programs')
    if (slide.body.layout !== 'bars') throw new Error('The slide has no bars.')
    const drawn = [...container.querySelectorAll('.bar')].map((bar) => Number(bar.getAttribute('width')))
    const { bars } = slide.body
    const perPerson = (drawn[0] ?? 0) / (bars[0]?.row.value ?? 1)
    bars.forEach(({ row }, index) => expect(drawn[index]).toBeCloseTo(row.value * perPerson, 6))
  })

  it('show their sentence on hover and hide it again', async () => {
    const user = userEvent.setup()
    const { container } = show('convictions')
    const reading = () => container.querySelector('.slide-reading')
    expect(reading()).toBeEmptyDOMElement()
    await user.hover(screen.getByRole('link', { name: /^homicide/ }))
    expect(reading()).toHaveTextContent(
      '952 people removed, convicted of homicide, to Aug. 19, 2011 (date inherited).',
    )
    await user.unhover(screen.getByRole('link', { name: /^homicide/ }))
    expect(reading()).toBeEmptyDOMElement()
  })
})

describe('the slide about the total', () => {
  it('shows the printed share next to the computed one, and attributes both', () => {
    show('removed')
    expect(screen.getByText('as the release prints it').closest('div')).toHaveTextContent('50%')
    const computed = screen.getByText('computed: 195,700 ÷ 343,151').closest('div')
    expect(computed).toHaveTextContent(/57\.0%.*lower if the total is higher/)
    expect(screen.getByText(/The release does not explain the difference/)).toBeVisible()
  })

  it('keeps the words “more than” with the number', () => {
    const { container } = show('removed')
    const lines = [...container.querySelectorAll('.part-line')].map(({ textContent }) => textContent)
    expect(lines[0]).toMatch(/^more than 343,151 people removed/)
  })
})

describe('a map on a slide', () => {
  it('is passed in, next to a note on what it does not show', () => {
    show('departments')
    expect(screen.getByText('The map')).toBeVisible()
    expect(screen.getByText(/The pins carry no value: the release gives no figures by city\.$/)).toBeVisible()
  })
})

it('logs nothing to the console', () => {
  const complaints = vi.spyOn(console, 'error')
  for (const { id } of slides) show(id)
  expect(complaints).not.toHaveBeenCalled()
})
