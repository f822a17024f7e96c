import { describe, expect, it } from 'vitest'
import { COUNTS } from './counts.ts'
import { figuresOf } from './figures.ts'

const sum = (within: number) => ({ before: 0, within, untilNow: within, untilEnd: within })
const of = (dissatisfied: number | undefined, complainedOf = 0) =>
  figuresOf({ sums: new Map([[COUNTS.received, sum(10)], [COUNTS.late, sum(2)], [COUNTS.complainedOf, sum(complainedOf)]]), lateLaterToday: { all: 0, online: 0 }, catalogue: {}, used: { online: 0, paidOnline: 0, identityKnown: 0, received: 0 }, dissatisfied }).satisfied

describe('kế hoạch 276 III.3: of dossiers that could reuse, those that did', () => {
  it.each([
    ['each that did could', 80, 100, 100],
    ['more did than could: some were counted before it was asked who could', 980, 100, undefined],
    ['none did', 0, 0, 0],
  ])('%s', (_, reused, reusable, expected) => {
    const sums = new Map([[COUNTS.reused, sum(reused)], [COUNTS.reusable, sum(reusable)]])
    expect(figuresOf({ sums, lateLaterToday: { all: 0, online: 0 }, catalogue: {}, used: { online: 0, paidOnline: 0, identityKnown: 0, received: 0 } }).reusable).toBe(expected)
  })
})

describe('QĐ 766/QĐ-TTg 5.4: 100 % less the share late and the share complained of or rated "not satisfied"', () => {
  it.each([
    ['ten received, two late, one not satisfied', 1, 0, 7],
    ['nobody dissatisfied', 0, 0, 8],
    ['nobody dissatisfied, one complained of', 0, 1, 7],
    ['one not satisfied, two complained of', 1, 2, 5],
    ['more ratings of this month than dossiers left', 9, 1, 0],
    ['no rating was shown: nothing is claimed', undefined, 1, undefined],
  ])('%s', (_, dissatisfied, complainedOf, expected) => expect(of(dissatisfied, complainedOf)).toBe(expected))
})
