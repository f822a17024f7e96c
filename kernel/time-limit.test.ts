import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainTimeLimitRefusal, formatTimeLimit, parseTimeLimit, type TimeLimit } from './time-limit.ts'

describe('parseTimeLimit', () => {
  it.each<[string, TimeLimit]>([
    ['5 working-days', { unit: 'working-day', quantity: 5 }],
    ['1 working-day', { unit: 'working-day', quantity: 1 }],
    ['3.5 ngày làm việc', { unit: 'working-day', quantity: 3.5 }],
    ['3,5 Ngày  làm việc', { unit: 'working-day', quantity: 3.5 }],
    ['03 ngày làm việc'.normalize('NFD'), { unit: 'working-day', quantity: 3 }],
    ['1/2 ngày làm việc', { unit: 'working-day', quantity: 0.5 }],
    ['15 ngày', { unit: 'calendar-day', quantity: 15 }],
    ['15ngày', { unit: 'calendar-day', quantity: 15 }],
    ['30 calendar days', { unit: 'calendar-day', quantity: 30 }],
    ['2 tuần', { unit: 'calendar-day', quantity: 14 }],
    ['8 giờ', { unit: 'hour', quantity: 8 }],
    ['4 giờ làm việc', { unit: 'hour', quantity: 4 }],
    ['30 phút', { unit: 'hour', quantity: 0.5 }],
    ['1 tháng', { unit: 'month', quantity: 1 }],
    ['1 năm', { unit: 'month', quantity: 12 }],
    ['6 months', { unit: 'month', quantity: 6 }],
  ])('reads %s', (text, value) => expect(parseTimeLimit(text)).toEqual({ ok: true, value }))

  it.each([
    ['', 'empty'],
    ['  \u00a0', 'empty'],
    ['abc ngày', 'no-quantity'],
    ['ngay trong ngày làm việc', 'no-quantity'],
    ['Không quy định', 'no-quantity'],
    ['5', 'unknown-unit'],
    ['5 quý', 'unknown-unit'],
    ['5 ngày làm việc kể từ khi nhận đủ hồ sơ', 'unknown-unit'],
    ['5-7 ngày', 'unknown-unit'],
    ['0 ngày', 'not-positive'],
    ['-3 ngày', 'not-positive'],
    ['1/0 ngày', 'not-positive'],
    ['0/0 ngày', 'not-positive'],
    ['99999 ngày', 'too-large'],
  ])('refuses %j: %s', (text, reason) =>
    expect(parseTimeLimit(text)).toEqual({ ok: false, refusal: { kind: 'invalid-time-limit', reason, text } }))

  it('says why in words', () => {
    const refusal = { kind: 'invalid-time-limit', reason: 'no-quantity', text: 'abc ngày' } as const
    expect(explainTimeLimitRefusal(refusal, 'vi')).toContain('“abc ngày”: không bắt đầu bằng một số')
    expect(explainTimeLimitRefusal(refusal, 'en')).toContain('does not begin with a number')
  })
})

describe('formatTimeLimit', () => {
  it.each<[TimeLimit, string, string]>([
    [{ unit: 'working-day', quantity: 3.5 }, '3,5 ngày làm việc', '3.5 working days'],
    [{ unit: 'working-day', quantity: 1 }, '1 ngày làm việc', '1 working day'],
    [{ unit: 'calendar-day', quantity: 15 }, '15 ngày', '15 calendar days'],
    [{ unit: 'hour', quantity: 4 }, '4 giờ làm việc', '4 working hours'],
    [{ unit: 'month', quantity: 1 }, '1 tháng', '1 month'],
    [{ unit: 'other', text: 'Không quy định' }, 'Không quy định', 'Không quy định'],
  ])('%j', (limit, vi, en) => {
    expect(formatTimeLimit(limit, 'vi')).toBe(vi)
    expect(formatTimeLimit(limit, 'en')).toBe(en)
  })

  it('is read back as it was', () => {
    const limit = fc.record({
      unit: fc.constantFrom('hour' as const, 'working-day' as const, 'calendar-day' as const, 'month' as const),
      quantity: fc.integer({ min: 1, max: 20_000 }).map((halves) => halves / 2),
    })
    fc.assert(
      fc.property(limit, fc.constantFrom('vi' as const, 'en' as const), (value, lang) => {
        expect(parseTimeLimit(formatTimeLimit(value, lang))).toEqual({ ok: true, value })
      }),
    )
  })
})
