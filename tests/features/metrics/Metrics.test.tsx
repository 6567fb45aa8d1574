import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Metrics } from '../../../src/features/metrics/Metrics.tsx'
import { cardsOf } from '../../../src/model/cards.ts'
import { plainView, type View } from '../../../src/model/view.ts'
import { dataset } from '../../support/dataset.ts'
import { choosing } from '../../support/views.ts'

const show = (view: View = plainView) => render(<Metrics groups={cardsOf(dataset, view)} />)

function card(title: string) {
  const item = screen.getByRole('heading', { name: title }).closest('li')
  if (!item) throw new Error(`No card has the title “${title}”.`)
  return within(item)
}

/** The sentence of a card that contains a number. */
const said = (title: string, number: string) =>
  card(title).getAllByRole('link', { name: number })[0]?.closest('p')

const links = (title: string) => card(title).getAllByRole('link')

describe('the cards', () => {
  it('are grouped by the three kinds of count', () => {
    show()
    const kinds = ['People removed', 'People arrested', 'Things seized or stopped']
    const counts = kinds.map(
      (name) => within(screen.getByRole('region', { name })).getAllByRole('heading', { level: 4 }).length,
    )
    expect(counts).toEqual([5, 2, 1])
  })

  it.each([
    ['All ICE removals', 'more than 343,151, ¶7', 'Oct. 1, 2010 – Aug. 19, 2011'],
    ['Secure Communities', '64,713, ¶11', 'to Aug. 19'],
    ['Criminal Alien Program', '84,969, ¶12', 'to Aug. 29'],
    ['287(g)', 'more than 17,008, ¶13', 'to Aug. 22'],
    ['Operation Predator', 'more than 638, ¶15', 'to Aug. 31'],
    ['Operation Community Shield', '4,468, ¶16', 'to Aug. 31'],
  ])('print %s: “%s”, %s', (title, number, date) => {
    show()
    expect(links(title)[0]).toHaveTextContent(number)
    expect(card(title).getByText(date)).toBeVisible()
  })

  it('print several figures of one line in the release as lines of one card', () => {
    show()
    expect(
      card('BEST task forces')
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(['guns seized', 'cash seized', 'pounds of drugs stopped'])
    expect(
      card('BEST task forces')
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ).toEqual(['690, ¶14', '$14,964,861, ¶14', '243,756.46, ¶14'])
  })

  it('say that the date of the convictions is inherited', () => {
    show()
    expect(card('Convictions itemized').getByText('inherited')).toBeVisible()
    expect(screen.getAllByText('inherited')).toHaveLength(1)
  })

  it('link every number to its sentence', () => {
    show()
    expect(links('Convictions itemized').map((link) => link.getAttribute('href'))).toEqual([
      '?figure=convicted-homicide',
      '?figure=convicted-sex-offense',
      '?figure=convicted-serious-drug',
    ])
    expect(links('Convictions itemized')[0]).toHaveAccessibleDescription('Read it in the release')
  })

  it('are read as one link, with the word for the paragraph sign', () => {
    show()
    expect(links('Convictions itemized')[0]).toHaveAccessibleName('952, paragraph 8')
    expect(links('287(g)')[0]).toHaveAccessibleName('more than 17,008, paragraph 13')
    expect(links('All ICE removals')[1]).toHaveAccessibleDescription('Read it in the release, paragraph 7')
  })

  it('mark the figure that is open', () => {
    show({ ...plainView, figure: 'sc-level1' })
    const open = [...document.querySelectorAll<HTMLElement>('[data-open]')]
    expect(open.map(({ dataset: { figure } }) => figure)).toEqual(['sc-level1'])
  })
})

describe('the card of all removals', () => {
  it('shows the printed 50% next to the computed 57.0%, with its formula available', () => {
    show()
    const aside = card('All ICE removals')
      .getByText(/The release prints/)
      .closest('p')!
    expect(aside).toHaveTextContent(
      'The release prints “50%”. 195,700 ÷ 343,151 is 57.0% (computed; lower if the total is higher).',
    )
    expect(within(aside).getByText('57.0%')).toHaveAttribute('title', 'Computed: 195,700 ÷ 343,151')
    expect(within(aside).getByRole('link', { name: '50%' })).toHaveAttribute(
      'href',
      '?figure=removed-convicted-pct',
    )
  })

  it('cautions that the release does not explain the difference', () => {
    show()
    expect(
      card('All ICE removals').getByRole('link', { name: 'The release does not explain the difference' }),
    ).toBeVisible()
  })
})

describe('the caption of a card', () => {
  it.each([
    ['All ICE removals', 'people removed'],
    ['287(g)', 'people removed as a result of the program'],
    ['BEST task forces', 'by ICE and its partners'],
  ])('of %s is “%s”', (title, caption) => {
    show()
    expect(card(title).getByText(caption)).toBeVisible()
  })
})

describe('the room of the cards', () => {
  it('is as many columns as there are cards of a kind, three at most', () => {
    show()
    const columns = ['People removed', 'People arrested', 'Things seized or stopped'].map((name) =>
      screen.getByRole('region', { name }).getAttribute('data-columns'),
    )
    expect(columns).toEqual(['3', '2', '1'])
  })

  it('is wider for the card that has a second text beside its part, and for no other', () => {
    show()
    const wide = screen
      .getAllByRole('heading', { level: 4 })
      .filter((title) => title.closest('li')?.classList.contains('card-wide'))
    expect(wide.map(({ textContent }) => textContent)).toEqual(['All ICE removals'])
  })
})

describe('a part inside its whole', () => {
  it.each([
    ['All ICE removals', '96%', '22'],
    ['Secure Communities', '100%', '14'],
  ])('of %s is a bar %s long, so that an open end has room, and %s high', (title, length, height) => {
    show()
    const bar = screen.getByRole('heading', { name: title }).closest('li')?.querySelector('.part-bar > .bar')
    expect(bar).toHaveAttribute('width', length)
    expect(bar).toHaveAttribute('height', height)
  })

  it.each([
    ['All ICE removals', 195700 / 343151, true],
    ['Secure Communities', 16187 / 64713, false],
  ])('of %s is drawn as %f of it; the whole is open only where it is a floor', (title, share, isOpen) => {
    show()
    const bar = screen.getByRole('heading', { name: title }).closest('li')?.querySelector('.part-bar')
    const inside = bar?.querySelector('.bar-outline ~ .bar-solid')
    expect(Number.parseFloat(inside?.getAttribute('width') ?? '') / 100).toBeCloseTo(share, 10)
    expect(bar?.querySelector('linearGradient') !== null).toBe(isOpen)
    expect(bar).toHaveAttribute('aria-hidden', 'true')
  })

  it('is described in words as well', () => {
    show()
    expect(said('Secure Communities', '16,187')).toHaveTextContent(/^16,187 of them .*Level 1.* 25\.0%/)
    expect(said('All ICE removals', '195,700')).toHaveTextContent(
      '195,700 “criminal aliens or 50% with criminal convictions”',
    )
  })

  it('is drawn nowhere else', () => {
    show()
    expect(document.querySelectorAll('.part-bar')).toHaveLength(2)
  })
})

describe('another selection of programs', () => {
  it('keeps every card in place, carries the selection in its links, and marks each with its programs', () => {
    const all = cardsOf(dataset, plainView)
    const { rerender } = render(<Metrics groups={all} />)
    const before = screen.getAllByRole('listitem')
    rerender(<Metrics groups={cardsOf(dataset, choosing('cap'))} />)
    expect(screen.getAllByRole('listitem')).toEqual(before)
    expect(card('Criminal Alien Program').getAllByRole('link')[0]).toHaveAttribute(
      'href',
      '?program=cap&figure=cap-removed-convicted',
    )
    expect(before.map((item) => item.dataset.programs)).toEqual([
      '',
      '',
      'secure-communities',
      'cap',
      '287g',
      'operation-predator',
      'community-shield',
      'best',
    ])
    expect(screen.getByRole('region', { name: 'People arrested' })).toHaveAttribute(
      'data-programs',
      'operation-predator community-shield',
    )
  })
})

const titles = () => screen.getAllByRole('heading', { level: 4 }).length

describe('very many cards', () => {
  const [group] = cardsOf(dataset, plainView)
  const many = group && {
    ...group,
    cards: Array.from({ length: 16 }, (_, index) => ({
      ...group.cards[0]!,
      id: `card-${index}`,
      title: `Card ${index}`,
      rank: { overall: index, own: index },
    })),
  }
  it('are shown page by page, with a line that says how many there are', async () => {
    render(<Metrics groups={many ? [many] : []} />)
    expect(titles()).toBe(6)
    expect(screen.getByText('6 of 16 shown.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Show 6 more' }))
    expect(titles()).toBe(12)
    await userEvent.click(screen.getByRole('button', { name: 'Show 4 more' }))
    expect(titles()).toBe(16)
    expect(screen.queryByRole('button', { name: /^Show/ })).not.toBeInTheDocument()
  })

  it('do not include the real ones, which are all shown', () => {
    show()
    expect(screen.queryByText(/shown/)).not.toBeInTheDocument()
    expect(document.querySelector('[data-beyond]')).toBeNull()
  })
})
