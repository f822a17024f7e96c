import { describe, expect, it } from 'vitest'
import { datePartsOf, sentDate, writtenDate } from './date-parts.ts'

describe('datePartsOf', () => {
  it.each([
    ['3/5/2001', ['3', '5', '2001']],
    [' 03.05.2001 ', ['03', '05', '2001']],
    ['03-05-2001', ['03', '05', '2001']],
    ['05/2001', ['', '05', '2001']],
    ['2001', ['', '', '2001']],
    ['2001-05-03', ['03', '05', '2001']],
    ['2001-05', ['', '05', '2001']],
  ])('reads %s', (text, [day, month, year]) => expect(datePartsOf(text)).toEqual({ day, month, year }))

  it.each(['', '12', '3/5', '3/5/01', '1/2/3/2001', 'ba tháng năm', '3/5/2001 lúc 8 giờ', '123/5/2001'])('leaves %j alone', (text) => expect(datePartsOf(text)).toBeUndefined())
})

describe('a date in one box, day first', () => {
  it.each([
    ['3/4/2026', '2026-04-03', '03/04/2026'],
    ['03042026', '2026-04-03', '03/04/2026'],
    ['2026-04-03', '2026-04-03', '03/04/2026'],
    ['31/02/2026', '2026-02-31', '31/02/2026'],
    ['04/2026', '04/2026', '04/2026'],
    [' hôm qua ', 'hôm qua', 'hôm qua'],
    ['', '', ''],
  ])('%j is sent as %j and shown as %j', (typed, sent, shown) => expect([sentDate(typed), writtenDate(sent)]).toEqual([sent, shown]))
})
