import { braceFaults } from './braces.ts'
import type { Fault } from './dataset-error.ts'
import { figureFaults } from './figure-faults.ts'
import { isDay, periodFaults } from './period-faults.ts'
import type { Dataset, Figure } from './schema.ts'

/**
 * Faults that a schema cannot find: unknown ids, quotes and days that are not in the release, parts and placeholders
 * that do not fit.
 */
export function faultsOf(dataset: Dataset): Fault[] {
  const faults: Fault[] = []
  const say = (path: string, message: string) => faults.push({ path, message })
  const { figures, programs, notes, places, cards, charts, release } = dataset

  const known = (items: readonly { id: string }[], name: string) => {
    const ids = new Set<string>()
    items.forEach(({ id }, index) => {
      if (ids.has(id)) say(`${name}.${index}.id`, `"${id}" is used twice: give one of the two another id`)
      ids.add(id)
    })
    return (id: string | null, path: string) => {
      if (id !== null && !ids.has(id))
        say(path, `"${id}" is not the id of one of the ${name}: correct it, or add it to ${name}.json`)
    }
  }
  const program = known(programs, 'programs')
  const figure = known(figures, 'figures')
  const note = known(notes, 'notes')
  known(places, 'places')
  known(cards, 'cards')
  const chart = known(charts, 'charts')

  const once = (ids: readonly string[], path: string) => {
    const seen = new Set<string>()
    ids.forEach((id, at) => {
      if (seen.has(id)) say(`${path}.${at}`, `"${id}" stands here twice: remove one of the two`)
      seen.add(id)
    })
  }
  const figuresById = new Map<string | null, Figure>(figures.map((item) => [item.id, item]))
  const those = (ids: readonly string[]) => ids.flatMap((id) => figuresById.get(id) ?? [])

  const stands = (quoted: { text: string; start: number; end: number }, path: string): boolean => {
    const does = release.text.slice(quoted.start, quoted.end) === quoted.text
    if (!does) say(path, misplaced(quoted, release.text))
    return does
  }

  figures.forEach((item, index) => {
    const path = `figures.${index}`
    if (stands(item.quote, `${path}.quote`)) {
      for (const { field, message } of figureFaults(item, release.text))
        say(`${path}.${field}`, `${item.id}: ${message}`)
      for (const message of periodFaults(item, dataset)) say(`${path}.period`, `${item.id}: ${message}`)
    }
    program(item.program, `${path}.program`)
    if (item.scope === 'program' && item.program === null)
      say(`${path}.scope`, 'is "program", but no program is named: name it, or correct the scope')
    if (item.scope !== 'program' && item.program !== null)
      say(
        `${path}.scope`,
        `is "${item.scope}", but a program is named: set scope to "program", or program to null`,
      )
    item.cautions.forEach((id, at) => note(id, `${path}.cautions.${at}`))
    once(item.cautions, `${path}.cautions`)
    figure(item.sameAs, `${path}.sameAs`)
    const same = figuresById.get(item.sameAs)
    if (same && (same === item || same.quote.start !== item.quote.start)) {
      say(
        `${path}.sameAs`,
        `${same.id} is no other figure of the same sentence: name one that is, or set sameAs to null`,
      )
    }
    if (item.partOf) {
      figure(item.partOf.figure, `${path}.partOf.figure`)
      const whole = figuresById.get(item.partOf.figure)
      if (
        whole &&
        (whole.unit !== item.unit || whole.kind !== item.kind || whole.value < item.value || whole === item)
      ) {
        say(
          `${path}.partOf`,
          `${item.id} cannot be a part of ${whole.id}: name a greater figure of its unit and kind, or set partOf to null`,
        )
      }
    }
  })
  programs.forEach((item, index) => stands(item.listedAs, `programs.${index}.listedAs`))
  places.forEach((item, index) => stands(item.listedAs, `places.${index}.listedAs`))
  cards.forEach((item, index) => {
    item.figures.forEach((id, at) => figure(id, `cards.${index}.figures.${at}`))
    once(item.figures, `cards.${index}.figures`)
    figure(item.part, `cards.${index}.part`)
    note(item.caution, `cards.${index}.caution`)
    const kinds = new Set(those(item.figures).map(({ kind }) => kind))
    if (kinds.size > 1)
      say(
        `cards.${index}.figures`,
        'are of more than one kind of count: keep one kind, and put the others on another card',
      )
    const part = figuresById.get(item.part)
    if (part && (part.partOf?.basis !== 'stated' || part.partOf.figure !== item.figures[0])) {
      say(
        `cards.${index}.part`,
        `${part.id} is not stated to be a part of ${item.figures[0]}: name a figure that is, or set part to null`,
      )
    }
  })
  charts.forEach((item, index) => {
    item.figures.forEach((id, at) => figure(id, `charts.${index}.figures.${at}`))
    once(item.figures, `charts.${index}.figures`)
    const captioned = item.captions.map((caption) => caption.figure)
    const inner = figures.filter(
      ({ partOf }) => partOf?.basis === 'stated' && item.figures.includes(partOf.figure),
    )
    const bars = [...item.figures, ...inner.map(({ id }) => id)]
    captioned.forEach((id, at) => {
      if (!bars.includes(id))
        say(
          `charts.${index}.captions.${at}.figure`,
          `"${id}" is not a bar of this chart: remove the caption, or add it to figures`,
        )
    })
    item.figures.forEach((id, at) => {
      if (figuresById.has(id) && !captioned.includes(id))
        say(
          `charts.${index}.figures.${at}`,
          `"${id}" has no caption that says whom it counts: add one to captions`,
        )
    })
    const drawn = those(item.figures)
    if (new Set(drawn.map(({ unit, kind }) => `${unit} ${kind}`)).size > 1) {
      say(
        `charts.${index}.figures`,
        'do not share one unit and one kind of count, so they share no axis: put them in different charts',
      )
    }
  })
  known(dataset.glossary, 'glossary')
  dataset.glossary.forEach((item, index) => {
    item.figures.forEach((id, at) => figure(id, `glossary.${index}.figures.${at}`))
    once(item.figures, `glossary.${index}.figures`)
  })
  dataset.later.rows.forEach((item, index) => figure(item.figure, `later.rows.${index}.figure`))
  dataset.page.reading.forEach((item, at) => note(item.note, `page.reading.${at}.note`))
  known(dataset.slides, 'slides')
  dataset.slides.forEach((item, index) => {
    const path = `slides.${index}`
    if (item.layout === 'map') figure(item.figure, `${path}.figure`)
    if (item.layout === 'figures')
      item.cells.forEach((cell, at) => figure(cell.figure, `${path}.cells.${at}.figure`))
    if (item.layout === 'bars') chart(item.chart, `${path}.chart`)
    if (item.layout === 'part') {
      figure(item.part, `${path}.part`)
      figure(item.printed, `${path}.printed`)
      const part = figuresById.get(item.part)
      if (part && part.partOf?.basis !== 'stated')
        say(`${path}.part`, `${part.id} is not stated to be a part: name a figure that is`)
    }
  })
  for (const { path, text } of textsOf(dataset)) {
    if (/^\d{4}-\d\d-\d\d$/.test(text) && !isDay(text))
      say(path, `"${text}" is not a day of the calendar: correct the month or the day`)
    if (!sentences.test(path) && /[{}]/.test(text))
      say(path, 'braces are filled in sentences only, and this is none: write the words without them')
    else for (const message of braceFaults(text, dataset)) say(path, message)
  }
  return faults
}

/** What is wrong with typed offsets, and the right ones where the words stand elsewhere. */
function misplaced(
  { text, start, end }: { text: string; start: number; end: number },
  release: string,
): string {
  const at = release.indexOf(text)
  const remedy =
    at === -1
      ? 'correct the words, letter for letter'
      : `set start to ${at} and end to ${at + text.length}, or leave both out`
  return `"${text}" does not stand in the release at ${start} to ${end}: ${remedy}`
}

/** The fields that hold sentences, whose placeholders are filled. All others are displayed as they are. */
const sentences =
  /^(?:cards\.\d+\.(?:aside|caption|partCaption)|notes\.\d+\.(?:title|text)|page\.(?:attendance|headline|status)|slides\.\d+\.(?:title|aside|status|points|say|cells|partCaption|wholeCaption))\b/

/** Every string in the data, with its path. */
function textsOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    textsOf(inner, path === '' ? key : `${path}.${key}`),
  )
}
