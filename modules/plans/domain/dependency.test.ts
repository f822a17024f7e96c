import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circleOf, waitsOf, whileWaiting, type Dependency } from './dependency.ts'

describe('what waits for something else', () => {
  it('waits for what has not ended, and for nothing else', () => {
    const waits = waitsOf([{ serial: 3, after: 1 }, { serial: 3, after: 2 }, { serial: 4, after: 1 }], (serial) => serial === 1)
    expect([...waits]).toEqual([[3, [2]]])
  })
  it.each([
    ['overdue', [2], 'waiting'],
    ['due-soon', [2], 'waiting'],
    ['open', [2], 'waiting'],
    ['to-confirm', [2], 'to-confirm'],
    ['below', [2], 'below'],
    ['overdue', undefined, 'overdue'],
  ] as const)('%s while it waits for %j: %s', (kind, waitsFor, expected) => {
    expect(whileWaiting({ kind }, waitsFor).kind).toBe(expected)
  })
  it.each([
    [1, [1], 1],
    [1, [3], 3],
    [1, [4], undefined],
    [4, [1, 3], undefined],
  ])('of %i after %j the circle is through %s', (serial, after, expected) => {
    expect(circleOf(serial, after, [{ serial: 2, after: 1 }, { serial: 3, after: 2 }])).toBe(expected)
  })
  it('whatever is set in whatever order, something can always be begun', () => {
    const step = fc.record({ serial: fc.nat(6), after: fc.nat(6) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let set: readonly Dependency[] = []
        for (const one of steps) if (circleOf(one.serial, [one.after], set) === undefined) set = [...set, one]
        const left = new Set(set.map(({ serial }) => serial))
        while (left.size > 0) {
          const free = [...left].filter((serial) => set.every((one) => one.serial !== serial || !left.has(one.after)))
          expect(free.length).toBeGreaterThan(0)
          for (const serial of free) left.delete(serial)
        }
      }),
    )
  })
})
