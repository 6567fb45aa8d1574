/**
 * Whether two figures may be compared, and why. The verdict follows from the data by small named rules, none of which
 * knows a figure by name.
 */
import type { Figure } from '../dataset/schema.ts'
import { shareOf, type Computed } from './derived.ts'
import { capitalized, fullDate, percent, qualified } from './format.ts'

/**
 * "part": one is part of the other, and its share may be given. "same": one sentence gives the one as another form of
 * the other. "beside": both may be read side by side, without a ratio or a sum. "apart": they share no scale at all.
 */
export type Verdict = 'part' | 'same' | 'beside' | 'apart'

export type Comparison = {
  verdict: Verdict
  title: string
  reasons: { rule: string; text: string }[]
  /** The computed share, and the one that the release prints, if any: the first never stands without the second. */
  share: { text: string; formula: string; printed: Figure | null } | null
}

type Rule = {
  name: string
  verdict: Exclude<Verdict, 'part' | 'same'>
  holds: (a: Figure, b: Figure) => boolean
  reason: (a: Figure, b: Figure) => string
}

const kindNames: Record<Figure['kind'], string> = {
  removed: 'people removed',
  arrested: 'people arrested',
  seized: 'things seized or stopped',
  attendance: 'people who attended',
}

const isCategory = ({ partOf }: Figure) => partOf?.basis === 'layout'
const isPercentage = ({ unit }: Figure) => unit === 'percent'
const isInOneSentence = (a: Figure, b: Figure) => a.quote.start === b.quote.start

/** Each rule forbids something: a common scale ("apart"), or ratio and sum ("beside"). */
export const rules: readonly Rule[] = [
  {
    name: 'a percentage and a count',
    verdict: 'apart',
    holds: (a, b) => isPercentage(a) !== isPercentage(b) && !isInOneSentence(a, b),
    reason: () => 'One is a percentage, the other a count.',
  },
  {
    name: 'a percentage in the sentence of a count',
    verdict: 'beside',
    holds: (a, b) => isPercentage(a) !== isPercentage(b) && isInOneSentence(a, b),
    reason: () => 'Both are in one sentence. What the percentage is a share of is not said.',
  },
  {
    name: 'unlike kinds of count',
    verdict: 'apart',
    holds: (a, b) => a.kind !== b.kind && isPercentage(a) === isPercentage(b),
    reason: (a, b) => `One counts ${kindNames[a.kind]}, the other ${kindNames[b.kind]}.`,
  },
  {
    name: 'unlike units',
    verdict: 'apart',
    holds: (a, b) => a.unit !== b.unit && isPercentage(a) === isPercentage(b),
    reason: (a, b) => `One is in ${a.unit}, the other in ${b.unit}.`,
  },
  {
    name: 'a category and another group',
    verdict: 'apart',
    holds: (a, b) => (isCategory(a) || isCategory(b)) && a.program !== b.program,
    reason: () =>
      'One is a category of convictions among all ICE removals, the other belongs to a program: different groups, differently described.',
  },
  {
    name: 'unlike end dates',
    verdict: 'beside',
    holds: (a, b) => a.period !== null && b.period !== null && a.period.end !== b.period.end,
    reason: (a, b) => {
      const ends = [a, b].flatMap(({ period }) => period ?? []).map(({ end }) => fullDate(end))
      return `They stop on different days: ${ends.join(' and ')}.`
    },
  },
  {
    name: 'unlike scopes',
    verdict: 'beside',
    holds: (a, b) => a.program !== b.program,
    reason: (a, b) =>
      a.program !== null && b.program !== null
        ? 'They belong to different programs and count different groups. The release does not say whether one person can be counted under both.'
        : 'One is for all of ICE, the other for a program. The release does not say that the one is part of the other.',
  },
  {
    name: 'parts of one whole',
    verdict: 'beside',
    holds: (a, b) => a.partOf !== null && a.partOf.figure === b.partOf?.figure,
    reason: () =>
      'Both stand under one figure. The release does not say whether a person is counted in one or in both.',
  },
  {
    name: 'not said to be a part',
    verdict: 'beside',
    holds: (a, b) =>
      a.program === b.program &&
      isPercentage(a) === isPercentage(b) &&
      (a.partOf === null || a.partOf.figure !== b.partOf?.figure),
    reason: () => 'The release does not relate the two to each other directly.',
  },
]

/**
 * Compares two different figures. A part and its whole yield a share; all others yield reasons and no ratio.
 *
 * @param figures all figures of the release, among which a printed share is found
 */
export function compare(a: Figure, b: Figure, figures: readonly Figure[]): Comparison {
  if (isPartOf(a, b)) return partOfWhole(a, b, figures)
  if (isPartOf(b, a)) return partOfWhole(b, a, figures)
  if (a.sameAs === b.id || b.sameAs === a.id) return twoForms(a, b)
  const broken = rules.filter(({ holds }) => holds(a, b))
  const isApart = broken.some(({ verdict }) => verdict === 'apart')
  return {
    verdict: isApart ? 'apart' : 'beside',
    title: isApart ? 'These share no scale' : 'Side by side only: no ratio, no sum',
    reasons: broken
      .filter(({ verdict }) => !isApart || verdict === 'apart')
      .map(({ name, reason }) => ({ rule: name, text: reason(a, b) })),
    share: null,
  }
}

/** Part and whole must count the same thing up to the same day, or the share would be of something else. */
const isPartOf = (part: Figure, whole: Figure) =>
  part.partOf?.figure === whole.id &&
  part.unit === whole.unit &&
  part.kind === whole.kind &&
  part.period?.end === whole.period?.end

function twoForms(a: Figure, b: Figure): Comparison {
  const { start, text } = a.quote
  const between = text.slice(
    Math.min(a.valueSpan.end, b.valueSpan.end) - start,
    Math.max(a.valueSpan.start, b.valueSpan.start) - start,
  )
  const joint = between.trim().split(/\s/).at(-1) ?? ''
  return {
    verdict: 'same',
    title: 'Two forms in one sentence: no ratio, no sum',
    reasons: [
      {
        rule: 'two forms',
        text: `The sentence gives one as another form of the other, with the word “${joint}”. What the percentage is a share of is not said.`,
      },
    ],
    share: null,
  }
}

/** The share that the release itself prints for a part; null if it prints none. */
export const printedShareOf = (part: Figure, figures: readonly Figure[]): Figure | null =>
  figures.find((figure) => isPercentage(figure) && figure.sameAs === part.id) ?? null

function partOfWhole(part: Figure, whole: Figure, figures: readonly Figure[]): Comparison {
  const computed: Computed = shareOf(part, whole)
  const reasons = [
    part.partOf?.basis === 'stated'
      ? { rule: 'stated part', text: `The release states the part: “${part.partOf.words}”.` }
      : {
          rule: 'part by layout',
          text: 'The part is shown by the layout of the release, not said in words.',
        },
  ]
  if (whole.bound === 'at-least') {
    reasons.push({
      rule: 'floor',
      text: `${capitalized(qualified(whole))} is a floor: the share is lower if the total is higher.`,
    })
  }
  return {
    verdict: 'part',
    title: 'A part and its whole',
    reasons,
    share: {
      text: percent(computed.value),
      formula: computed.formula,
      printed: printedShareOf(part, figures),
    },
  }
}
