// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { plainProse, proseOf } from '../../src/model/prose.ts'
import { sentence } from '../../src/model/sentences.ts'
import { plainView } from '../../src/model/view.ts'
import { changed, dataset, figure } from '../support/dataset.ts'

const said = (template: string) => plainProse(template, dataset)

describe('a sentence with braces', () => {
  it.each([
    ['ICE removed {removed-total} people', 'ICE removed more than 343,151 people'],
    ['{bare removed-convicted} ÷ {bare removed-total}', '195,700 ÷ 343,151'],
    ['is {share removed-convicted removed-total}', 'is 57.0%'],
    ['{days removed-total} of {days year} days', '323 of 365 days'],
    ['{count programs} partnerships', 'Seven partnerships'],
    ['named are {count places} departments', 'named are 15 departments'],
    ['about {kilograms best-drugs} kg', 'about 110,566 kg'],
    ['to {date g287-removed}', 'to Aug. 22'],
    ['to {end g287-removed}', 'to Aug. 22, 2011'],
    ['so far in {name year}', 'so far in FY 2011'],
    ['no braces', 'no braces'],
  ])('“%s” reads “%s”', (template, text) => {
    expect(said(template)).toBe(text)
  })

  it('begins with a capital letter when a figure with a hedge comes first', () => {
    expect(said('{predator-arrests} people')).toBe('More than 638 people')
    expect(said('of {predator-arrests} people')).toBe('of more than 638 people')
    expect(said('“{attendance} law enforcement leaders”')).toBe('“approximately 15 law enforcement leaders”')
  })

  it('keeps its figures as figures, so that each can lead back to its words', () => {
    const pieces = proseOf('{removed-total} and {bare sc-level1}.', dataset)
    expect(pieces.map((piece) => (piece.kind === 'figure' ? piece.figure.id : piece.text))).toEqual([
      'removed-total',
      ' and ',
      'sc-level1',
      '.',
    ])
  })

  it('marks what is computed, with its formula', () => {
    expect(proseOf('{share sc-level1 sc-removed}', dataset)).toEqual([
      { kind: 'computed', text: '25.0%', formula: '16,187 ÷ 64,713' },
    ])
    expect(proseOf('{kilograms best-drugs}', dataset)).toEqual([
      { kind: 'computed', text: '110,566', formula: '243,756.46 lb × 0.45359237' },
    ])
  })

  it('follows the data: a corrected figure is corrected in every sentence', () => {
    const other = changed((copy) => (copy.figures[0]!.value = 400000))
    expect(plainProse('{share removed-convicted removed-total}', other)).toBe('48.9%')
  })

  it.each([
    '{none}',
    '{bare none}',
    '{count none}',
    '{days attendance}',
    '{end attendance}',
    '{}',
    '{constructor}',
  ])('that cannot be filled is an error: %s', (template) => {
    expect(() => said(template)).toThrow(Error)
  })
})

describe('a drawn sentence', () => {
  it('links each figure to its own words, under the view in force', () => {
    const view = { ...plainView, programs: ['cap'] }
    expect(sentence('The {g287-removed}', dataset, view)).toEqual([
      { kind: 'text', text: 'The ' },
      {
        kind: 'figure',
        text: 'more than 17,008',
        href: '?program=cap&figure=g287-removed',
        mark: `¶${figure('g287-removed').quote.paragraph}`,
      },
    ])
  })
})

const piece = (token: string) => proseOf(`It is {${token}}`, dataset)[1]

describe('a piece of a sentence', () => {
  it.each([
    ['sc-removed', { kind: 'figure', text: '64,713', figure: figure('sc-removed') }],
    ['mark sc-removed', { kind: 'figure', text: '¶11', figure: figure('sc-removed') }],
    ['bare g287-removed', { kind: 'figure', text: '17,008', figure: figure('g287-removed') }],
    ['share sc-level1 sc-removed', { kind: 'computed', text: '25.0%', formula: '16,187 ÷ 64,713' }],
    [
      'days g287-removed',
      { kind: 'computed', text: '326', formula: 'Oct. 1, 2010 to Aug. 22, 2011, both days counted' },
    ],
    [
      'days year',
      { kind: 'computed', text: '365', formula: 'Oct. 1, 2010 to Sept. 30, 2011, both days counted' },
    ],
    ['count places', { kind: 'computed', text: '15', formula: 'counted in the dataset: places' }],
    ['kilograms best-drugs', { kind: 'computed', text: '110,566', formula: '243,756.46 lb × 0.45359237' }],
    ['term level-1 Level 1', { kind: 'term', text: 'Level 1', term: 'level-1' }],
    ['date g287-removed', { kind: 'date', text: 'Aug. 22' }],
    ['end g287-removed', { kind: 'date', text: 'Aug. 22, 2011' }],
    ['name year', { kind: 'text', text: 'FY 2011' }],
  ])('in braces, {%s}, is of its own kind', (token, expected) => {
    expect(piece(token)).toEqual(expected)
  })

  it.each([
    ['count moons', '"{count moons}" asks for a count that is not known.'],
    ['count toString', '"{count toString}" asks for a count that is not known.'],
    ['date attendance', 'attendance covers no period.'],
    ['days attendance', 'attendance covers no period.'],
    ['share sc-level1', 'There is no figure "".'],
    ['bare', 'There is no figure "".'],
    ['none', 'There is no figure "none".'],
    ['', 'There is no figure "".'],
  ])('that cannot be filled, {%s}, is an error that says why', (token, message) => {
    expect(() => piece(token)).toThrow(message)
  })

  it('is made once for a dataset, and anew for another', () => {
    const template = 'Once {sc-removed}'
    expect(proseOf(template, dataset)).toBe(proseOf(template, dataset))
    const other = changed((copy) => (figure('sc-removed', copy).valueText = '1'))
    expect(plainProse(template, other)).toBe('Once 1')
  })
})
