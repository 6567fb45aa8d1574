// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  contrast,
  exempt,
  shapes,
  spelled,
  texts,
  tokensOf,
  tokensUsed,
  type Pair,
  type Theme,
} from '../support/contrast.ts'
import { fileText } from '../support/dataset.ts'
import { sourceFiles } from '../support/source-files.ts'
import { counter } from '../support/tried.ts'

const css = fileText('src/ui/tokens.css')
const styles = Object.entries(sourceFiles(/\.css$/)).filter(([path]) => !path.endsWith('/tokens.css'))
const themes: Theme[] = ['light', 'dark']

const cases = (pairs: readonly Pair[]) =>
  themes.flatMap((theme) => pairs.flatMap(spelled).map((pair) => ({ theme, ...pair })))

const between = (theme: Theme, { front, ground }: Pair) => {
  const tokens = tokensOf(css, theme)
  return contrast(tokens[front] ?? 'none', tokens[ground] ?? 'none')
}

describe('the contrast of', () => {
  it.each(cases(texts))('$front on $ground, $theme, is 7:1 or more: $where', ({ theme, ...pair }) => {
    expect(between(theme, pair)).toBeGreaterThanOrEqual(7)
  })

  it.each(cases(shapes))('$front on $ground, $theme, is 3:1 or more: $where', ({ theme, ...pair }) => {
    expect(between(theme, pair)).toBeGreaterThanOrEqual(3)
  })

  it('all pairs is counted for docs/robustness.md', (context) => {
    const tried = counter(context)
    for (const { theme, ...pair } of [...cases(texts), ...cases(shapes)]) {
      tried('contrast pairs checked')
      expect(between(theme, pair)).toBeGreaterThanOrEqual(3)
    }
  })

  it('black and white is 21, and of a color with itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#7b8490', '#7b8490')).toBe(1)
    // The lightest grey that passes for text on white, known from elsewhere.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })
})

const paired = (side: 'front' | 'ground') => [...texts, ...shapes].map((pair) => pair[side])

describe('the pairs', () => {
  it.each(styles)('name each token that %s draws with', (_, sheet) => {
    const { fronts, grounds } = tokensUsed(sheet)
    const known = [...paired('front'), ...Object.keys(exempt)]
    expect(fronts.filter((token) => !known.includes(token) && !paired('ground').includes(token))).toEqual([])
    // A ground is one that something is checked against, or the color of a mark that is checked against its own ground.
    expect(
      grounds.filter(
        (token) => ![...paired('ground'), ...paired('front'), ...Object.keys(exempt)].includes(token),
      ),
    ).toEqual([])
  })

  it('name only tokens that there are, in both themes', () => {
    for (const theme of themes) {
      const tokens = Object.keys(tokensOf(css, theme))
      const named = [...texts, ...shapes].flatMap(spelled).flatMap(({ front, ground }) => [front, ground])
      expect(named.filter((token) => !tokens.includes(token))).toEqual([])
    }
  })

  it('name every color of tokens.css, unless it is exempt', () => {
    const named = [...texts, ...shapes].flatMap(spelled).flatMap(({ front, ground }) => [front, ground])
    const colors = Object.keys(tokensOf(css, 'light'))
    expect(colors.filter((token) => !named.includes(token) && !(token in exempt))).toEqual([])
  })

  it('are all that matters: no other file names a color', () => {
    const colors = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i
    expect(styles.filter(([, sheet]) => colors.test(sheet)).map(([path]) => path)).toEqual([])
  })
})
