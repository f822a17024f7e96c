import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { decideDutyDone, dutyDueOn, STANDING_DUTIES, STANDING_DUTY_RULES, type StandingDutyCode } from './standing-duties.ts'

const on = (text: string): PlainDate => text as PlainDate

describe('when a standing duty is due', () => {
  it.each<[StandingDutyCode, string, string | undefined, string | undefined, string]>([
    ['impact-file', '2026-03-02', undefined, '2026-05-01', 'NĐ 13/2023 Đ24: within 60 days'],
    ['impact-file', '2026-03-02', '2026-04-20', '2026-10-20', 'NĐ 356/2025 Đ19-20: brought up to date every six months'],
    ['impact-file', '2026-03-02', '2026-08-31', '2027-02-28', 'NĐ 356/2025 Đ19-20: the last day of a shorter month'],
    ['level-file', '2026-03-02', undefined, '2026-04-01', 'NĐ 85/2016 Đ9.2, Đ12, Đ15'],
    ['level-file', '2026-03-02', '2026-03-20', undefined, 'NĐ 85/2016: once approved it stands'],
    ['log-review', '2026-03-02', '2026-06-01', '2026-12-01', 'NĐ 331/2026: every six months'],
    ['vulnerability-scan', '2026-03-02', '2026-06-01', '2026-09-01', 'TT 12/2022: every quarter, stricter than NĐ 331/2026'],
    ['penetration-test', '2026-03-02', '2026-06-01', '2027-06-01', 'TT 12/2022: yearly'],
    ['yearly-report', '2026-03-02', undefined, '2026-12-25', 'NĐ 331/2026: by 25 December'],
    ['yearly-report', '2026-12-26', undefined, '2027-12-25', 'NĐ 331/2026: begun after it'],
    ['yearly-report', '2026-03-02', '2026-12-20', '2027-12-25', 'NĐ 331/2026: done for its year'],
    ['yearly-report', '2026-03-02', '2026-10-26', '2027-12-25', 'NĐ 331/2026: the first day that counts for the year'],
    ['yearly-report', '2026-03-02', '2026-10-25', '2026-12-25', 'NĐ 331/2026: too early to be of the year'],
    ['yearly-report', '2026-03-02', '2027-01-10', '2027-12-25', 'NĐ 331/2026: late for the year before'],
  ])('%s begun %s, done %s: %s (%s)', (code, begunOn, lastOn, due, _source) => {
    expect(dutyDueOn(code, { begunOn: on(begunOn), ...(lastOn === undefined ? {} : { lastOn: on(lastOn) }) })).toBe(due)
  })

  it('is said with its source for each', () => {
    expect(STANDING_DUTIES.map((code) => STANDING_DUTY_RULES[code].source).filter((source) => !/^(NĐ|TT) \d/.test(source))).toEqual([])
  })
})

describe('decideDutyDone', () => {
  it.each([
    ['', 'Đã rà soát', 'duty-day-missing'],
    ['2026-03-03', 'Đã rà soát', 'done-in-future'],
    ['2026-03-02', '   ', 'duty-words-missing'],
  ])('refuses %s “%s”: %s', (doneOn, words, kind) => {
    expect(decideDutyDone({ ...(doneOn === '' ? {} : { doneOn: on(doneOn) }), words }, on('2026-03-02'))).toEqual({ ok: false, refusal: { kind } })
  })
  it('keeps what was done today or before, in words without space around', () => {
    expect(decideDutyDone({ doneOn: on('2026-03-02'), words: ' BC 12/BC-SKHCN ' }, on('2026-03-02'))).toEqual({ ok: true, value: { doneOn: '2026-03-02', words: 'BC 12/BC-SKHCN' } })
  })
})
