// @vitest-environment node
import outlines from '#data/dataset/outlines.json'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/model/outline-points.ts'

describe('the points of an outline', () => {
  it('are those of its steps, small letters counting from the last point', () => {
    expect(linesOf('M1 2l3 4-5 6L7 8l1 1z')).toEqual([
      [
        { x: 1, y: 2 },
        { x: 4, y: 6 },
        { x: -1, y: 12 },
        { x: 7, y: 8 },
        { x: 8, y: 9 },
      ],
    ])
  })

  it('begin a line at each M, from its own place', () => {
    expect(linesOf('M10 20l1 1zM30 40l2 2z')).toEqual([
      [
        { x: 10, y: 20 },
        { x: 11, y: 21 },
      ],
      [
        { x: 30, y: 40 },
        { x: 32, y: 42 },
      ],
    ])
  })

  it.each([
    ['M.5 1.25', [{ x: 0.5, y: 1.25 }]],
    ['M-.5-1.25', [{ x: -0.5, y: -1.25 }]],
    ['M1,2', [{ x: 1, y: 2 }]],
    ['M 12.75 340', [{ x: 12.75, y: 340 }]],
    ['M1. 2', [{ x: 1, y: 2 }]],
    ['M1.5.25', [{ x: 1.5, y: 0.25 }]],
  ])('are read from numbers in any of their forms: %s', (path, points) => {
    expect(linesOf(path)).toEqual([points])
  })

  it('are none of an empty path', () => {
    expect(linesOf('')).toEqual([])
  })

  it.each(['M1 2c3 4', 'M1 2m1 1', 'M1 2Z', 'H5'])('are refused where a command is not known: %s', (path) => {
    expect(() => linesOf(path)).toThrow('The outlines hold a command that is not known.')
  })

  it('of the real land are closed lines that each come back near to their beginning', () => {
    const lines = linesOf(outlines.land)
    expect(lines).toHaveLength(outlines.land.split('M').length - 1)
    for (const line of lines) {
      const [first, last] = [line[0]!, line.at(-1)!]
      expect(line.length).toBeGreaterThan(2)
      expect(Math.hypot(first.x - last.x, first.y - last.y)).toBeLessThan(60)
    }
  })
})
