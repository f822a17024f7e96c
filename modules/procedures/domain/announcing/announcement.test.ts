import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { ANNOUNCEMENT_ACTS, type AnnouncementAct, type AnnouncementState, stateAfter } from './announcement.ts'
import { announceBy, punctualityOf, uploadWorkingDays } from './deadlines.ts'

const day = (text: string): PlainDate => text as PlainDate
const basis = (changes: object = {}) => ({ number: '1', title: 'Văn bản', promulgatedOn: day('2025-03-01'), effectiveOn: day('2025-04-15'), isShortened: false, ...changes })

describe('an announcement decision (NĐ 63/2010 Đ13-15, Đ17, Đ24)', () => {
  it.each<[AnnouncementState, AnnouncementAct, string]>([
    ['draft', 'check', 'checked'],
    ['draft', 'announce', 'announcement-not-now'],
    ['checked', 'send-back', 'draft'],
    ['submitted', 'announce', 'announced'],
    ['announced', 'cancel', 'announcement-not-now'],
    ['announced', 'publish', 'announcement-not-now'],
    ['uploaded', 'publish', 'published'],
    ['published', 'change', 'announcement-not-now'],
  ])('%s, %s: %s', (state, act, expected) => {
    const after = stateAfter(state, act)
    expect(after.ok ? after.value : after.refusal.kind).toBe(expected)
  })

  it('is never public before it was signed and uploaded, whatever people try in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ANNOUNCEMENT_ACTS), { maxLength: 40 }), (acts) => {
        const walked = new Set<AnnouncementState>(['draft'])
        acts.reduce<AnnouncementState>((state, act) => {
          const after = stateAfter(state, act)
          if (after.ok) walked.add(after.value)
          return after.ok ? after.value : state
        }, 'draft')
        if (walked.has('published')) expect([...walked]).toEqual(expect.arrayContaining(['checked', 'submitted', 'announced', 'uploaded']))
      }),
    )
  })
})

describe('its days', () => {
  it.each([
    ['Đ15: five days before the text takes effect', {}, '2025-04-10'],
    ['Đ15: shortened, three days after promulgation', { isShortened: true }, '2025-03-04'],
  ])('%s', (_, changes, expected) => {
    expect(announceBy(basis(changes))).toBe(expected)
  })

  it('Đ24.2: five working days to upload, two where shortened', () => {
    expect([uploadWorkingDays(basis()), uploadWorkingDays(basis({ isShortened: true }))]).toEqual([5, 2])
  })

  it.each([
    ['2025-04-10', '2025-04-10', '2025-05-01', 'in-time'],
    ['2025-04-10', '2025-04-11', '2025-05-01', 'late'],
    ['2025-04-10', undefined, '2025-04-10', 'waiting'],
    ['2025-04-10', undefined, '2025-04-11', 'overdue'],
  ])('due %s, done %s, on %s: %s', (due, done, today, expected) => {
    expect(punctualityOf(day(due), done === undefined ? undefined : day(done), day(today))).toBe(expected)
  })
})
