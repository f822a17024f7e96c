import { describe, expect, it } from 'vitest'
import { isWorse, tableOfCompared, type Compared } from './compare.ts'

const compared = (better: Compared['better'], pairs: readonly (readonly [base: number, now: number])[]): Compared => ({ name: 'inbox-p95', unit: 'ms', better, pairs: pairs.map(([base, now]) => ({ base, now })) })

describe('two versions measured in turn', () => {
  it.each([
    ['a fifth slower in every pair', 'lower', [[10, 12], [11, 13.2], [10, 12.1], [20, 24], [9, 11]], true],
    ['a fifth fewer in every pair', 'higher', [[120, 100], [132, 110], [121, 100], [240, 200], [110, 90]], true],
    ['slower in the middle, yet once faster: noise', 'lower', [[10, 12], [11, 13.2], [10, 9.9], [20, 24], [9, 11]], false],
    ['slower in every pair, by less than a tenth', 'lower', [[10, 10.5], [11, 11.6], [10, 10.4], [20, 21], [9, 9.8]], false],
    ['faster', 'lower', [[10, 8], [11, 8], [10, 8], [20, 16], [9, 8]], false],
    ['too few pairs to say', 'lower', [[10, 20], [10, 20]], false],
  ] as const)('%s', (_what, better, pairs, worse) => expect(isWorse(compared(better, pairs))).toBe(worse))

  it('prints both beside each other', () =>
    expect(tableOfCompared([compared('lower', [[10, 12], [10, 12], [10, 12], [10, 12], [10, 12]])])).toContain('| inbox-p95 | 10 ms | 12 ms | 20 % worse | **WORSE** |'))
})
