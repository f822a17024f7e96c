import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COPY_RATE } from '../../../kernel/copy-levy.ts'
import { levyOfCopies } from './levy.ts'

describe('TT 226/2016/TT-BTC Điều 4: levy of certified copies', () => {
  it.each([
    [1, 1, 2_000],
    [2, 1, 4_000],
    [3, 1, 5_000],
    [5, 2, 14_000],
    [198, 1, 200_000],
    [199, 1, 200_000],
    [500, 3, 600_000],
  ])('%d pages, %d copies: %d đồng', (pages, copies, expected) => {
    expect(levyOfCopies({ pages, copies })).toBe(expected)
  })

  it('never costs more than the most for one copy, and another page never costs less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 200 }), (pages, copies) => {
        const levy = levyOfCopies({ pages, copies })
        expect(levy).toBeLessThanOrEqual(copies * COPY_RATE.most)
        expect(levyOfCopies({ pages: pages + 1, copies })).toBeGreaterThanOrEqual(levy)
      }),
    )
  })
})
