import { describe, expect, it } from 'vitest'
import { medianOf, percentileOf, spreadOf } from './statistics.ts'

describe('statistics', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('median of %j is %d', (values, median) => expect(medianOf(values)).toBe(median))

  it.each([
    [0.5, 50],
    [0.95, 95],
    [1, 100],
    [0, 1],
  ])('of 1…100 a share of %d does not exceed %d', (share, value) =>
    expect(percentileOf(Array.from({ length: 100 }, (_, index) => 100 - index), share)).toBe(value))

  it('spread is half the range over the median', () => expect(spreadOf([90, 100, 110])).toBeCloseTo(0.1))
})
