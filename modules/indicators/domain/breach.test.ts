// Lessons idea 17, NĐ 61/2018/NĐ-CP article 30: how many of what is open will be late, by what became of those that stood there before.
import { describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { estimate } from '../../surveys/index.ts'
import { daysUntil, expectedOf, placesOf, type Interval, type Sample } from './breach.ts'

const at = (text: string): Instant => parseInstant(`${text}:00+07:00`) ?? expect.fail(text)
const wilson: Interval = (yes, all) => estimate(yes, all, 0)

describe('where a dossier stood on the mornings before its date', () => {
  const steps = [
    { stage: 'receive', openedAt: at('2025-03-10T09:00'), completedAt: at('2025-03-10T09:30') },
    { stage: 'examine', openedAt: at('2025-03-10T09:30'), completedAt: at('2025-03-13T10:00') },
    { stage: 'coordinate', beside: 'aside', openedAt: at('2025-03-11T09:00'), completedAt: at('2025-03-12T09:00') },
    { stage: 'approve', openedAt: at('2025-03-13T10:00'), completedAt: at('2025-03-14T16:00') },
  ]
  const ran = { receivedAt: at('2025-03-10T09:00'), dueAt: at('2025-03-14T15:00'), steps }

  it.each([
    ['ended late: every morning until its date', { ...ran, endedAt: at('2025-03-14T16:00') }, ['approve 0', 'examine 1', 'examine 2', 'examine 3']],
    ['ended the day before: none after that', { ...ran, endedAt: at('2025-03-13T11:00') }, ['examine 1', 'examine 2', 'examine 3']],
    ['still open', ran, ['approve 0', 'examine 1', 'examine 2', 'examine 3']],
    ['due before the morning of its day: that day had none left', { ...ran, dueAt: at('2025-03-14T07:30') }, ['examine 1', 'examine 2', 'examine 3']],
  ])('%s', (_, of, expected) => {
    expect(placesOf(of).map(({ stage, daysLeft }) => `${stage} ${daysLeft}`)).toEqual(expected)
  })

  it('counts days by the calendar of Viet Nam', () => {
    expect([at('2025-03-14T00:10'), at('2025-03-13T23:50'), at('2025-03-17T09:00')].map((due) => daysUntil('2025-03-13' as PlainDate, due))).toEqual([1, 0, 4])
  })
})

describe('how many of the open ones will be late', () => {
  const SAMPLES: readonly Sample[] = [
    { stage: 'examine', daysLeft: 1, seen: 100, broke: 40 },
    { stage: 'approve', daysLeft: 1, seen: 100, broke: 10 },
    { stage: 'verify', daysLeft: 1, seen: 3, broke: 3 },
    { stage: 'examine', daysLeft: 2, seen: 5, broke: 1 },
  ]
  const open = (stage: string, daysLeft: number, count: number) => Array.from({ length: count }, () => ({ stage, daysLeft }))

  it('each step by its own share, with Wilson’s interval: 40 of 100 is 40 %, from 30.94 to 49.80 %', () => {
    const { expected, low, high, unknown, cells } = expectedOf([...open('examine', 1, 10), ...open('approve', 1, 10)], SAMPLES, wilson)
    expect([expected, unknown, cells.map(({ stage }) => stage)]).toEqual([expect.closeTo(5, 9), 0, ['examine', 'approve']])
    expect([cells[0]?.low, cells[0]?.high]).toEqual([expect.closeTo(3.094, 3), expect.closeTo(4.98, 3)])
    expect([low, high]).toEqual([expect.closeTo(3.094 + 0.552, 2), expect.closeTo(4.98 + 1.744, 2)])
  })

  it('a step seen too seldom is told by all steps with as many days left', () => {
    // 53 of 203.
    expect(expectedOf(open('verify', 1, 203), SAMPLES, wilson)).toMatchObject({ expected: expect.closeTo(53, 9) as number, cells: [{ ofAllSteps: true, seen: 203, broke: 53 }] })
  })

  it('where too few stood with as many days left nothing is said', () => {
    expect(expectedOf(open('examine', 2, 4), SAMPLES, wilson)).toEqual({ open: 4, expected: 0, low: 0, high: 0, unknown: 4, cells: [] })
  })
})
