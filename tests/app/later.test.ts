import { renderHook, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useLater } from '../../src/ui/useLater.ts'

describe('what may follow a click', () => {
  it('stays as it is for the frame that answers the click, and follows after it', async () => {
    const { result, rerender } = renderHook(({ value }) => useLater(value), {
      initialProps: { value: 'all' },
    })
    rerender({ value: 'cap' })
    expect(result.current).toBe('all')
    let frame = ''
    requestAnimationFrame(() => {
      frame = result.current
    })
    await waitFor(() => expect(result.current).toBe('cap'))
    expect(frame).toBe('all')
  })

  it('leaves out what was asked for in between', async () => {
    const seen: string[] = []
    const { result, rerender } = renderHook(
      ({ value }) => {
        const later = useLater(value)
        seen.push(later)
        return later
      },
      { initialProps: { value: 'all' } },
    )
    rerender({ value: 'cap' })
    rerender({ value: '287g' })
    await waitFor(() => expect(result.current).toBe('287g'))
    expect(seen).not.toContain('cap')
  })
})
