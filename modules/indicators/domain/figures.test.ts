import { describe, expect, it } from 'vitest'
import { COUNTS } from './counts.ts'
import { figuresOf } from './figures.ts'

const sum = (within: number) => ({ before: 0, within, untilNow: within, untilEnd: within })
const of = (dissatisfied: number | undefined) =>
  figuresOf({ sums: new Map([[COUNTS.received, sum(10)], [COUNTS.late, sum(2)]]), lateLaterToday: 0, catalogue: {}, used: { online: 0, paidOnline: 0, identityKnown: 0, received: 0 }, dissatisfied }).satisfied

describe('QĐ 766/QĐ-TTg 5.4: 100 % less the share late and the share rated "not satisfied"', () => {
  it.each([
    ['ten received, two late, one not satisfied', 1, 7],
    ['nobody dissatisfied', 0, 8],
    ['more ratings of this month than dossiers left', 9, 0],
    ['no rating was shown: nothing is claimed', undefined, undefined],
  ])('%s', (_, dissatisfied, expected) => expect(of(dissatisfied)).toBe(expected))
})
