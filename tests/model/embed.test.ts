// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { embedOf } from '../../src/model/embed.ts'
import { dataset, figure } from '../support/dataset.ts'

const embed = (search: string) => embedOf(dataset, search)

describe('an embed', () => {
  it('is a chart, a figure, or plainly neither', () => {
    expect(embed('?id=removals').content.kind).toBe('chart')
    expect(embed('?id=g287-removed').content.kind).toBe('figure')
    expect(embed('?ID=Removals).').content).toMatchObject({ kind: 'chart', chart: { id: 'removals' } })
    expect(embed('?id=xyz').content).toMatchObject({ kind: 'unknown', id: 'xyz' })
    expect(embed('').content).toMatchObject({ kind: 'unknown', id: '' })
  })

  it('of neither names all that there is to show, and leads to the whole page', () => {
    const { content, href } = embed('?id=xyz')
    expect(content).toMatchObject({
      known: [...dataset.charts, ...dataset.figures].map(({ id }) => id),
    })
    expect(href).toBe('?')
  })

  it('has a caution only where a card keeps one beside the same number', () => {
    const cautioned = dataset.figures.filter(({ id }) => {
      const { content } = embed(`?id=${id}`)
      return content.kind === 'figure' && content.caution.length > 0
    })
    expect(cautioned.map(({ id }) => id)).toEqual([
      'removed-total',
      'removed-convicted',
      'removed-convicted-pct',
    ])
  })

  it.each(dataset.figures)('shows $id with hedge, label, date with its year, and paragraph', (item) => {
    const { content, source } = embed(`?id=${item.id}`)
    if (content.kind !== 'figure') throw new Error('It is no figure.')
    expect(`${content.row.hedge} ${content.row.number}`.trim()).toBe(
      `${item.bound === 'as-printed' ? '' : item.qualifier} ${item.valueText}`.trim(),
    )
    expect(content.label).toBe(item.label)
    expect(content.date === null || content.date.endsWith(', 2011')).toBe(true)
    expect(content.row.mark).toBe(`¶${item.quote.paragraph}`)
    expect(source).toBe(dataset.release.short)
  })

  it('never shows 50% without 57.0%, nor the other way round', () => {
    for (const id of ['removed-total', 'removed-convicted-pct', 'removed-convicted']) {
      const { content } = embed(`?id=${id}`)
      const words = content.kind === 'figure' ? content.caution.map(({ text }) => text).join('') : ''
      expect(words).toContain('195,700 criminal aliens or 50% with criminal convictions')
      expect(words).toContain('57.0% (computed; lower if the total is higher)')
    }
    expect(figure('removed-convicted-pct').cautions).toContain('printed-share')
  })

  it('keeps the filter of a chart and says it; a figure has none', () => {
    const filtered = embed('?id=removals&program=cap,287g,xyz')
    expect(filtered.content.kind === 'chart' && filtered.content.chart.bars).toHaveLength(2)
    expect(filtered.filter).toBe(
      'Filter: Criminal Alien Program (CAP); 287(g) program. Other programs are left out.',
    )
    expect(filtered.href).toBe('?program=cap,287g')
    expect(embed('?id=removals').filter).toBeNull()
    expect(embed('?id=g287-removed&program=cap').filter).toBeNull()
  })

  it('leads a figure to its sentence on the full page', () => {
    expect(embed('?id=g287-removed').href).toBe('?figure=g287-removed')
  })

  it('takes the theme from the address, or leaves it to the system', () => {
    expect(embed('?id=removals&theme=dark').theme).toBe('dark')
    expect(embed('?id=removals&theme=light').theme).toBe('light')
    expect(embed('?id=removals&theme=pink').theme).toBeNull()
    expect(embed('?id=removals').theme).toBeNull()
  })
})
