// TT 01/2018/TT-VPCP Điều 13.7, 13.8.
import { describe, expect, it } from 'vitest'
import { nineIndicesOf } from './nine-indices.ts'

const valueOf = (index: number, figures: Parameters<typeof nineIndicesOf>[0], lost?: number) => nineIndicesOf(figures, 'unit', lost).find((each) => each.index === index)?.value

describe('indices 7 and 8 of TT 01/2018', () => {
  it.each([
    ['13.7: two early dossiers, nobody complained', { timePoints: 4, timed: 2 }, 0, 2],
    ['13.7: one early, complained of with reason', { timePoints: 4, timed: 2 }, 2, 1],
    ['13.7: late dossiers give nothing, complaint or not', { timePoints: 0, timed: 3 }, 0, 0],
    ['13.7: of a past day nobody knows the complaints', { timePoints: 4, timed: 2 }, undefined, undefined],
    ['13.7: nothing ended', { timePoints: 0, timed: 0 }, 0, undefined],
  ] as const)('%s', (_, figures, lost, expected) => expect(valueOf(7, figures, lost)).toBe(expected))
  it.each([
    ['13.8: no feedback', { feedback: 0, feedbackInTime: 0 }, 2],
    ['13.8: all in time', { feedback: 20, feedbackInTime: 20 }, 2],
    ['13.8: exactly nine tenths', { feedback: 20, feedbackInTime: 18 }, 1],
    ['13.8: less', { feedback: 20, feedbackInTime: 17 }, 0],
    ['13.8: nobody tells', {}, undefined],
  ] as const)('%s', (_, figures, expected) => expect(valueOf(8, figures)).toBe(expected))
})
