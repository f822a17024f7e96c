import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { mayBeginAnew, shareSeen, withinBudget, type RehashCycle } from './rehash.ts'

const at = (text: string): Instant => parseInstant(text) as Instant
const cycle = (more: Partial<RehashCycle> = {}): RehashCycle => ({ serial: 1, begunAt: at('2026-11-27T00:00:00Z'), reached: '', checked: 0, checkedBytes: 0, faults: 0, ...more })

// Luật 20/2023/QH15 Điều 12
describe('the walk through all stored bytes', () => {
  it.each([
    ['nothing was ever looked at', undefined, '2026-11-27T00:00:00Z', true],
    ['the last one began an hour ago', cycle(), '2026-11-27T01:00:00Z', false],
    ['the last one began a day ago', cycle(), '2026-11-28T00:00:00Z', true],
  ])('begins anew when %s: %s', (_what, last, now, begins) => expect(mayBeginAnew(last, at(now))).toBe(begins))

  it.each([
    ['', 0],
    [`8${'0'.repeat(63)}`, 0.5],
    [`c${'0'.repeat(63)}`, 0.75],
  ])('has seen at %s', (reached, share) => expect(shareSeen({ reached })).toBe(share))
  it('has seen all when it is through', () => expect(shareSeen({ reached: 'ab', endedAt: at('2026-11-27T01:00:00Z') })).toBe(1))

  it('takes a beginning of what is left, never nothing, and more than the budget only where one content alone is more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1 }), fc.nat(1000), (sizes, budget) => {
        const contents = sizes.map((sizeBytes, index) => ({ sha256: String(index), sizeBytes }))
        const taken = withinBudget(contents, budget)
        expect(taken).toEqual(contents.slice(0, taken.length))
        expect(taken.length).toBeGreaterThan(0)
        if (taken.length > 1) expect(taken.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)).toBeLessThanOrEqual(budget)
      }),
    )
  })
})
