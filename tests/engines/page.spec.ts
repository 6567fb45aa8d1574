import { expect } from '@playwright/test'
import { figures, printed } from '../e2e/quiet.ts'
import { tried } from '../e2e/tried.ts'
import { openMenu } from './menu.ts'
import { css, region, role, soon } from './reader.ts'
import { test } from './walk.ts'

const cards = role('listitem', undefined, region('What the release counts'))

test('the page opens with its 16 figures @every @short', async ({ reader, site, state }, testInfo) => {
  tried(testInfo, 'configurations: engine, width and theme')
  if (state.width === 1440 && state.theme === 'light') tried(testInfo, 'browser engines')
  await reader.open(site.address)
  await reader.reads(role('heading', /^ICE reported removing/), '343,151')
  expect(await reader.tab.evaluate('[innerWidth, innerHeight]')).toEqual([state.width, state.height])
  const ground = await reader.tab.evaluate('getComputedStyle(document.body).backgroundColor')
  expect(ground).toBe(state.theme === 'dark' ? 'rgb(15, 22, 31)' : 'rgb(255, 255, 255)')

  expect(figures).toHaveLength(16)
  const [words = ''] = await reader.texts(css('main'))
  for (const each of figures) {
    const links = await reader.texts(css(`main a[href="?figure=${each.id}"]`))
    expect(links.join(' '), each.id).toContain(each.valueText)
    expect(words, each.id).toContain(printed(each))
  }
  const tooWide = await reader.tab.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(tooWide).toBeLessThanOrEqual(0)
})

test('the filter works by mouse and Space, with URL, back and forward @short', async ({ reader, site }) => {
  await reader.open(site.address)
  await reader.sees(css('.bars-plot'))
  const all = await reader.count(cards)
  await reader.click(css('label', undefined, 'Secure Communities'))
  await soon(() => reader.query()).toBe('?program=secure-communities')
  await reader.reads(role('status'), '1 of 7 programs')
  await soon(() => reader.count(cards)).toBe(1)

  await reader.focus(role('checkbox', 'Criminal Alien Program'))
  await reader.press('Space')
  await soon(() => reader.query()).toBe('?program=secure-communities,cap')
  await soon(() => reader.count(cards)).toBe(2)

  await reader.goBack()
  await soon(() => reader.query()).toBe('?program=secure-communities')
  await soon(() => reader.count(cards)).toBe(1)
  await soon(() => isChecked('Criminal Alien Program')).toBe(false)
  await reader.goBack()
  await soon(() => reader.query()).toBe('')
  await soon(() => reader.count(cards)).toBe(all)
  await soon(() => reader.count(css('#programs :checked'))).toBe(0)
  await reader.goForward()
  await soon(() => reader.query()).toBe('?program=secure-communities')
  await soon(() => reader.count(cards)).toBe(1)
  await soon(() => isChecked('Secure Communities')).toBe(true)

  function isChecked(name: string) {
    return reader.ask(role('checkbox', name), ([box]) => (box as HTMLInputElement | undefined)?.checked)
  }
})

test('links look like links: those within text, and every ¶, are underlined', async ({ reader, site }) => {
  await reader.open(`${site.address}?table=convictions,removals`)
  await openMenu(reader, 'Download')
  for (const kind of [
    '.source-link-inline',
    '.source-link-mark',
    '.release-figure',
    '.computed',
    '.export-forms > *',
  ]) {
    await reader.sees(css(kind))
    const plain = await reader.ask(css(kind), (links) =>
      links
        .filter((link) => getComputedStyle(link).textDecorationLine !== 'underline')
        .map((link) => link.textContent),
    )
    expect(plain, kind).toEqual([])
  }
})
