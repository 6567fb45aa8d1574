// @vitest-environment node
/** For each rule of braces, a dataset that breaks that rule and no other. */
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/dataset/schema.ts'
import { changed, faultsIn } from '../support/dataset.ts'

type Broken = [what: string, edit: (copy: Dataset) => unknown, path: string, message: string]

const inBraces = (token: string, fault: string): Broken => [
  `{${token}}`,
  (d) => (d.page.headline = `It is {${token}}.`),
  'page.headline',
  `"{${token}}" cannot be filled: ${fault}`,
]
const countNames =
  'figures, programs, programs-with-figures, places, states, end-dates, lower-bounds, convictions, agencies-not-looked-up'
const noFigure = (id: string) => `there is no figure "${id}": correct its id`
const none = noFigure('none')
const noPeriod = '"attendance" covers no period: name a figure that does'
const tooMany = '"more" is one word too many: remove it'
const noShare = (part: string, whole: string) =>
  `"${part}" is not stated to be a part of "${whole}", so it has no share of it: name a stated part and its whole`
const braces: Broken[] = [
  inBraces('none', none),
  inBraces('sc-removed more', tooMany),
  inBraces('bare none', none),
  inBraces('bare sc-removed more', tooMany),
  inBraces('kilograms none', none),
  inBraces('kilograms best-guns', '"best-guns" is not in pounds: name a figure that is'),
  inBraces('kilograms best-drugs more', tooMany),
  inBraces('date none', none),
  inBraces('date attendance', noPeriod),
  inBraces('date sc-removed more', tooMany),
  inBraces('end none', none),
  inBraces('end year', noFigure('year')),
  inBraces('end attendance', noPeriod),
  inBraces('end sc-removed more', tooMany),
  inBraces('days none', none),
  inBraces('days attendance', noPeriod),
  inBraces('days sc-removed more', tooMany),
  inBraces('days year more', tooMany),
  inBraces('share none sc-removed', none),
  inBraces('share sc-level1 none', none),
  inBraces('share sc-level1 removed-total', noShare('sc-level1', 'removed-total')),
  inBraces('share sc-removed removed-total', noShare('sc-removed', 'removed-total')),
  inBraces('share convicted-homicide removed-convicted', noShare('convicted-homicide', 'removed-convicted')),
  inBraces('share sc-level1 sc-removed more', tooMany),
  inBraces('share sc-level1 sc-removed one more', '"one more" is one word too many: remove it'),
  inBraces('count moons', `"moons" is no name of a count: write one of ${countNames}`),
  inBraces('count', `"" is no name of a count: write one of ${countNames}`),
  inBraces('count places more', tooMany),
  inBraces('term none Level 1', '"none" is not a term of the glossary: correct its id'),
  inBraces('term level-1', 'the words for the term are missing: add them after its id'),
  inBraces('name day', 'only the year has a name here: write {name year}'),
  inBraces('name year more', tooMany),
  inBraces('', noFigure('')),
  [
    'a brace that is not closed',
    (d) => (d.page.headline = 'It is {sc-removed'),
    'page.headline',
    '"It is {sc-removed" has a brace without its other half: add that, or remove the brace',
  ],
  [
    'a brace that was not opened',
    (d) => (d.page.headline = '{sc-removed} is it}'),
    'page.headline',
    '"{sc-removed} is it}" has a brace without its other half: add that, or remove the brace',
  ],
]

/** Every thing that a sentence may ask for. */
const fillable = [
  '{sc-removed}',
  '{bare sc-removed}',
  '{bare attendance}',
  '{kilograms best-drugs}',
  '{date sc-removed}',
  '{end sc-removed}',
  '{days sc-removed} of {days year} days',
  '{share sc-level1 sc-removed}',
  ...countNames.split(', ').map((name) => `{count ${name}}`),
  '{term level-1 Level 1}',
  '{name year}',
  'no braces at all',
]

describe('a dataset with one fault in its braces is refused for that fault alone:', () => {
  it.each(braces)('a sentence with %s', (_, edit, path, message) => {
    expect(faultsIn(changed(edit))).toEqual([{ path, message }])
  })
})

describe('a dataset without a fault in its braces is taken:', () => {
  it.each(fillable)('one with a sentence that asks for %s', (text) => {
    expect(faultsIn(changed((copy) => (copy.page.headline = text)))).toEqual([])
  })
})
