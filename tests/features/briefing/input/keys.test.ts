// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { actionOf, keyTable, type Action, type Layer } from '../../../../src/features/briefing/input/keys.ts'

const page = { on: 'page', layer: null, letters: true } as const
const press = (key: string, more: Partial<Parameters<typeof actionOf>[0]> = {}) => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
})
const all = keyTable.flatMap(({ action, keys }) => keys.map((key) => ({ action, ...key })))
const pressOf = ({ key, shift }: (typeof all)[number]) => press(key, { shiftKey: shift ?? false })

describe('the key table', () => {
  it('covers a presenter’s and a clicker’s keys, without duplicates', () => {
    const of = (action: Action) =>
      all.filter((key) => key.action === action).map(({ key, shift }) => (shift ? `Shift+${key}` : key))
    expect(of('next')).toEqual(['ArrowRight', 'ArrowDown', ' ', 'n', 'PageDown', 'Enter'])
    expect(of('previous')).toEqual(['ArrowLeft', 'ArrowUp', 'Shift+ ', 'p', 'PageUp', 'Backspace'])
    expect(of('black')).toEqual(['b', '.', '/'])
    expect([...of('first'), ...of('last')]).toEqual(['Home', 'End'])
    expect(
      ['goto', 'overview', 'white', 'fullscreen', 'speaker', 'chrome'].flatMap((a) => of(a as Action)),
    ).toEqual(['g', 'o', 'w', 'f', 's', 'c'])
    expect(of('help')).toEqual(['?', 'F1'])
    const names = all.map(({ key, shift }) => `${shift ?? false} ${key}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(all)('drives the handler: $label is $action', (key) => {
    expect(actionOf(pressOf(key), page)).toBe(key.action)
  })

  it('accepts letters with Caps Lock on, and the question mark with or without Shift', () => {
    expect(actionOf(press('N'), page)).toBe('next')
    expect(actionOf(press('?', { shiftKey: true }), page)).toBe('help')
    expect(actionOf(press('?'), page)).toBe('help')
  })
})

describe('a key press', () => {
  it.each(['altKey', 'ctrlKey', 'metaKey'] as const)('with %s is left to the browser', (modifier) => {
    for (const key of all) expect(actionOf({ ...pressOf(key), [modifier]: true }, page)).toBeNull()
  })

  it('with Shift is ignored, except for Space', () => {
    expect(actionOf(press('ArrowRight', { shiftKey: true }), page)).toBeNull()
    expect(actionOf(press('N', { shiftKey: true }), page)).toBeNull()
    expect(actionOf(press(' ', { shiftKey: true }), page)).toBe('previous')
  })

  it.each(['repeat', 'isComposing', 'defaultPrevented'] as const)('that is %s is ignored', (state) => {
    for (const key of all) expect(actionOf({ ...pressOf(key), [state]: true }, page)).toBeNull()
  })

  it('in a text field is typing', () => {
    for (const key of all) expect(actionOf(pressOf(key), { ...page, on: 'field' })).toBeNull()
  })

  it('on a button or link leaves only Space and Enter to it', () => {
    const kept = all.filter((key) => actionOf(pressOf(key), { ...page, on: 'control' }) === null)
    expect(kept.map(({ label }) => label)).toEqual(['Space', 'Enter', 'Shift + Space'])
  })

  it('of a character is ignored once character keys are off; other keys still work', () => {
    const off = { ...page, letters: false }
    const silent = all.filter((key) => actionOf(pressOf(key), off) === null).map(({ key }) => key)
    expect(silent).toEqual(['n', 'p', 'g', 'o', 'b', '.', '/', 'w', 's', 'f', 'c', 'd', '?'])
    expect(actionOf(press('PageDown'), off)).toBe('next')
    expect(actionOf(press('F1'), off)).toBe('help')
  })

  it('of a key that is not in the table is left to the browser', () => {
    for (const key of ['F5', 'F11', 'Tab', 'a', '1', 'Shift', 'ContextMenu']) {
      expect(actionOf(press(key), page)).toBeNull()
    }
  })
})

/** The keys that work while this overlay is open. */
const over = (layer: Layer) =>
  all.filter((key) => actionOf(pressOf(key), { ...page, layer }) !== null).map(({ key }) => key)

describe('overlays', () => {
  it('a black or white screen responds only to the keys that end it', () => {
    expect(over('black')).toEqual(['b', '.', '/', 'w', 'Escape'])
    expect(over('white')).toEqual(['b', '.', '/', 'w', 'Escape'])
    expect(actionOf(press('.'), { ...page, layer: 'black' })).toBe('close')
  })

  it.each([
    ['overview', ['o', 'Escape']],
    ['goto', ['g', 'Escape']],
    ['help', ['?', 'F1', 'Escape']],
  ] as const)('%s closes by its own key and by Escape', (layer, keys) => {
    expect(over(layer)).toEqual(keys)
    for (const key of keys) expect(actionOf(press(key), { ...page, layer })).toBe('close')
  })

  it('the source drawer handles all of its keys itself', () => {
    expect(over('source')).toEqual([])
  })
})
