import { expect, test, type Page } from '@playwright/test'
import { drawer, expectClosed, expectOpen, figure, figures, linkTo } from '../support/drawer.ts'

const query = (page: Page) => new URL(page.url()).search
const closeButton = (page: Page) => drawer(page).getByRole('button', { name: 'Close' })

/** What the accessibility tree has inside the open mark. */
async function spokenInMark(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  await client.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const textOf = (id: string): string => {
    const node = byId.get(id)
    if (!node) return ''
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '')
    return (node.childIds ?? []).map(textOf).join('')
  }
  return nodes
    .filter((node) => !node.ignored && node.role?.value === 'mark')
    .map(({ nodeId }) => textOf(nodeId))
}

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`at ${width} px all 16 figures open at their sentence, by pointer and by keyboard`, async ({
    page,
  }) => {
    // Opens and closes 32 times.
    test.slow()
    await page.setViewportSize({ width, height })
    await page.goto('./')
    expect(figures).toHaveLength(16)
    for (const each of figures) {
      const link = linkTo(page, each.id)
      await link.click()
      await expectOpen(page, each)
      // Nothing covers the number in the text.
      await drawer(page).locator('mark [data-open]').click({ trial: true })
      await closeButton(page).click()
      await expectClosed(page)
      await expect(link, each.id).toBeFocused()

      await page.keyboard.press('Enter')
      await expectOpen(page, each)
      await page.keyboard.press('Escape')
      await expectClosed(page)
      await expect(link, each.id).toBeFocused()
    }
  })
}

test.describe('a number', () => {
  test('opens the same sentence from headline, card, bar, table row, note and later figure', async ({
    page,
  }) => {
    const homicide = figure('convicted-homicide')
    await page.goto('./?table=removals')
    const chart = page.getByRole('region', { name: 'Three kinds of conviction are itemized' })
    const table = page.getByRole('region', { name: 'Removals by program' }).getByRole('table')

    await page.getByRole('heading', { level: 1 }).getByRole('link', { name: '50%' }).click()
    await expectOpen(page, figure('removed-convicted-pct'))
    await page.keyboard.press('Escape')

    await page.getByRole('listitem').getByRole('link', { name: '4,972' }).first().click()
    await expectOpen(page, figure('convicted-sex-offense'))
    await page.keyboard.press('Escape')
    await expectClosed(page)

    // The bar itself, and its text link for screen readers.
    await chart.scrollIntoViewIfNeeded()
    const bar = chart.locator('.bars-bar').first()
    // A real pointer moves more than once, and on a busy machine the page may still be moving the first time.
    await expect(async () => {
      await page.mouse.move(0, 0)
      await bar.hover()
      await expect(chart.getByText('Select the bar to read ¶8')).toBeVisible({ timeout: 2000 })
    }).toPass()
    await bar.click()
    await expectOpen(page, homicide)
    await page.keyboard.press('Escape')
    await expectClosed(page)
    await chart.getByRole('link', { name: /^homicide/ }).press('Enter')
    await expectOpen(page, homicide)
    await page.keyboard.press('Escape')

    await table.getByRole('link', { name: '16,187' }).click()
    await expectOpen(page, figure('sc-level1'))
    await page.keyboard.press('Escape')
    // The table that the URL requests is still there.
    await expectClosed(page)
    expect(query(page)).toBe('?table=removals')
    await expect(table).toBeVisible()

    const notes = page.getByRole('region', { name: 'Notes' })
    await notes.getByText('Not said to be part of the total').click()
    await notes.getByRole('link', { name: '84,969' }).click()
    await expectOpen(page, figure('cap-removed-convicted'))
    await page.keyboard.press('Escape')

    await page.getByText('ICE’s figures for the whole fiscal year 2011').click()
    await page
      .getByRole('region', { name: 'ICE’s figures for the whole fiscal year 2011' })
      .getByRole('row', { name: /people removed/ })
      .getByRole('link')
      .click()
    await expectOpen(page, figure('removed-total'))
  })

  test('in a card’s caution opens the sentence next to the caution', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('link', { name: 'The release does not explain the difference' }).click()
    await expectOpen(page, figure('removed-convicted'))
    const computed = drawer(page)
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'What we computed' }) })
    await expect(computed).toContainText('195,700 ÷ 343,151 is 57.0%')
    const released = drawer(page)
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'What the release says, and what it leaves open' }) })
    await expect(released).not.toContainText('57.0%')
  })

  test('in the drawer’s text switches to its own sentence, and a single “back” leaves', async ({ page }) => {
    await page.goto('./')
    await linkTo(page, 'removed-total').click()
    for (const id of ['removed-convicted', 'removed-convicted-pct', 'sc-removed', 'attendance']) {
      const number = drawer(page).getByRole('link', { name: figure(id).valueText, exact: true })
      await number.first().focus()
      await page.keyboard.press('Enter')
      await expectOpen(page, figure(id))
      // A keyboard user's focus is on the number that is now open, not at the top of the document.
      await expect(drawer(page).locator('mark [data-open]')).toBeFocused()
    }
    await page.goBack()
    await expectClosed(page)
    expect(query(page)).toBe('')
  })

  test('in the drawer’s caution switches as well, and the drawer then closes at once', async ({ page }) => {
    await page.goto('./')
    await linkTo(page, 'removed-total').click()
    await drawer(page).getByRole('link', { name: 'more than 17,008' }).click()
    await expectOpen(page, figure('g287-removed'))
    await page.keyboard.press('Escape')
    await expectClosed(page)
    expect(query(page)).toBe('')
  })

  test('in the release section goes to its card, and focuses its link', async ({ page }) => {
    await page.goto('./')
    const release = page.getByRole('region', { name: 'The release', exact: true })
    for (const { id, valueText } of figures) {
      const number = release.getByRole('link', { name: valueText, exact: true })
      await number.focus()
      await page.keyboard.press('Enter')
      const card = page.locator(`#figure-${id}`)
      await expect(card, id).toBeInViewport()
      await expect(card.getByRole('link').first(), id).toBeFocused()
      await expect(card.getByRole('link').first(), id).toHaveAttribute('href', `?figure=${id}`)
    }
  })

  test('in the release section goes to its card even if the filter had hidden it @short', async ({
    page,
  }) => {
    await page.goto('./?program=cap')
    const release = page.getByRole('region', { name: 'The release', exact: true })
    await release.getByRole('link', { name: '64,713', exact: true }).click()
    await expect(page.locator('#figure-sc-removed')).toBeInViewport()
  })
})

test.describe('the drawer', () => {
  test('steps through the release in order, announces each sentence, and is left by a single “back”', async ({
    page,
  }) => {
    await page.goto('./')
    await linkTo(page, 'removed-total').click()
    await drawer(page)
      .getByRole('link', { name: /^Previous figure: approximately 15/ })
      .click()
    for (const [index, each] of figures.entries()) {
      await expectOpen(page, each)
      // The tree has one line per text run; a no-break space reads as a space.
      expect(await spokenInMark(page)).toEqual([each.quote.text])
      await expect(drawer(page)).toHaveAccessibleName(
        new RegExp(`${each.valueText.replaceAll(/[$.]/g, '\\$&')} .*`),
      )
      const next = drawer(page).getByRole('link', { name: /^Next figure/ })
      if (index < figures.length - 1) await next.press('Enter')
      else await expect(next).toHaveCount(0)
    }
    await drawer(page)
      .getByRole('link', { name: /^Previous figure/ })
      .click()
    await expectOpen(page, figure('predator-arrests'))
    await page.goBack()
    await expectClosed(page)
    await page.goForward()
    await expectOpen(page, figure('predator-arrests'))
  })

  test('closes by back and opens by forward, repeatedly', async ({ page }) => {
    await page.goto('./?program=cap')
    const link = page.locator('main a[href="?program=cap&figure=cap-removed-convicted"]').first()
    await link.click()
    for (let time = 0; time < 2; time += 1) {
      await expectOpen(page, figure('cap-removed-convicted'))
      await page.goBack()
      await expectClosed(page)
      expect(query(page)).toBe('?program=cap')
      await expect(link).toBeFocused()
      await page.goForward()
    }
  })

  test('closes by Escape, by its button and by a click outside, each time restoring the view', async ({
    page,
  }) => {
    await page.goto('./')
    // Fonts that arrive later would move the page.
    await page.waitForLoadState('networkidle')
    const link = linkTo(page, 'best-drugs')
    const ways = [
      () => page.keyboard.press('Escape'),
      () => closeButton(page).click(),
      () => page.mouse.click(20, 400),
    ]
    for (const close of ways) {
      await link.click()
      await expectOpen(page, figure('best-drugs'))
      const [top, steps] = await page.evaluate(() => [scrollY, history.length])
      await close()
      await expectClosed(page)
      await expect(link).toBeFocused()
      expect(await page.evaluate(() => [scrollY, history.length])).toEqual([top, steps])
    }
    // Closing navigated back, so the previous entry is the page, and the next one is the drawer.
    await page.goForward()
    await expectOpen(page, figure('best-drugs'))
  })

  test('traps the focus while open, before its first and after its last tab stop', async ({ page }) => {
    await page.goto('./?figure=best-guns')
    await expectOpen(page, figure('best-guns'))
    const next = drawer(page).getByRole('link', { name: /^Next figure/ })
    for (const [stop, key] of [
      [closeButton(page), 'Shift+Tab'],
      [next, 'Tab'],
    ] as const) {
      await stop.focus()
      for (let time = 0; time < 3; time += 1) {
        await page.keyboard.press(key)
        // Between the last and the first tab stop, the focus is in the browser's UI.
        const place = await page.evaluate(() =>
          document.activeElement === document.body || document.activeElement?.closest('dialog')
            ? 'inside'
            : (document.activeElement?.outerHTML ?? ''),
        )
        expect(place).toBe('inside')
      }
    }
  })

  test('opens from a pasted URL, survives a reload, and closes without leaving the page', async ({
    page,
  }) => {
    await page.goto('./?program=cap')
    await page.goto('./?figure=g287-removed')
    await expectOpen(page, figure('g287-removed'))
    await page.reload()
    await expectOpen(page, figure('g287-removed'))
    await page.keyboard.press('Escape')
    await expectClosed(page)
    // Nothing had the focus before, so it goes to the figure itself.
    await expect(linkTo(page, 'g287-removed')).toBeFocused()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('343,151')
    // The previous entry is the page that was open before the URL was pasted, not the drawer again.
    await page.goBack()
    await expectClosed(page)
    expect(query(page)).toBe('?program=cap')
  })

  test('returns the focus to the slide if a URL opened both @short', async ({ page }) => {
    await page.goto('./?view=briefing&slide=3&figure=removed-total')
    await expectOpen(page, figure('removed-total'))
    await page.keyboard.press('Escape')
    await expectClosed(page)
    await expect(page.locator('main :focus')).toHaveCount(1)
  })

  test('that was opened on the page and then reloaded still closes to that page', async ({ page }) => {
    await page.goto('./')
    await linkTo(page, 'sc-removed').click()
    await expectOpen(page, figure('sc-removed'))
    await page.reload()
    await expectOpen(page, figure('sc-removed'))
    await closeButton(page).click()
    await expectClosed(page)
    await expect(page.locator('#figure-sc-removed')).toBeVisible()
  })

  test('links to the card of its figure, under all programs', async ({ page }) => {
    await page.goto('./?program=cap&figure=best-cash')
    await drawer(page).getByRole('link', { name: 'To its card' }).click()
    await expectClosed(page)
    await expect(page.locator('#figure-best-cash')).toBeInViewport()
    await expect(page.locator('#figure-best-cash a')).toBeFocused()
  })

  test('links to the sentence in the original page', async ({ page }) => {
    await page.goto('./?figure=g287-removed')
    await drawer(page).getByText('Cite and copy').click()
    await expect(drawer(page).getByRole('link', { name: 'Sentence at ice.gov' })).toHaveAttribute(
      'href',
      /^http:\/\/www\.ice\.gov\/news\/releases\/[a-z-]+#:~:text=ICE's%20287\(g\)%20program%20resulted%20in%20the,aliens%20\(through%20Aug\.%2022\)\.$/,
    )
  })

  test('never causes horizontal scrolling, at 390 and 320 px', async ({ page }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 })
      await page.goto('./?figure=predator-arrests&compare=shield-arrests')
      await expectOpen(page, figure('predator-arrests'))
      await drawer(page).getByText('Cite and copy').click()
      const overflow = await drawer(page).evaluate((box) => [
        box.scrollWidth - box.clientWidth,
        document.documentElement.scrollWidth - innerWidth,
      ])
      expect(Math.max(...overflow)).toBeLessThanOrEqual(0)
    }
  })
})

test.describe('two figures', () => {
  test('are compared, with the verdict in words and the comparison in the URL', async ({ page }) => {
    await page.goto('./')
    await linkTo(page, 'removed-convicted').click()
    const choice = drawer(page).getByRole('combobox', { name: 'Compare with' })
    const verdict = drawer(page).getByRole('status').filter({ hasText: /./ })

    await choice.selectOption({ label: 'more than 343,151 · All ICE removals' })
    await expect(verdict).toContainText('A part and its whole')
    await expect(verdict).toContainText('57.0% (computed: 195,700 ÷ 343,151)')
    await expect(verdict).toContainText('lower if the total is higher')
    expect(query(page)).toBe('?figure=removed-convicted&compare=removed-total')

    await choice.selectOption({ label: '84,969 · Criminal Alien Program' })
    await expect(verdict).toContainText('Side by side only: no ratio, no sum')
    await expect(verdict).toContainText('They stop on different days: Aug. 19, 2011 and Aug. 29, 2011.')
    await expect(verdict).not.toContainText(/÷|computed/)

    await choice.selectOption({ label: '4,468 · Operation Community Shield' })
    await expect(verdict).toContainText('These share no scale')
    await expect(verdict).toContainText('One counts people removed, the other people arrested.')
    expect(query(page)).toBe('?figure=removed-convicted&compare=shield-arrests')

    await page.reload()
    await expect(verdict).toContainText('These share no scale')
    await expect(choice).toHaveValue('shield-arrests')

    // The other figure has its own link to its sentence.
    await drawer(page)
      .getByRole('link', { name: /^4,468 people arrested/ })
      .click()
    await expectOpen(page, figure('shield-arrests'))
    // However many comparisons were made, a single "back" leaves.
    await page.goBack()
    await expectClosed(page)
    expect(query(page)).toBe('')
  })

  test('that are unknown in the URL are dropped, and the page says so @short', async ({ page }) => {
    await page.goto('./?figure=moon&compare=removed-total')
    await expect(page.getByText(/Not recognized/)).toContainText('figure=moon')
    await expectClosedThough(page)

    await page.goto('./?figure=sc-removed&compare=moon')
    await expectOpen(page, figure('sc-removed'))
    await expect(drawer(page).getByRole('combobox')).toHaveValue('')
    await expect(page.getByText(/Not recognized/)).toContainText('compare=moon')
  })
})

/** Nothing is open, although the URL still requests it. */
async function expectClosedThough(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(drawer(page)).toHaveCount(0)
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test.describe('citing a figure', () => {
  test('copies its text, its link and three citation styles', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('./?figure=g287-removed')
    await drawer(page).getByText('Cite and copy').click()
    const said = drawer(page).getByRole('status').filter({ hasText: 'copied' })
    const press = (name: string) => drawer(page).getByRole('button', { name, exact: true }).click()

    await press('Copy figure')
    await expect(said).toHaveText('Figure copied.')
    await expect(said).toBeInViewport({ ratio: 1 })
    expect(await copied(page)).toBe(
      'More than 17,008 people removed through the 287(g) program, to Aug. 22, 2011. ICE news release, Sept. 16, 2011, ¶13.',
    )
    await press('Copy link to this figure')
    await expect(said).toHaveText('Link copied.')
    expect(await copied(page)).toBe(page.url())
    await press('Copy APA')
    await expect(said).toHaveText('APA copied.')
    expect(await copied(page)).toMatch(
      /^U\.S\. Immigration and Customs Enforcement\. \(2011, September 16\)\. .*\[News release\], para\. 13\. http:/,
    )
    await press('Copy Chicago')
    await expect(said).toHaveText('Chicago copied.')
    expect(await copied(page)).toContain('News release, September 16, 2011, para. 13.')
    await press('Copy BibTeX')
    await expect(said).toHaveText('BibTeX copied.')
    await expect(said).toBeInViewport({ ratio: 1 })
    expect(await copied(page)).toMatch(/^@misc\{ice20110916,\n[\s\S]*note = \{Paragraph 13\},\n[\s\S]*\}$/)

    // The clipboard has the text that is on screen.
    const shown = await drawer(page).locator('pre').last().textContent()
    expect(await copied(page)).toBe(shown)
  })

  test('says that the browser refused, and what to do instead @short', async ({ page, baseURL }) => {
    await page.goto('./?figure=g287-removed')
    const client = await page.context().newCDPSession(page)
    const { browserContextId } = (await client.send('Target.getTargetInfo')).targetInfo
    if (browserContextId === undefined) throw new Error('The browser does not report its context id.')
    await client.send('Browser.setPermission', {
      permission: { name: 'clipboard-write' },
      setting: 'denied',
      origin: new URL(baseURL ?? '').origin,
      browserContextId,
    })
    await drawer(page).getByText('Cite and copy').click()
    await drawer(page).getByRole('button', { name: 'Copy figure' }).click()
    await expect(drawer(page).getByText(/refused/)).toContainText(/select the text/i)
    await expect(
      drawer(page)
        .getByText(/^More than 17,008 people removed/)
        .first(),
    ).toBeVisible()
  })
})

test.describe('links within the page', () => {
  test('go to ¶5, to the terms and to the notes', async ({ page }) => {
    await page.goto('./')
    const cards = page.getByRole('region', { name: 'What the release counts' })

    await cards.getByRole('link', { name: '¶5' }).click()
    const paragraph = page.locator('#p5')
    await expect(paragraph).toContainText('These partnerships include:')
    await expect(paragraph).toBeInViewport()

    await cards.getByRole('link', { name: 'Level 1', exact: true }).click()
    const term = page.locator('#term-level-1')
    await expect(term).toBeInViewport()
    await expect(term.getByText(/most serious conviction group/)).toBeVisible()
    await expect(term.getByRole('link', { name: 'ICE, Secure Communities' })).toHaveAttribute(
      'href',
      /ice\.gov/,
    )
    await expect(
      page.getByRole('region', { name: 'Words, and other figures' }).getByText(/^Not from the release/),
    ).toBeVisible()

    await page.getByRole('link', { name: 'All notes' }).click()
    await expect(page.getByRole('heading', { name: 'Notes', exact: true })).toBeInViewport()
  })

  test('leave the initial page quiet: nothing open, nothing marked, one caution @short', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(drawer(page)).toHaveCount(0)
    await expect(page.locator('mark')).toHaveCount(0)
    await expect(page.locator('main details[open]')).toHaveCount(0)
    await expect(page.locator('.card-caution').filter({ visible: true })).toHaveCount(1)
  })
})
