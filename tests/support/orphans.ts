/**
 * Every number that a reader can see or hear on the page, and how the page accounts for it. Runs in a real browser,
 * since only there is it known what is rendered.
 */
import type { Page } from '@playwright/test'
import { figures } from './drawer.ts'

/** A number on the page, what stands around it, and by what it is accounted for; null for an orphan. */
export type Numeral = { text: string; context: string; account: string | null }

/** Numbers that are neither figures nor computed, by the words around them. Each says why it needs no sentence. */
export const patterns: readonly { name: string; pattern: RegExp; why: string }[] = [
  {
    name: 'date',
    pattern:
      /(?:Jan\.|Feb\.|March|April|May|June|July|Aug\.|Sept\.|September|Oct\.|October|Nov\.|Dec\.) \d{1,2}(?:, \d{4})?/,
    why: 'Says when, not how many; the dates of the figures are held to the release by tests/data.',
  },
  { name: '287(g)', pattern: /287\(g\)/, why: 'A name: a section of a law.' },
  { name: 'Level 1', pattern: /Level 1/, why: 'A name: a group of convictions.' },
  {
    name: 'fiscal year',
    pattern: /(?:FY|fiscal year) 2011/i,
    why: 'The name of a year, from the heading of the results.',
  },
  {
    name: 'paragraph',
    pattern: /(?:¶|\bparagraph )\d{1,2}\b/,
    why: 'A paragraph of the release, by our numbering; in words where it is read out.',
  },
  {
    name: 'written formula',
    pattern: /\d+\.\d% \(computed: [\d,]+ ÷ [\d,]+\)/,
    why: 'Computed, with the formula in words beside it instead of behind it.',
  },
  {
    name: 'count of what is shown',
    pattern: /(?:\d of )?7 programs · (?:\d+|no) figures?/,
    why: 'Counts the parts of this page under the filter; the release says nothing of it.',
  },
  {
    name: 'version',
    pattern: /(?:Dataset|App|CC BY) \d+(?:\.\d+)+/,
    why: 'The version of the data, of the app, or of a license.',
  },
  {
    name: 'lower 48',
    pattern: /lower 48 states/,
    why: 'The part of the country that the map draws; a name, not a count of the release.',
  },
]

/** Places whose numbers are not looked at one by one. Each says why. */
export const places: readonly { name: string; selector: string; why: string }[] = [
  {
    name: 'release',
    selector: '.release',
    why: 'The release itself: its 32 numerals are accounted for in tests/data, and its figures are links.',
  },
  {
    name: 'later figures',
    selector: '.subsequent',
    why: 'A section marked as not from the release, with the address of its own source.',
  },
  {
    name: 'glossary',
    selector: '.glossary, .drawer .cautions:has(.cautions-source)',
    why: 'Marked as not from the release, each entry with the address of its own source.',
  },
  {
    name: 'citation',
    selector: '.drawer pre.cite-text',
    why: 'Holds a date, a paragraph and an address, and tests/model/citation holds them to the release.',
  },
  {
    name: 'choices',
    selector: '.drawer option',
    why: 'Names a figure by its number; choosing it brings up the figure with the way to its sentence.',
  },
  {
    name: 'order of the list',
    selector: '.place-order, .map-label-number, .map-pin',
    why: 'The place in the list of departments, which ties a pin to its row.',
  },
  {
    name: 'facts of a place',
    selector: '.place-facts',
    why: 'Names the source of a point of the map, and says that it is not from the release.',
  },
]

/** Every rendered number, in the order of the page: of texts, drawings, and the names and titles that are read out. */
export const numeralsOn = (page: Page): Promise<Numeral[]> =>
  page.evaluate(
    ({ named, listed, quotes }) => {
      const numeral = /\d+(?:[.,]\d+)*%?/g
      const digits = (text: string): string[] => [...(text.match(numeral) ?? [])]
      const toSentence = 'a[href*="figure="]'

      /** The numbers of the sentence that a link opens. */
      const opened = (link: Element) => {
        const query = new URLSearchParams(link.getAttribute('href')?.split('#')[0])
        return digits(quotes[query.get('figure') ?? ''] ?? '')
      }
      /** The numbers inside an element that have their way to a sentence, or their formula. */
      const accountedIn = (element: Element) => [
        ...[...element.querySelectorAll(toSentence)].flatMap((link) =>
          digits(link.textContent).filter((text) => opened(link).includes(text)),
        ),
        ...[...element.querySelectorAll('.computed[title^="Computed: "]')].flatMap(({ textContent }) =>
          digits(textContent),
        ),
      ]

      const accountOf = (element: Element, text: string): string | null => {
        const place = listed.find(({ selector }) => element.closest(selector))
        if (place) return place.name

        const computed = element.closest('.computed')
        if (computed) return /^Computed: ./.test(computed.getAttribute('title') ?? '') ? 'computed' : null
        const link = element.closest(toSentence)
        if (link && opened(link).includes(text)) return 'link'

        // A name or a title may repeat what is linked or computed in the row, the note or the drawing that it names.
        const row = element.closest('[data-figure]')
        if (row && accountedIn(row).includes(text)) return 'row'
        const note = element.closest('summary, .cautions strong')?.closest('details, li')
        if (note && accountedIn(note).includes(text)) return 'title of a note'
        const drawing = element.closest('figure')
        if (drawing && accountedIn(drawing).includes(text)) return 'drawing'

        // In the drawer the sentence of the open figure, and of the one it is held against, are at hand.
        const drawer = element.closest('dialog')
        const open = digits(drawer?.querySelector('mark [data-open]')?.textContent ?? '')
        const result = element.closest('.compare-result')
        if (element.closest('.drawer-title, .cite-text, .compare-result') && open.includes(text))
          return 'open figure'
        if (result && accountedIn(result).includes(text)) return 'compared figure'
        return null
      }

      // The choices of a closed list are one press away.
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- the browser knows nothing of this file
      const isRendered = (element: Element) =>
        (element.closest('select') ?? element).checkVisibility({ visibilityProperty: true })

      /** The element that a text shares its line with. */
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
      const lineOf = (node: Node) => {
        let element = node.parentElement ?? document.body
        while (/^(?:inline|contents)$/.test(getComputedStyle(element).display) && element.parentElement)
          element = element.parentElement
        return element
      }

      // A line is looked at as a whole, since code may have put it together from several texts.
      const lines = new Map<Element | Attr, { element: Element; text: string }[]>()
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        if (!element || /^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(element.tagName) || !isRendered(element)) continue
        const line = lineOf(node)
        lines.set(line, [...(lines.get(line) ?? []), { element, text: node.nodeValue ?? '' }])
      }
      for (const element of document.body.querySelectorAll(
        '[aria-label], [title], [alt], [aria-description]',
      )) {
        if (!isRendered(element)) continue
        for (const attribute of element.attributes) {
          // The formula behind a computed number is its account.
          if (element.matches('.computed') && attribute.name === 'title') continue
          if (/^(?:aria-label|title|alt|aria-description)$/.test(attribute.name))
            lines.set(attribute, [{ element, text: attribute.value }])
        }
      }

      return [...lines.values()].flatMap((texts) => {
        const context = texts.map(({ text }) => text).join('')
        const explained = named.flatMap(({ name, source, flags }) =>
          [...context.matchAll(new RegExp(source, `${flags}g`))].map(({ index, 0: { length } }) => ({
            name,
            from: index,
            to: index + length,
          })),
        )
        let start = 0
        return texts.flatMap(({ element, text }) => {
          const found = [...text.matchAll(numeral)].map(({ 0: number, index }) => {
            const at = start + index
            const pattern = explained.find(({ from, to }) => from <= at && at + number.length <= to)
            return { text: number, context, account: pattern?.name ?? accountOf(element, number) }
          })
          start += text.length
          return found
        })
      })
    },
    {
      named: patterns.map(({ name, pattern: { source, flags } }) => ({ name, source, flags })),
      listed: places.map(({ name, selector }) => ({ name, selector })),
      quotes: Object.fromEntries(figures.map(({ id, quote }) => [id, quote.text])),
    },
  )

/** Unfolds all that is folded, so that it is rendered. */
export const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** The numbers without an account, each with the words around it. */
export const orphansAmong = (numerals: readonly Numeral[]): string[] =>
  numerals.flatMap(({ text, context, account }) =>
    account === null ? [`${text} in “${context.replaceAll(/\s+/g, ' ').slice(0, 160)}”`] : [],
  )
