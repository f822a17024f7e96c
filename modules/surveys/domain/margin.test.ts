import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimate } from './margin.ts'

const round = (share: number): number => Math.round(share * 1000) / 10

describe('NĐ 61/2018 article 27.1: a share with its margin', () => {
  it.each([
    // Wilson's interval by hand: 8 of 10 lies between 49.0 and 94.3 where the population is as good as endless.
    [8, 10, 10_000_000, [80, 49, 94.3]],
    [90, 100, 10_000_000, [90, 82.6, 94.5]],
    [8, 10, 10, [80, 80, 80]],
    // Ratings from before invitations were counted.
    [8, 10, 0, [80, 49, 94.3]],
    [10, 10, 10_000_000, [100, 72.2, 100]],
  ])('%i of %i answers, %i asked', (yes, answers, asked, [rate, low, high]) => {
    const found = estimate(yes, answers, asked)
    expect(found && [found.rate, found.low, found.high].map(round)).toEqual([rate, low, high])
  })

  it('says nothing without answers', () => expect(estimate(0, 0, 20)).toBeUndefined())

  it('holds the share, stays within 0 and 1, and narrows the more of those asked answered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 5000 }), (answers, some, unheard) => {
        const yes = Math.min(some, answers)
        const few = estimate(yes, answers, answers + unheard + 1)
        const many = estimate(yes, answers, answers + unheard)
        if (!few || !many) return false
        return few.low >= 0 && few.high <= 1 && few.low <= few.rate && few.rate <= few.high && many.high - many.low <= few.high - few.low + 1e-9
      }),
    )
  })
})
