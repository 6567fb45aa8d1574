import { expect, test as base, type Page } from '@playwright/test'
import { deferred, test } from './quiet.ts'

const programs = 'Secure Communities,Criminal Alien Program,287(g),BEST,Operation Predator,Community Shield'

/** What is visible of the page: headline, line, titles of cards and kinds, bars, table rows, empty charts. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const all = document.documentElement
    const textsOf = (selector: string) =>
      [...all.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility())
        .map((element) => element.innerText.replaceAll(/\s+/g, ' ').trim())
    return {
      headline: textsOf('h1').join(),
      line: textsOf('.filter-summary').join(),
      cards: textsOf('.card-title'),
      kinds: textsOf('.metrics-kind'),
      bars: [...document.querySelectorAll<HTMLElement>('.bars-row')]
        .filter((row) => row.checkVisibility())
        .map((row) => row.dataset.figure),
      empty: textsOf('.chart-empty').length,
      unfigured: textsOf('.unfigured').length,
      notByProgram: textsOf('.headline-line').length,
    }
  })

const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })
const ticked = (page: Page) =>
  page
    .getByRole('checkbox')
    .evaluateAll((boxes) =>
      boxes
        .filter((each) => (each as HTMLInputElement).checked)
        .map((each) => (each as HTMLInputElement).value),
    )

base.describe('the filter without JavaScript', () => {
  base.use({ javaScriptEnabled: false })

  base('answers each program with its own cards, bars, headline and count @short', async ({ page }) => {
    await page.goto('./')
    const all = await shown(page)
    expect(all).toMatchObject({ line: '7 programs · 16 figures', empty: 0, unfigured: 1, notByProgram: 0 })
    expect(all.cards).toHaveLength(8)

    await box(page, 'Criminal Alien Program').check()
    expect(await shown(page)).toEqual({
      headline: 'Criminal Alien Program (CAP)',
      line: '1 of 7 programs · 1 figure · Reset',
      cards: ['Criminal Alien Program'],
      kinds: ['People removed'],
      bars: ['cap-removed-convicted'],
      empty: 1,
      unfigured: 0,
      notByProgram: 1,
    })
    // The status for assistive technology is excluded, since nothing updates it.
    expect(await page.getByRole('status').first().innerText()).toBe('')
    await box(page, 'BEST').check()
    expect(await shown(page)).toMatchObject({
      headline: 'Criminal Alien Program (CAP), Border Enforcement Security Task Forces (BEST)',
      line: '2 of 7 programs · 4 figures · Reset',
      cards: ['Criminal Alien Program', 'BEST task forces'],
      kinds: ['People removed', 'Things seized or stopped'],
    })
    await page.getByRole('button', { name: 'Reset' }).click()
    expect(await shown(page)).toEqual(all)

    await box(page, 'Human smuggling').check()
    expect(await shown(page)).toMatchObject({
      line: '1 of 7 programs · no figures · Reset',
      cards: [],
      bars: [],
      empty: 2,
      unfigured: 1,
    })
    await page.getByRole('button', { name: 'Show all programs' }).first().click()
    expect(await shown(page)).toEqual(all)
    for (const name of programs.split(',')) await box(page, name).check()
    await page.getByRole('button', { name: 'All', exact: true }).click()
    expect(await shown(page)).toEqual(all)
    expect(new URL(page.url()).search).toBe('')
  })

  base('keeps the Enter key from leaving the page', async ({ page }) => {
    await page.goto('./')
    await box(page, 'BEST').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    expect(await ticked(page)).toEqual(['best'])
  })

  base('says in one line that all programs are shown, whatever the address asks for', async ({ page }) => {
    await page.goto('./?program=cap')
    await expect(page.getByText(/All programs are shown until you choose/)).toBeVisible()
    expect((await shown(page)).cards).toHaveLength(8)
  })
})

/** Records what is visible in each frame, from the first one until it is read. */
const watchFrames = (page: Page) =>
  page.addInitScript(() => {
    const frames: string[] = []
    Object.assign(window, { frames })
    const look = () => {
      const titles = [...document.querySelectorAll<HTMLElement>('.card-title')]
        .filter((title) => title.checkVisibility())
        .map((title) => title.textContent)
      const headline = [...document.querySelectorAll<HTMLElement>('h1')]
        .filter((part) => part.checkVisibility())
        .map((part) => part.innerText)
      const seen = JSON.stringify([headline, titles])
      if (headline.length > 0 && frames.at(-1) !== seen) frames.push(seen)
      requestAnimationFrame(() => setTimeout(look))
    }
    // Just after each frame, when everything that changes the page before it has run.
    requestAnimationFrame(() => setTimeout(look))
  })

const framesOf = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { frames: string[] }).frames.map(
      (frame) => JSON.parse(frame) as [string[], string[]],
    ),
  )

/** Delays the page's scripts until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = deferred()
  await page.route('**/*.js', async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

test.describe('the filter before hydration', () => {
  test('keeps an early tap: URL, checkboxes, cards and status agree, and nothing flickers @short', async ({
    page,
  }) => {
    const release = await holdScripts(page)
    await watchFrames(page)
    await page.goto('./', { waitUntil: 'commit' })
    await box(page, 'Criminal Alien Program').check()
    await expect.poll(async () => (await shown(page)).cards).toEqual(['Criminal Alien Program'])
    const before = (await framesOf(page)).length
    release()
    await expect(page).toHaveURL(/\?program=cap$/)
    await expect(page.getByRole('status').first()).toHaveText('1 of 7 programs · 1 figure')
    expect(await ticked(page)).toEqual(['cap'])
    // Links carry the selection.
    await expect(page.locator('#card-cap a').first()).toHaveAttribute('href', /program=cap/)
    expect((await framesOf(page)).slice(before)).toEqual([])
    await box(page, '287(g)').check()
    await expect(page).toHaveURL(/\?program=cap,287g$/)
    expect((await shown(page)).cards).toEqual(['Criminal Alien Program', '287(g)'])
    await page.goBack()
    await expect(page).toHaveURL(/\?program=cap$/)
    expect(await ticked(page)).toEqual(['cap'])
  })

  for (const query of [
    '?program=cap',
    '?program=CAP.',
    '?utm_source=x&program=(cap)&fbclid=1',
    '?PROGRAM=Cap;287g',
  ]) {
    test(`shows the URL’s selection at once: ${query}`, async ({ page }) => {
      const release = await holdScripts(page)
      await watchFrames(page)
      await page.goto(`./${query}`, { waitUntil: 'commit' })
      const expected = query.includes('287g')
        ? ['Criminal Alien Program', '287(g)']
        : ['Criminal Alien Program']
      await expect.poll(async () => (await shown(page)).cards).toEqual(expected)
      release()
      await expect(page.locator('#card-cap a').first()).toHaveAttribute('href', /program=cap/)
      expect(await ticked(page)).toEqual(query.includes('287g') ? ['cap', '287g'] : ['cap'])
      const wrong = (await framesOf(page)).filter(
        ([headline, titles]) =>
          headline.join('').startsWith('ICE reported') || titles.some((title) => !expected.includes(title)),
      )
      expect(wrong).toEqual([])
    })
  }

  test('ignores foreign parameters: the page is shown before any script', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort())
    await page.goto('./?utm_source=x')
    expect((await shown(page)).line).toBe('7 programs · 16 figures')
    expect((await shown(page)).cards).toHaveLength(8)
  })

  test('keeps a program unchecked that the reader unchecked before hydration', async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto('./?program=cap,best', { waitUntil: 'commit' })
    await expect(box(page, 'BEST')).toBeChecked()
    await box(page, 'BEST').uncheck()
    release()
    await expect(page).toHaveURL(/\?program=cap$/)
    expect(await ticked(page)).toEqual(['cap'])
  })
  test.use({ broken: /does not get|ERR_FAILED/ })
})

test.describe('navigating back', () => {
  // A full browser requests a favicon for the text file.
  test.use({ broken: /404 \(Not Found\)/ })

  for (const kind of ['with', 'without'] as const) {
    test(`${kind} the back/forward cache shows the programs in the URL @short`, async ({ page }) => {
      // A page with such a handler is not cached.
      if (kind === 'without') await page.addInitScript(() => addEventListener('unload', () => {}))
      await page.goto('./')
      await box(page, 'Criminal Alien Program').check()
      await expect(page).toHaveURL(/\?program=cap$/)
      await page.goto('./release.txt')
      await page.goBack()
      await expect(page).toHaveURL(/\?program=cap$/)
      await expect.poll(() => ticked(page)).toEqual(['cap'])
      expect((await shown(page)).cards).toEqual(['Criminal Alien Program'])
      await page.goBack()
      await expect(page).toHaveURL(/\/$/)
      await expect.poll(() => ticked(page)).toEqual([])
      await expect.poll(async () => (await shown(page)).cards.length).toBe(8)
      await page.goForward()
      await expect.poll(() => ticked(page)).toEqual(['cap'])
      await page.reload()
      await expect.poll(() => ticked(page)).toEqual(['cap'])
      expect((await shown(page)).line).toBe('1 of 7 programs · 1 figure · Reset')
    })
  }
})

test.describe('a view other than the page', () => {
  test.use({ broken: /does not get|ERR_FAILED/ })

  for (const query of ['?view=briefing', '?view=speaker&slide=3']) {
    test(`shows the headline until its script loads: ${query}`, async ({ page }) => {
      const release = await holdScripts(page)
      await page.goto(`./${query}`, { waitUntil: 'commit' })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText('the slides are on their way')).toBeVisible()
      await expect(page.locator('.masthead')).toBeHidden()
      release()
      await expect(page.getByText('the slides are on their way')).toBeHidden()
      await expect(page.locator('.masthead')).toHaveCount(0)
    })
  }

  test('falls back to the page if its script fails @short', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort())
    await page.goto('./?view=briefing')
    await expect(page.locator('.masthead')).toBeVisible()
    expect((await shown(page)).cards).toHaveLength(8)
  })
})

test('a full-page screenshot is complete without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./')
  const footer = await page.locator('.footer').evaluate((element) => {
    const { top, height } = element.getBoundingClientRect()
    return { y: top + scrollY, height }
  })
  const picture = await page.screenshot({ fullPage: true })
  const inks = await page.evaluate(
    async ([data, { y, height }]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data: pixels } = context.getImageData(0, y, image.width, height)
      return pixels.filter((value, index) => index % 4 === 0 && value < 128).length
    },
    [picture.toString('base64'), footer] as const,
  )
  expect(inks).toBeGreaterThan(500)
})
