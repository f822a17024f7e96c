// Domain §1.3: 2.1 (20 points, linear) and 5.4 (6 points, full from 90 %).
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { definitionsOn } from './definitions.ts'
import { closedNow, leftAlone, movedBetween } from './what-if.ts'

/** A hundred in process, four late; fourteen will be by the end. Two of the others were rated low. */
const FIGURES = { inProcess: 100, onTime: 96, late: 4, lateByEnd: 14, satisfied: 94 }
const of = (saved: number) => movedBetween(definitionsOn('2025-03-12' as PlainDate), { now: FIGURES, untouched: leftAlone(FIGURES), closed: closedNow(FIGURES, saved) })

describe('what if so many of them were closed today', () => {
  it.each([
    ['all ten', 10, { rate: 96, points: 19.2 }, 6],
    ['half of them', 5, { rate: 91, points: 18.2 }, 5.93],
    ['none', 0, { rate: 86, points: 17.2 }, 5.6],
  ])('%s: 2.1, 5.4 and the total', (_, saved, lateness, satisfied) => {
    const { now, untouched, closed, moved } = of(saved)
    expect([now, untouched]).toMatchObject([{ rate: 96, points: 19.2, total: 25.2, countedPoints: 26 }, { rate: 86, points: 17.2, total: 22.8 }])
    expect(closed).toMatchObject({ ...lateness, total: expect.closeTo(lateness.points + satisfied, 5) as number })
    expect(moved).toMatchObject([{ code: '5.4', now: 6, untouched: 5.6, closed: satisfied }])
  })

  it('says nothing of 5.4 where no rating is shown', () => {
    const { satisfied: _, ...figures } = FIGURES
    expect(movedBetween(definitionsOn('2025-03-12' as PlainDate), { now: figures, untouched: leftAlone(figures), closed: closedNow(figures, 10) }).moved).toEqual([])
  })
})
