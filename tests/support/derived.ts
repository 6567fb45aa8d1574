/**
 * Values that could be computed from the figures, and whether they may be. The verdicts were decided by hand from the
 * words of the release, before the code existed; the rules in src/model/compare.ts must agree.
 */
export type Derived = {
  what: string
  /** As the page would print it. */
  text: string
  /** The two figures it is computed from, if it is two: the part first. */
  figures?: readonly string[]
  /**
   * "shown" with its formula; "explained" in words but not as a number of its own; "forbidden" because it would claim
   * what the release does not.
   */
  verdict: 'shown' | 'explained' | 'forbidden'
  why: string
}

export const derived: readonly Derived[] = [
  {
    what: 'people with convictions among all removed',
    text: '57.0%',
    figures: ['removed-convicted', 'removed-total'],
    verdict: 'shown',
    why: 'one sentence, one date, joined by “including”; an upper limit, since the total is “more than”',
  },
  {
    what: 'homicide among people with convictions',
    text: '0.5%',
    figures: ['convicted-homicide', 'removed-convicted'],
    verdict: 'shown',
    why: 'one category against its parent by layout, on one date',
  },
  {
    what: '“convicted sex offenders” among people with convictions',
    text: '2.5%',
    figures: ['convicted-sex-offense', 'removed-convicted'],
    verdict: 'shown',
    why: 'one category against its parent by layout, on one date',
  },
  {
    what: '“serious drug offenses” among people with convictions',
    text: '19.4%',
    figures: ['convicted-serious-drug', 'removed-convicted'],
    verdict: 'shown',
    why: 'one category against its parent by layout, on one date',
  },
  {
    what: 'Level 1 among people of Secure Communities',
    text: '25.0%',
    figures: ['sc-level1', 'sc-removed'],
    verdict: 'shown',
    why: 'one sentence, one date, joined by “including”',
  },
  {
    what: 'half of all removed',
    text: '171,575',
    verdict: 'explained',
    why: 'would be the release’s 50%, which its own numbers contradict',
  },
  {
    what: 'the total that 50% would need',
    text: '391,400',
    verdict: 'explained',
    why: 'would correct a number of the release',
  },
  {
    what: 'the least total that rounds to 50%',
    text: '387,525',
    verdict: 'explained',
    why: 'would correct a number of the release',
  },
  {
    what: 'the greatest total that rounds to 50%',
    text: '395,353',
    verdict: 'explained',
    why: 'would correct a number of the release',
  },
  {
    what: 'people not counted as convicted',
    text: '147,451',
    verdict: 'explained',
    why: 'the rest of a floor and a perhaps rounded number; the release does not describe these people',
  },
  {
    what: 'people of Secure Communities outside Level 1',
    text: '48,526',
    verdict: 'explained',
    why: 'the rest of a bar, which the release does not describe',
  },
  {
    what: 'the three categories of convictions together',
    text: '43,812',
    verdict: 'forbidden',
    why: 'a person may stand in two',
  },
  {
    what: 'the three categories among people with convictions',
    text: '22.4%',
    verdict: 'forbidden',
    why: 'a person may stand in two',
  },
  {
    what: 'convictions that are not itemized',
    text: '151,888',
    verdict: 'forbidden',
    why: 'a person may stand in two of the others',
  },
  {
    what: 'Secure Communities among all removed',
    text: '18.9%',
    figures: ['sc-removed', 'removed-total'],
    verdict: 'forbidden',
    why: 'one unit and one date, but not said to be a part',
  },
  {
    what: 'Criminal Alien Program among people with convictions',
    text: '43.4%',
    figures: ['cap-removed-convicted', 'removed-convicted'],
    verdict: 'forbidden',
    why: 'other date, relation not stated',
  },
  {
    what: 'Criminal Alien Program among all removed',
    text: '24.8%',
    figures: ['cap-removed-convicted', 'removed-total'],
    verdict: 'forbidden',
    why: 'other date, relation not stated',
  },
  {
    what: 'the three programs together',
    text: '166,690',
    verdict: 'forbidden',
    why: 'other dates and scopes; one removal may stand under two',
  },
  {
    what: 'Secure Communities and Criminal Alien Program together',
    text: '149,682',
    figures: ['sc-removed', 'cap-removed-convicted'],
    verdict: 'forbidden',
    why: 'other dates and scopes; one removal may stand under two',
  },
  {
    what: 'Secure Communities and 287(g) together',
    text: '81,721',
    figures: ['sc-removed', 'g287-removed'],
    verdict: 'forbidden',
    why: 'other dates and scopes; one removal may stand under two',
  },
  {
    what: 'the three programs among all removed',
    text: '48.6%',
    verdict: 'forbidden',
    why: 'neither a sum nor a part',
  },
  {
    what: 'all arrests together',
    text: '5,106',
    figures: ['predator-arrests', 'shield-arrests'],
    verdict: 'forbidden',
    why: 'other kinds of case, and one is a floor',
  },
  {
    what: 'pounds of drugs in short tons',
    text: '121.88',
    verdict: 'explained',
    why: 'kilograms are enough',
  },
  {
    what: 'Secure Communities ten days on',
    text: '66,717',
    verdict: 'explained',
    why: 'a pace is a projection',
  },
  {
    what: 'removals a day',
    text: '1,062',
    verdict: 'forbidden',
    why: 'one partial figure has no pace',
  },
  {
    what: 'removals after the release’s last day',
    text: '53,755',
    verdict: 'forbidden',
    why: 'the difference from the later figure is not growth',
  },
]

/** Numbers that no view may contain, with a pattern that matches them with and without separators. */
export const notDerivedAnywhere = derived
  .filter(({ verdict }) => verdict !== 'shown')
  .map(({ what, text }) => ({
    what,
    text,
    pattern: new RegExp(
      String.raw`(?<![\d.,])${text
        .replace('%', '')
        .replaceAll('.', String.raw`\.`)
        .replaceAll(',', ',?')}(?![\d]|[.,]\d)`,
    ),
  }))

/** Every percentage that the page may contain, and why. */
export const percentages: readonly { text: string; why: string }[] = [
  { text: '50%', why: 'printed in the release' },
  ...derived
    .filter(({ verdict, text }) => verdict === 'shown' && text.endsWith('%'))
    .map(({ text, why }) => ({ text, why })),
  { text: '55 percent', why: 'printed by ICE for the whole year, in the section of later figures' },
]
