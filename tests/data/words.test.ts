// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { notesOf } from '../../src/model/notes.ts'
import { plainProse } from '../../src/model/prose.ts'
import { plainView } from '../../src/model/view.ts'
import { changed, dataset, release } from '../support/dataset.ts'
import { isTemplate, quotationsIn, withoutQuotations, wordsOf, type Words } from '../support/prose.ts'
import { sourceFiles, withoutComments } from '../support/source-files.ts'

const words = wordsOf(dataset)
const ofRelease = (path: string) => path.startsWith('release.')
const filled = (entry: Words) => (isTemplate(entry) ? plainProse(entry.text, dataset) : entry.text)

/** What stands in quotation marks but not in the release, and why it may. */
const otherQuotations: Record<string, string> = {
  'Skip to main content': 'left out of the release with the page around it, as its capture record says',
  'Updated:': 'left out of the release with the page around it, as its capture record says',
  Metropolitan: 'a word of the name of the Las Vegas department, at the address beside it',
  'known criminal aliens': 'printed in the statistics whose address stands beside it',
  return: 'a term of DHS statistics, at the address beside it',
  'aggravated felony': 'a term of immigration law, at the address beside it',
  'Nearly 55 percent': 'printed in the later release whose address stands beside it',
}

/** The pieces of a quotation that stand in the release: what is left out of it is marked with " … ". */
const isQuoted = (quotation: string) => {
  const pieces = quotation.split(' … ')
  return pieces.every((piece) => release.includes(piece)) || quotation in otherQuotations
}

/** Words that would change what is counted, rank it, or sound an alarm. */
const forbidden: [RegExp, string][] = [
  [/\bdeport/i, 'the release says removed'],
  [/\billegal/i, 'the release says nothing of status'],
  [/\bundocumented\b/i, 'the release says nothing of status'],
  [/\b(?:im)?migrants?\b/i, 'the release does not call them so'],
  [/\bsurge/i, 'one partial figure has no trend'],
  [/\brecord(?:-breaking| number| high)/i, 'one partial figure has no rank'],
  [/\bonly (?:\{|\d)/i, 'an adjective of size'],
  [/\bas many as\b/i, 'an adjective of size'],
  [/\bnon-?criminals?\b/i, 'the release does not describe the others'],
  [/\bcriminals\b/i, 'a person convicted is not called so in our words'],
  [/\boffenders?\b/i, 'a word of the release, to be quoted'],
  [/\bpredators?\b(?<!Operation Predator)/i, 'a word of the release, to be quoted'],
  [/\bmurderers?\b/i, 'homicide is wider than murder'],
  [/\bgang members?\b/i, 'a word of the release, to be quoted'],
  [/\bpartner cit(?:y|ies)\b/i, 'to attend is not to be a partner'],
  [/\bat most\b/i, 'the design says: lower if the total is higher'],
]

/** Numbers of the release as they could be typed in prose or code: with or without separators. */
const typed = dataset.figures.map(({ id, valueText, qualifier, bound }) => {
  const digits = valueText.replaceAll(/[$,]/g, '')
  const separated = valueText.replaceAll(/[$]/g, '').replaceAll('.', String.raw`\.`)
  const grouped = separated.replaceAll(',', '[,_]?')
  // A number of two digits is too common to be told by itself: it is told by the word that goes with it.
  const pattern =
    digits.length > 2 && !valueText.includes('%')
      ? String.raw`(?<![\d.,])${grouped}(?![\d]|[.,]\d)`
      : valueText.includes('%')
        ? String.raw`(?<![\d.])${separated}`
        : `${bound === 'as-printed' ? '' : (qualifier ?? '')} ${separated}`
  return { id, pattern: new RegExp(pattern) }
})
const figuresTypedIn = (text: string) => typed.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id)

describe('a quotation', () => {
  it.each(words.filter(({ text }) => quotationsIn(text).length > 0))(
    'in $path stands in the release, letter for letter',
    (entry) => {
      expect(quotationsIn(filled(entry)).filter((quotation) => !isQuoted(quotation))).toEqual([])
    },
  )

  it('that the code of the page writes out stands in the release', () => {
    const sources = Object.values(sourceFiles()).map(withoutComments)
    const literal = sources.flatMap(quotationsIn).filter((quotation) => !/[{}]/.test(quotation))
    expect(literal.filter((quotation) => !isQuoted(quotation))).toEqual([])
  })

  it('has both of its marks', () => {
    const open = words.filter(({ text }) => /[“”]/.test(text.replaceAll(/“[^“”]*”/g, '')))
    expect(open).toEqual([])
  })

  it('has curly marks, so that every one is found here', () => {
    const straight = words.filter(({ path, text }) => text.includes('"') && !ofRelease(path))
    expect(straight).toEqual([])
  })

  it('from elsewhere is still in use where it is allowed', () => {
    const used = words.flatMap((entry) => quotationsIn(filled(entry)))
    expect(used).toEqual(expect.arrayContaining(Object.keys(otherQuotations)))
  })

  it('that changes one letter is found', () => {
    expect(isQuoted('child predators')).toBe(true)
    expect(isQuoted('child predator s')).toBe(false)
    expect(isQuoted('criminal aliens … with criminal convictions')).toBe(true)
  })
})

const asking = (text: string) => () => plainProse(text, dataset)

describe('a sentence with numbers', () => {
  const templates = words.filter(isTemplate)

  it.each(templates)('in $path has all its braces filled in', ({ text }) => {
    expect(plainProse(text, dataset)).not.toMatch(/[{}]|undefined|null|NaN/)
  })

  it('stands only where code fills it in', () => {
    const bare = words.filter(
      (entry) => !isTemplate(entry) && !ofRelease(entry.path) && /[{}]/.test(entry.text),
    )
    expect(bare).toEqual([])
  })

  it('is refused when it asks for what there is not', () => {
    expect(asking('{no-such-figure}')).toThrow('no-such-figure')
    expect(asking('{count moons}')).toThrow('{count moons}')
    expect(asking('{date attendance}')).toThrow('attendance')
    expect(asking('{share sc-level1 none}')).toThrow('none')
  })
})

describe('our own words', () => {
  const own = words
    .filter(({ path }) => !ofRelease(path))
    .map(({ path, text }) => ({ path, text: withoutQuotations(text).replaceAll(/\{[^}]*\}/g, '{}') }))

  it.each(forbidden)('never hold %s: %s', (pattern) => {
    expect(own.filter(({ text }) => pattern.test(text))).toEqual([])
  })

  it.each(forbidden)('never hold %s in the code of the page: %s', (pattern) => {
    // The list of hedges has the words of every release, to recognize them.
    const sources = Object.entries(sourceFiles()).filter(([path]) => path !== 'src/dataset/hedges.ts')
    const found = sources.filter(([, source]) =>
      pattern.test(withoutQuotations(withoutComments(source)).replaceAll(/['"`][a-z0-9-]+['"`]/g, "''")),
    )
    expect(found.map(([path]) => path)).toEqual([])
  })

  it('are neutral in an aria-label as well: the test sees into the code', () => {
    expect(forbidden.filter(([pattern]) => pattern.test('aria-label="Deported people"'))).toHaveLength(1)
  })
})

describe('a figure of the release', () => {
  it.each(Object.entries(sourceFiles()))('is not typed in %s', (_, source) => {
    expect(figuresTypedIn(withoutComments(source))).toEqual([])
  })

  it.each(words.filter(({ path }) => /^(?:notes|cards|charts|page|programs|slides|glossary)\./.test(path)))(
    'is not typed in $path',
    ({ text }) => {
      expect(figuresTypedIn(text)).toEqual([])
    },
  )

  it('would be found in any of its forms', () => {
    expect(figuresTypedIn('about 343,151 people, 195700 and 64_713')).toEqual([
      'removed-total',
      'removed-convicted',
      'sc-removed',
    ])
    expect(figuresTypedIn('50% of all, $14,964,861, 243756.46 and approximately 15')).toEqual([
      'removed-convicted-pct',
      'best-cash',
      'best-drugs',
      'attendance',
    ])
    expect(figuresTypedIn('x={15} width="150%" 1952 6380 September 15')).toEqual([])
  })

  it('is filled in anew wherever it stands once it has changed', () => {
    const other = changed((copy) => (copy.figures[0]!.valueText = '343,999'))
    const said = words
      .filter(isTemplate)
      .map(({ text }) => plainProse(text, other))
      .join('\n')
    expect(said).toContain('more than 343,999')
    expect(said).not.toContain('343,151')
  })
})

describe('the notes', () => {
  it('are all shown, each under its kind', () => {
    const shown = notesOf(dataset, plainView).flatMap(({ kind, notes }) =>
      notes.map(({ id }) => `${kind} ${id}`),
    )
    expect(shown.toSorted()).toEqual(dataset.notes.map(({ id, kind }) => `${kind} ${id}`).toSorted())
  })

  it('that rest on something outside the release are our own or computed, and name their source', () => {
    const sourced = dataset.notes.filter(({ source }) => source !== null)
    expect(sourced.length).toBeGreaterThan(0)
    expect(sourced.filter(({ kind }) => kind === 'release')).toEqual([])
  })
})
