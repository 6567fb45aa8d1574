/**
 * The briefing's keys in one table, from which both the key handler and the help are made, so that the two cannot
 * differ. Clickers send Page Down, Page Up, "." or B, and F5, which the browser keeps for reloading.
 */

export type Action =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'goto'
  | 'overview'
  | 'black'
  | 'white'
  | 'fullscreen'
  | 'speaker'
  | 'chrome'
  | 'theme'
  | 'help'
  | 'close'

/** The layer over the slide that takes the keys: an overlay, or the source drawer. */
export type Layer = 'goto' | 'overview' | 'help' | 'print' | 'black' | 'white' | 'source'

type Key = { key: string; shift?: boolean; label: string }

export type KeyRow = { action: Action; does: string; keys: readonly Key[] }

const key = (name: string, label = name.toUpperCase()): Key => ({ key: name, label })

export const keyTable: readonly KeyRow[] = [
  {
    action: 'next',
    does: 'Next slide',
    keys: [
      key('ArrowRight', '→'),
      key('ArrowDown', '↓'),
      key(' ', 'Space'),
      key('n'),
      key('PageDown', 'Page Down'),
      key('Enter', 'Enter'),
    ],
  },
  {
    action: 'previous',
    does: 'Slide before',
    keys: [
      key('ArrowLeft', '←'),
      key('ArrowUp', '↑'),
      { key: ' ', shift: true, label: 'Shift + Space' },
      key('p'),
      key('PageUp', 'Page Up'),
      key('Backspace', 'Backspace'),
    ],
  },
  { action: 'first', does: 'First slide', keys: [key('Home', 'Home')] },
  { action: 'last', does: 'Last slide', keys: [key('End', 'End')] },
  { action: 'goto', does: 'Go to a slide by its number', keys: [key('g')] },
  { action: 'overview', does: 'All slides', keys: [key('o')] },
  { action: 'black', does: 'Black screen, and back', keys: [key('b'), key('.'), key('/')] },
  { action: 'white', does: 'White screen, and back', keys: [key('w')] },
  { action: 'speaker', does: 'Speaker window', keys: [key('s')] },
  { action: 'fullscreen', does: 'Full screen', keys: [key('f')] },
  { action: 'chrome', does: 'Controls on the slide', keys: [key('c')] },
  { action: 'theme', does: 'Light or dark', keys: [key('d')] },
  { action: 'help', does: 'This list', keys: [key('?'), key('F1', 'F1')] },
  { action: 'close', does: 'Close what lies on top', keys: [key('Escape', 'Esc')] },
]

type Press = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat' | 'isComposing' | 'defaultPrevented'
>

type Where = {
  /** The kind of element that has the focus: one to type into, one that Space and Enter activate, or neither. */
  on: 'field' | 'control' | 'page'
  layer: Layer | null
  /** False once the reader has switched off the character keys. */
  letters: boolean
}

/** Keys that speech input may type by mistake (WCAG 2.1.4): letters, digits, punctuation; not Space. */
const isCharacter = ({ key: name }: Press) => name.length === 1 && name !== ' '

const fits = (press: Press, { key: name, shift = false }: Key) =>
  name === press.key.toLowerCase() || name === press.key ? name === '?' || press.shiftKey === shift : false

/** The action of a key press in its context; null leaves the key to the browser. */
export function actionOf(press: Press, { on, layer, letters }: Where): Action | null {
  if (press.defaultPrevented || press.isComposing || press.repeat) return null
  if (press.altKey || press.ctrlKey || press.metaKey) return null
  if (!letters && isCharacter(press)) return null
  const action = keyTable.find(({ keys }) => keys.some((one) => fits(press, one)))?.action ?? null
  if (layer === 'source') return null
  if (layer === 'black' || layer === 'white') {
    return action === 'black' || action === 'white' || action === 'close' ? 'close' : null
  }
  if (layer !== null) return action === layer || action === 'close' ? 'close' : null
  if (on === 'field') return null
  return on === 'control' && (press.key === ' ' || press.key === 'Enter') ? null : action
}

/** Keys that scroll a slide taller than its window before they turn it. */
export const scrolls = (press: Pick<KeyboardEvent, 'key'>): boolean =>
  [' ', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].includes(press.key)
