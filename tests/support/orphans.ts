/**
 * Finds every number that a reader can see or hear on the page, and how the page accounts for it. Runs in a real
 * browser, which alone knows what is rendered.
 */
import type { Page } from '@playwright/test'
import { figures } from './drawer.ts'

/** A number on the page, the text around it, and what accounts for it; null for an orphan. */
export type Numeral = { text: string; context: string; account: string | null }

/**
 * Numbers that are neither figures nor computed, matched by the words around them, with the reason why they need no
 * sentence.
 */
export const patterns: readonly { name: string; pattern: RegExp; why: string }[] = [
  {
    name: 'date',
    pattern:
      /(?:Jan\.|Feb\.|March|April|May|June|July|Aug\.|Sept\.|September|Oct\.|October|Nov\.|Dec\.) \d{1,2}(?:, \d{4})?/,
    why: 'Says when, not how many; tests/data checks the dates of the figures against the release.',
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
    why: 'A paragraph of the release, in our numbering; in words where it is read aloud.',
  },
  {
    name: 'written formula',
    pattern: /\d+\.\d% \(computed: [\d,]+ ÷ [\d,]+\)/,
    why: 'Computed, with the formula next to it instead of behind it.',
  },
  {
    name: 'count of what is shown',
    pattern: /(?:\d of )?7 programs · (?:\d+|no) figures?/,
    why: 'Counts what the filter shows on this page; not a number of the release.',
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

/** Elements whose numbers are not checked one by one, with the reason. */
export const places: readonly { name: string; selector: string; why: string }[] = [
  {
    name: 'release',
    selector: '.release',
    why: 'The release itself: tests/data accounts for its 32 numerals, and its figures are links.',
  },
  {
    name: 'later figures',
    selector: '.subsequent',
    why: 'A section marked as not from the release, with a link to its own source.',
  },
  {
    name: 'ledger',
    selector: '.ledger',
    why: 'Lists what is not from the release, with a link to each source, and what was corrected.',
  },
  {
    name: 'glossary',
    selector: '.glossary, .drawer .cautions:has(.cautions-source)',
    why: 'Marked as not from the release; each entry links to its own source.',
  },
  {
    name: 'citation',
    selector: '.drawer pre.cite-text',
    why: 'A date, a paragraph and a URL, which tests/model/citation checks against the release.',
  },
  {
    name: 'choices',
    selector: '.drawer option',
    why: 'Names a figure by its number; choosing it shows the figure with a link to its sentence.',
  },
  {
    name: 'order of the list',
    selector: '.place-order, .map-label-number, .map-pin',
    why: 'The position in the list of departments, which links a pin to its row.',
  },
  {
    name: 'facts of a place',
    selector: '.place-facts',
    why: 'Names the source of a coordinate and says that it is not from the release.',
  },
]

/** Every rendered number, in document order: in text, drawings, accessible names and titles. */
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
      /** The numbers inside an element that link to a sentence or carry a formula. */
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

        // A name or title may repeat what is linked or computed in the row, note or drawing that it labels.
        const row = element.closest('[data-figure]')
        if (row && accountedIn(row).includes(text)) return 'row'
        const note = element.closest('summary, .cautions strong')?.closest('details, li')
        if (note && accountedIn(note).includes(text)) return 'title of a note'
        const drawing = element.closest('figure')
        if (drawing && accountedIn(drawing).includes(text)) return 'drawing'

        // The drawer shows the sentences of the open figure and of the one it is compared with.
        const drawer = element.closest('dialog')
        // Its label may quote another number of its sentence.
        const marks = [...(drawer?.querySelectorAll('mark') ?? [])]
        const open = digits(marks.map(({ textContent }) => textContent).join(' '))
        const result = element.closest('.compare-result')
        if (result && accountedIn(result).includes(text)) return 'compared figure'
        if (element.closest('.drawer-title, .cite-text, .compare-result') && open.includes(text))
          return 'open figure'
        return null
      }

      // The options of a closed select are one press away.
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- serialized for the browser
      const isRendered = (element: Element) =>
        (element.closest('select') ?? element).checkVisibility({ visibilityProperty: true })

      /** The block that contains the text's line. */
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
      const lineOf = (node: Node) => {
        let element = node.parentElement ?? document.body
        while (/^(?:inline|contents)$/.test(getComputedStyle(element).display) && element.parentElement)
          element = element.parentElement
        return element
      }

      // A line is checked as a whole, since it may consist of several text nodes.
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
          // The formula of a computed number is its account.
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

/** Opens every `details`, so that its content is rendered. */
export const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** The numbers without an account, each with the text around it. */
export const orphansAmong = (numerals: readonly Numeral[]): string[] =>
  numerals.flatMap(({ text, context, account }) =>
    account === null ? [`${text} in “${context.replaceAll(/\s+/g, ' ').slice(0, 160)}”`] : [],
  )
