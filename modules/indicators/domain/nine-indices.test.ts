// TT 01/2018/TT-VPCP Điều 13, 14, 15.
import { describe, expect, it } from 'vitest'
import { nineIndicesOf, totalOf, type IndexLine, type NineIndex } from './nine-indices.ts'

type Given = Parameters<typeof nineIndicesOf>[0]
const valueOf = (index: number, figures: Given, lost?: number) => nineIndicesOf(figures, { of: 'unit', lost }).find((each) => each.index === index)?.value

/** Twenty of a hundred procedures online, thirty of a hundred dossiers, none late. */
const ONLINE = { procedures: 100, onlineProcedures: 20, received: 100, online: 30, lateOnline: 0, late: 0 }

/** Ten procedures, all posted and on the web, two of them put there in the period. */
const PUBLIC = { procedures: 10, postedRight: 10, completeProcedures: 10, madePublic: 2, madePublicInTime: 2 }

/** Ten procedures received at the one-stop; dossiers of eight in the period, so many of them decided on the spot. */
const atOneStop = (proceduresOnTheSpot: number) => ({ procedures: 10, atOneStop: 10, proceduresReceived: 8, proceduresOnTheSpot })

describe('each index of article 13', () => {
  it.each<[string, NineIndex, Given, number | undefined]>([
    ['13.1: one early (2), one on its day (1), one late (0)', 1, { timePoints: 3, timed: 3 }, 1],
    ['13.1: one decimal', 1, { timePoints: 5, timed: 3 }, 1.7],
    ['13.1: nothing ended that had a date', 1, { timePoints: 0, timed: 0 }, undefined],
    ['13.2: a step shorter than given (2), one as long (1), one longer (0)', 2, { agencyPoints: 3, agencyTimed: 3 }, 1],
    ['13.2: no agency had a dated step', 2, { timePoints: 3, timed: 3, agencyPoints: 0, agencyTimed: 0 }, undefined],
    ['13.3: three dossiers, one supplement asked for', 3, { contactPoints: 5, ended: 3 }, 1.7],
    ['13.4: nobody had to be seen, the desk, and one agency more', 4, { agenciesPoints: 3, ended: 3 }, 1],
    ['13.6: on the board and on the web', 6, PUBLIC, 2],
    ['13.6: one sheet on the board is of an older version', 6, { ...PUBLIC, postedRight: 9 }, 1],
    ['13.6: one is not complete on the web', 6, { ...PUBLIC, completeProcedures: 9 }, 1],
    ['13.6: one was put on the web late', 6, { ...PUBLIC, madePublic: 3 }, 1],
    ['13.6: neither', 6, { ...PUBLIC, postedRight: 9, completeProcedures: 9 }, 0],
    ['13.6: a unit without procedures of its own', 6, {}, undefined],
    ['13.8: no feedback', 8, { feedback: 0, feedbackInTime: 0 }, 2],
    ['13.8: all in time', 8, { feedback: 20, feedbackInTime: 20 }, 2],
    ['13.8: exactly nine tenths', 8, { feedback: 20, feedbackInTime: 18 }, 1],
    ['13.8: less', 8, { feedback: 20, feedbackInTime: 17 }, 0],
    ['13.8: nobody tells', 8, {}, undefined],
    ['13.9: exactly a fifth of the procedures and three tenths of the dossiers', 9, ONLINE, 2],
    ['13.9: less than a fifth of the procedures', 9, { ...ONLINE, onlineProcedures: 19 }, 1],
    ['13.9: exactly 15 % of the dossiers', 9, { ...ONLINE, online: 15 }, 1],
    ['13.9: less', 9, { ...ONLINE, online: 14 }, 0],
    ['13.9: none offered', 9, { ...ONLINE, onlineProcedures: 0 }, 0],
    ['13.9: an online dossier late', 9, { ...ONLINE, late: 1, lateOnline: 1 }, 0],
    ['13.9: a dossier from the counter late, no online one', 9, { ...ONLINE, late: 1 }, 2],
    ['13.9: nothing received', 9, { ...ONLINE, received: 0, online: 0 }, undefined],
  ])('%s', (_, index, figures, expected) => expect(valueOf(index, figures)).toBe(expected))

  it.each([
    ['two early dossiers, nobody complained', { timePoints: 4, timed: 2 }, 0, 2],
    ['one early, complained of with reason', { timePoints: 4, timed: 2 }, 2, 1],
    ['late dossiers give nothing, complaint or not', { timePoints: 0, timed: 3 }, 0, 0],
    ['of a past day nobody knows the complaints', { timePoints: 4, timed: 2 }, undefined, undefined],
    ['nothing ended', { timePoints: 0, timed: 0 }, 0, undefined],
  ] as const)('13.7: %s', (_, figures, lost, expected) => expect(valueOf(7, figures, lost)).toBe(expected))

  it.each([
    ['all there, and a fifth of those in use on the spot, of the province', 'province', { ...atOneStop(2), proceduresReceived: 10 }, 2],
    ['less than a fifth', 'province', atOneStop(1), 1],
    ['half of those in use, of a district', 'district', atOneStop(4), 2],
    ['less than half', 'district', atOneStop(3), 1],
    ['a commune decides all on the spot', 'commune', atOneStop(8), 2],
    ['all but one', 'commune', atOneStop(7), 1],
    ['nothing filed in the period: only that all are received there', 'commune', { ...atOneStop(0), proceduresReceived: 0 }, 1],
    ['one is received elsewhere', 'commune', { ...atOneStop(8), atOneStop: 9 }, 0],
    ['of some that ended it is not known whether on the spot', 'commune', { procedures: 10, atOneStop: 10, proceduresReceived: 8 }, undefined],
    ['a unit without procedures of its own', 'commune', {}, undefined],
  ] as const)('13.5: %s', (_, level, figures, expected) => expect(nineIndicesOf(figures, { of: 'unit', level }).find(({ index }) => index === 5)?.value).toBe(expected))

  it('13.2: an agency says nothing while some dossiers were not asked who had a part in them', () => {
    const of = { agencyPoints: 3, agencyTimed: 3 }
    expect([false, true].map((agenciesUnknown) => nineIndicesOf(of, { of: 'unit', agenciesUnknown }).find(({ index }) => index === 2)?.value)).toEqual([1, undefined])
  })

  it('article 14: an official has 1, 2, 3, 4 and 7, a unit all nine', () => {
    expect(nineIndicesOf({}, { of: 'official' }).map(({ index }) => index)).toEqual([1, 2, 3, 4, 7])
    expect(nineIndicesOf({}, { of: 'unit' }).map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})

describe('total and verdict of article 15', () => {
  /** So many points over so many indices. */
  const lines = (total: number, count: number): readonly IndexLine[] => Array.from({ length: count }, (_, at) => ({ index: (at + 1) as NineIndex, value: total / count }))
  it.each([
    ['unit, 15 of 18', 15, 9, 'unit', 'excellent'],
    ['unit, 14.9', 14.9, 9, 'unit', 'good'],
    ['unit, 12', 12, 9, 'unit', 'good'],
    ['unit, 11.9', 11.9, 9, 'unit', 'fair'],
    ['unit, 9', 9, 9, 'unit', 'fair'],
    ['unit, 6', 6, 9, 'unit', 'average'],
    ['unit, 5.9', 5.9, 9, 'unit', 'weak'],
    ['official, 5 of 10', 5, 5, 'official', 'fulfilled'],
    ['official, 4.9', 4.9, 5, 'official', 'mostly'],
    ['official, 3.5', 3.5, 5, 'official', 'mostly'],
    ['official, 3.4', 3.4, 5, 'official', 'not'],
    ['unit with six indices: the marks on 12 points', 10, 6, 'unit', 'excellent'],
    ['official with four indices: the marks on 8 points', 4, 4, 'official', 'fulfilled'],
  ] as const)('%s', (_, total, count, of, verdict) => expect(totalOf(lines(total, count), of)).toEqual({ total, outOf: 2 * count, verdict }))

  it('leaves out what has no data, and says nothing where nothing has', () => {
    expect(totalOf([{ index: 1, value: 2 }, { index: 2 }, { index: 3, value: 1.5 }], 'unit')).toEqual({ total: 3.5, outOf: 4, verdict: 'excellent' })
    expect(totalOf([{ index: 1 }], 'unit')).toEqual({ total: 0, outOf: 0 })
  })
})
