import { expect } from '@playwright/test'
import { figure } from '../e2e/quiet.ts'
import { css, drawer, role, soon, type Reader } from './reader.ts'
import { test } from './walk.ts'

/** Expects the drawer to show a figure: its sentence marked in full and in view, and its number highlighted in it. */
async function opensAt(reader: Reader, id: string) {
  const { quote, valueText } = figure(id)
  const mark = css('mark[aria-current="true"]', drawer)
  await soon(() => reader.ask(mark, (marks) => marks.map(({ textContent }) => textContent))).toEqual([
    quote.text,
  ])
  await soon(() => reader.texts(css('[data-open]', mark))).toEqual([valueText])
  await soon(() => reader.query()).toContain(`figure=${id}`)
  const isInSight = () =>
    reader.ask(mark, ([element]) => {
      const scrolled = element?.closest('.drawer')?.getBoundingClientRect()
      const box = element?.getBoundingClientRect()
      if (!scrolled || !box) return false
      return (
        box.top >= Math.max(0, scrolled.top) - 1 && box.bottom <= Math.min(innerHeight, scrolled.bottom) + 1
      )
    })
  await soon(isInSight, 'the sentence is in sight').toBe(true)
}

test('a figure opens at its marked sentence, and Escape restores the focus @every @short', async ({
  reader,
  site,
}) => {
  await reader.open(site.address)
  const link = role('link', /^84,969/, css('main ul'))
  await reader.click(link)
  await opensAt(reader, 'cap-removed-convicted')
  await reader.press('Escape')
  await reader.seesNo(drawer)
  expect(await reader.query()).toBe('')
  await reader.isAt(link)

  await reader.press('Enter')
  await opensAt(reader, 'cap-removed-convicted')
  await reader.click(role('link', /^Next figure/, drawer))
  await opensAt(reader, 'g287-removed')
  await reader.click(role('button', 'Close', drawer))
  await reader.seesNo(drawer)
  await reader.isAt(link)
})

test('two figures are compared, and the URL keeps the comparison', async ({ reader, site }) => {
  await reader.open(`${site.address}?figure=sc-removed`)
  await opensAt(reader, 'sc-removed')
  const choice = role('combobox', 'Compare with', drawer)
  await reader.focus(choice)
  const wanted = await reader.ask(choice, ([select]) => {
    const options = [...((select as HTMLSelectElement | undefined)?.options ?? [])]
    return options.map(({ value }) => value).indexOf('sc-level1')
  })
  expect(wanted).toBeGreaterThan(0)
  // Native selects open differently in each browser, so the test sets the value and fires the event.
  await reader.ask(
    choice,
    ([select], index) => {
      if (!(select instanceof HTMLSelectElement)) return
      select.selectedIndex = index
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    wanted,
  )
  await reader.reads(css('.compare-result', drawer), '25.0%')
  await reader.reads(css('.compare-result', drawer), '16,187')
  await soon(() => reader.query()).toBe('?figure=sc-removed&compare=sc-level1')

  await reader.open(`${site.address}?figure=sc-removed&compare=convicted-homicide`)
  await reader.sees(css('.compare-result[data-verdict]', drawer))
  await reader.reads(css('.compare-result', drawer), '952')
})
