import { describe, expect, it } from 'vitest'
import { datePartsOf } from './date-parts.ts'

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
