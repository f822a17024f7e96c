// Kế hoạch 276/QĐ-UBND IV.2a: what is missing to reach the bands Tốt and Xuất sắc.
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { definitionsOn } from './definitions.ts'
import type { Figures } from './figures.ts'
import { indexOf } from './quality-index.ts'
import { towardsBands } from './towards-band.ts'

const DEFINITIONS = definitionsOn('2025-03-12' as PlainDate)
const towards = (figures: Figures) => towardsBands(DEFINITIONS, indexOf(DEFINITIONS, figures))

/** 49.9 of 58 points that can be counted, 86.03 %: good. */
const GOOD: Figures = {
  onTime: 900, inProcess: 1000, satisfied: 900, feedback: 0, feedbackInTime: 0, feedbackHandled: 0, feedbackContent: 0,
  procedures: 300, completeProcedures: 300, onlineProcedures: 180, proceduresFiledOnline: 90, electronicResult: 80, resultDue: 100, paidOnline: 60, toPay: 100,
}

describe('what is missing to reach the bands above', () => {
  it('the points of each, and what each component could bring: of what stands where that can be mended, else of what is still to come', () => {
    expect(indexOf(DEFINITIONS, GOOD)).toMatchObject({ points: 49.9, countedPoints: 58, band: 'good', provisional: true })
    const { bands, ways } = towards(GOOD)
    // 90 % of 58 is 52.2.
    expect(bands).toEqual([{ band: 'excellent', least: 90, missing: 2.3 }])
    expect(ways.map(({ name, ...way }) => ({ ...way, named: name.vi !== '' }))).toEqual([
      // 3.6 + 2.3 = 5.9 of 6 points, told from 5.895 on: 98.25 %, (60 + 2186) of (100 + 2186).
      { code: '3.6', points: 2.4, how: 'new', alone: 2186, named: true },
      { code: '2.1', points: 2, how: 'new', named: true },
      { code: '3.2', points: 2, how: 'mend', more: 90, named: true },
      { code: '4.1', points: 1.2, how: 'mend', more: 20, named: true },
      // Full from 80 %: 240 of 300.
      { code: '3.1', points: 0.5, how: 'mend', more: 60, named: true },
    ])
  })

  it.each([
    ['so many more and no fewer reach it', 2186, 'excellent'],
    ['one fewer does not', 2185, 'good'],
  ] as const)('3.6 alone: %s', (_, more, band) => {
    expect(indexOf(DEFINITIONS, { ...GOOD, paidOnline: 60 + more, toPay: 100 + more }).band).toBe(band)
  })

  it('every band above, the nearest first', () => {
    const { bands } = towards({ ...GOOD, onTime: 500, satisfied: 500, electronicResult: 40 })
    expect(bands.map(({ band }) => band)).toEqual(['fair', 'good', 'excellent'])
    expect(bands.every(({ missing }, at) => missing > (bands[at - 1]?.missing ?? 0))).toBe(true)
  })

  it.each<[string, Figures]>([
    ['the best is reached', { ...GOOD, onTime: 1000, satisfied: 1000, electronicResult: 100, paidOnline: 100 }],
    ['too little can be counted for a band', { onTime: 500, inProcess: 1000 }],
  ])('nothing where %s', (_, figures) => {
    expect(towards(figures)).toEqual({ bands: [], ways: [] })
  })
})
