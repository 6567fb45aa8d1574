/** A simulated reader: finds elements by role and name, and acts with real pointer and key input. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from '@playwright/test'
import type { NamedKey, Point, Tab } from './driver.ts'

type Name = string | RegExp

/** What to find among visible elements: by role and name, or by selector if there is no role. */
export type Wanted = {
  role?: string
  css?: string
  name?: Name
  within?: Wanted
}

export const role = (name: string, named?: Name, within?: Wanted): Wanted => ({
  role: name,
  ...(named === undefined ? {} : { name: named }),
  ...(within ? { within } : {}),
})

export const css = (selector: string, within?: Wanted, text?: Name): Wanted => ({
  css: selector,
  ...(text === undefined ? {} : { name: text }),
  ...(within ? { within } : {}),
})

export const drawer = role('dialog')
export const region = (name: Name) => role('region', name)

/** Polls until the answer matches; a page that is navigating has none. */
export const soon = <Answer>(ask: () => Promise<Answer>, what?: string) =>
  expect.poll(
    async () => {
      try {
        return await ask()
      } catch (error) {
        return error
      }
    },
    what === undefined ? {} : { message: what },
  )

/** Describes what a test was looking for. */
function said({ role: own, css: selector, name, within }: Wanted): string {
  const what = `${own ?? selector}${name === undefined ? '' : ` ${String(name)}`}`
  return within ? `${what} in ${said(within)}` : what
}

// The same implementation in every browser: how browsers compute roles and names is not under test.
const library = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.js'),
  'utf8',
)

/** As JSON, with regular expressions as objects that `find` converts back. */
const asJson = (value: unknown) =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    part instanceof RegExp ? { pattern: part.source, flags: part.flags } : part,
  )

type Sent = {
  role?: string
  css?: string
  name?: string | { pattern: string; flags: string }
  within?: Sent
}
type Queries = {
  queryAllByRole: (within: HTMLElement, role: string, options: { name?: string | RegExp }) => HTMLElement[]
}

/** Runs in the page, so it must be self-contained. */
function find({ role: wantedRole, css: selector, name, within }: Sent): Element[] {
  const named = typeof name === 'object' ? new RegExp(name.pattern, name.flags) : name
  const queries = (window as unknown as { TestingLibraryDom: Queries }).TestingLibraryDom
  const scopes = within ? find(within) : [document.documentElement]
  return scopes.flatMap((scope) => {
    if (wantedRole !== undefined)
      return queries.queryAllByRole(
        scope as HTMLElement,
        wantedRole,
        named === undefined ? {} : { name: named },
      )
    return [...scope.querySelectorAll(selector ?? '*')].filter((element) => {
      const text = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      const fits = named === undefined || (typeof named === 'string' ? text === named : named.test(text))
      return fits && element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
    })
  })
}

/** Runs in the page: where to click the first of these; null while it is covered. */
function pointOn([element]: Element[]): Point | null {
  if (!element) return null
  const box = () => element.getClientRects()[0]
  const { top = 0, bottom = 0 } = box() ?? {}
  if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { left = 0, top: newTop = 0, width = 0, height = 0 } = box() ?? {}
  const point = { x: Math.round(left + width / 2), y: Math.round(newTop + height / 2) }
  const hit = document.elementFromPoint(point.x, point.y)
  // A click on the label reaches its input.
  const isHit = hit !== null && (element.contains(hit) || hit.closest('label')?.control === element)
  return isHit ? point : null
}

/** Runs in the page. */
const textsOf = (elements: Element[]) =>
  elements.map((element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim())

export class Reader {
  readonly tab: Tab
  readonly place: 'page' | 'frame'

  constructor(tab: Tab, place: 'page' | 'frame' = 'page') {
    this.tab = tab
    this.place = place
  }

  /** The same reader, within the page's frame. */
  inFrame(): Reader {
    return new Reader(this.tab, 'frame')
  }

  open(address: string): Promise<void> {
    return this.tab.open(address)
  }

  /** Runs a function in the page with the found elements and returns its result. */
  async ask<Answer, More = undefined>(
    wanted: Wanted,
    answer: (elements: Element[], more: More) => Answer,
    more?: More,
  ): Promise<Awaited<Answer>> {
    const missing = 'no library'
    const expression = `typeof TestingLibraryDom === 'undefined' && ${wantsRole(wanted)}
      ? '${missing}'
      : Promise.resolve((${String(answer)})((${String(find)})(${asJson(wanted)}), ${asJson(more)}))
          .then((found) => JSON.stringify({ found }))`
    const first = await this.tab.evaluate(expression, this.place)
    if (first === missing) await this.tab.evaluate(`(() => { ${library} })()`, this.place)
    const text = first === missing ? await this.tab.evaluate(expression, this.place) : first
    return (JSON.parse(String(text)) as { found: Awaited<Answer> }).found
  }

  count(wanted: Wanted): Promise<number> {
    return this.ask(wanted, (elements) => elements.length)
  }

  texts(wanted: Wanted): Promise<string[]> {
    return this.ask(wanted, textsOf)
  }

  /** The URL's query. */
  async query(): Promise<string> {
    return String(await this.tab.evaluate('location.search', this.place))
  }

  async sees(wanted: Wanted): Promise<void> {
    await soon(() => this.count(wanted), said(wanted)).toBeGreaterThan(0)
  }

  async seesNo(wanted: Wanted): Promise<void> {
    await soon(() => this.count(wanted), said(wanted)).toBe(0)
  }

  /** Waits for the text. */
  async reads(wanted: Wanted, words: string): Promise<void> {
    await soon(async () => (await this.texts(wanted)).join(' '), said(wanted)).toContain(words)
  }

  async isAt(wanted: Wanted): Promise<void> {
    const hasFocus = () =>
      this.ask(wanted, (elements) => elements.includes(document.activeElement as Element))
    await soon(hasFocus, `the focus on ${said(wanted)}`).toBe(true)
  }

  async click(wanted: Wanted): Promise<void> {
    await this.tab.click(await this.pointOf(wanted))
  }

  async hover(wanted: Wanted): Promise<void> {
    await this.tab.hover(await this.pointOf(wanted))
  }

  press(key: NamedKey | (string & Record<never, never>)): Promise<void> {
    return this.tab.press(key)
  }

  /** Scrolls it into view. */
  scrollTo(wanted: Wanted): Promise<void> {
    return this.ask(wanted, ([element]) => element?.scrollIntoView({ behavior: 'instant' }))
  }

  /** Focuses it, as the starting point for keys. */
  async focus(wanted: Wanted): Promise<void> {
    await this.ask(wanted, ([element]) => (element as HTMLElement | undefined)?.focus())
    await this.isAt(wanted)
  }

  // In a task of its own: a navigation that starts at once would take the answer with it.
  async goBack(): Promise<void> {
    await this.tab.evaluate('void setTimeout(() => history.back())')
  }

  async goForward(): Promise<void> {
    await this.tab.evaluate('void setTimeout(() => history.forward())')
  }

  /** Its position, once it is stable and not covered. */
  private async pointOf(wanted: Wanted): Promise<Point> {
    await this.sees(wanted)
    let last: Point | null = null
    let point: Point | null = null
    await soon(
      async () => {
        last = point
        point = await this.ask(wanted, pointOn)
        return point !== null && last !== null && point.x === last.x && point.y === last.y
      },
      `a free spot on ${said(wanted)}`,
    ).toBe(true)
    if (!point) throw new Error('Nothing to click.')
    return this.place === 'page' ? point : this.inWindow(point)
  }

  /** Converts a point in the frame to window coordinates. */
  private async inWindow({ x, y }: Point): Promise<Point> {
    const page = new Reader(this.tab)
    const corner = await page.ask(css('iframe'), ([frame]) => {
      const { left, top } = frame?.getBoundingClientRect() ?? { left: 0, top: 0 }
      return { left: left + (frame?.clientLeft ?? 0), top: top + (frame?.clientTop ?? 0) }
    })
    return { x: Math.round(x + corner.left), y: Math.round(y + corner.top) }
  }
}

const wantsRole = ({ role: own, within }: Wanted): boolean =>
  own !== undefined || (within !== undefined && wantsRole(within))
