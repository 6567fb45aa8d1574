import { fireEvent, render, screen } from '@testing-library/react'
import { useRef, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useDismiss } from '../../src/ui/useDismiss.ts'

/** A box that opens at its button, with a box of the browser's own inside it where one is asked for. */
function Box({ inside = false }: { inside?: boolean }) {
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  useDismiss(box, open, () => setOpen(false))
  return (
    <>
      <div ref={box}>
        <button type="button" aria-expanded={open} onClick={() => setOpen(true)}>
          Tools
        </button>
        <button type="button">Second</button>
        {inside && (
          <details data-testid="inside">
            <summary>Inner</summary>
          </details>
        )}
      </div>
      <button type="button">Elsewhere</button>
    </>
  )
}

/** A menu that the browser opens and closes by itself. */
function Menu({ name, group }: { name: string; group?: string }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [open, setOpen] = useState(false)
  useDismiss(menu, open, () => {
    setOpen(false)
    if (menu.current) menu.current.open = false
  })
  return (
    <details ref={menu} name={group} data-testid={name}>
      <summary>{name}</summary>
      <button type="button">{`In ${name}`}</button>
    </details>
  )
}

const button = (name: string) => screen.getByRole('button', { name })
const isOpen = () => button('Tools').getAttribute('aria-expanded') === 'true'
const menu = (name: string) => screen.getByTestId<HTMLDetailsElement>(name)
const escape = (on: Element = document.body) => fireEvent.keyDown(on, { key: 'Escape' })

describe('what is open', () => {
  it('closes on Escape, with the focus on the button that opened it, and nothing else hears the key', () => {
    render(<Box />)
    fireEvent.click(button('Tools'))
    expect(isOpen()).toBe(true)
    // Events that were taken give false.
    expect(escape()).toBe(false)
    expect(isOpen()).toBe(false)
    expect(button('Tools')).toHaveFocus()
  })

  it('stays open on any other key', () => {
    render(<Box />)
    fireEvent.click(button('Tools'))
    expect(fireEvent.keyDown(document.body, { key: 'Enter' })).toBe(true)
    expect(isOpen()).toBe(true)
  })

  it('stays open where something else has taken the Escape', () => {
    render(<Box />)
    fireEvent.click(button('Tools'))
    const taken = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    taken.preventDefault()
    fireEvent(document.body, taken)
    expect(isOpen()).toBe(true)
  })

  it('stays open while something inside it is', () => {
    render(<Box inside />)
    fireEvent.click(button('Tools'))
    screen.getByTestId<HTMLDetailsElement>('inside').open = true
    expect(escape()).toBe(true)
    expect(isOpen()).toBe(true)
  })

  it.each([
    ['a press', 'pointerDown'],
    ['the focus', 'focusIn'],
  ] as const)('closes on %s elsewhere, and takes no focus', (_, event) => {
    render(<Box />)
    fireEvent.click(button('Tools'))
    fireEvent[event](button('Elsewhere'))
    expect(isOpen()).toBe(false)
    expect(button('Tools')).not.toHaveFocus()
  })

  it.each([
    ['a press', 'pointerDown'],
    ['the focus', 'focusIn'],
  ] as const)('stays open on %s inside it', (_, event) => {
    render(<Box />)
    fireEvent.click(button('Tools'))
    fireEvent[event](button('Second'))
    expect(isOpen()).toBe(true)
  })
})

describe('what is closed', () => {
  it('leaves Escape and the focus to others', () => {
    render(<Box />)
    button('Elsewhere').focus()
    expect(escape()).toBe(true)
    expect(button('Elsewhere')).toHaveFocus()
  })

  it('hears nothing more once it has left the page', () => {
    const { unmount } = render(<Box />)
    fireEvent.click(button('Tools'))
    unmount()
    expect(escape()).toBe(true)
  })
})

describe('a menu that the browser opens', () => {
  it('closes on Escape even before React has heard that it opened', () => {
    render(<Menu name="Export" />)
    menu('Export').open = true
    expect(escape()).toBe(false)
    expect(menu('Export').open).toBe(false)
  })

  it('that is closed leaves Escape to others', () => {
    render(<Menu name="Export" />)
    expect(escape()).toBe(true)
  })

  it('closes when another is pressed in a browser that knows no groups, and so closes none itself', () => {
    render(
      <>
        <Menu name="Export" group="same" />
        <Menu name="Share" group="same" />
      </>,
    )
    expect(menu('Export').name).toBeUndefined()
    menu('Export').open = true
    fireEvent.pointerDown(screen.getByText('Share'))
    expect(menu('Export').open).toBe(false)
  })

  it('closes when what is no menu is pressed in a browser that knows no groups', () => {
    render(
      <>
        <Menu name="Export" />
        <button type="button">Elsewhere</button>
      </>,
    )
    menu('Export').open = true
    fireEvent.pointerDown(button('Elsewhere'))
    expect(menu('Export').open).toBe(false)
  })
})

describe('a menu in a browser that knows groups', () => {
  beforeEach(() => {
    // jsdom does not.
    Object.defineProperty(HTMLDetailsElement.prototype, 'name', {
      configurable: true,
      get(this: HTMLDetailsElement) {
        return this.getAttribute('name') ?? ''
      },
    })
  })
  afterEach(() => {
    Reflect.deleteProperty(HTMLDetailsElement.prototype, 'name')
  })

  it.each([
    ['stays open when another of its group is pressed, which closes it once it opens', 'same', 'same', true],
    ['closes when a menu of another group is pressed', 'one', 'other', false],
    ['closes when another menu is pressed and neither has a group', undefined, undefined, false],
  ])('%s', (_, group, otherGroup, stays) => {
    render(
      <>
        <Menu name="Export" {...(group && { group })} />
        <Menu name="Share" {...(otherGroup && { group: otherGroup })} />
      </>,
    )
    menu('Export').open = true
    fireEvent.pointerDown(screen.getByText('Share'))
    expect(menu('Export').open).toBe(stays)
  })

  it('closes when something else than the button of another of its group is pressed', () => {
    render(
      <>
        <Menu name="Export" group="same" />
        <Menu name="Share" group="same" />
      </>,
    )
    menu('Export').open = true
    fireEvent.pointerDown(screen.getByText('In Share'))
    expect(menu('Export').open).toBe(false)
  })
})
