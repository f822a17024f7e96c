import { describe, expect, it } from 'vitest'
import { instantFromMs } from '../../../kernel/instant.ts'
import { dateInWords, limitInWords, momentInWords, numberInWords, placeInWords, yearAt } from './vietnamese-words.ts'

const at = (text: string) => instantFromMs(Date.parse(text))

describe('vietnamese-words (NĐ 30/2020 Phụ lục I)', () => {
  it.each([
    ['2025-02-05T02:00:00Z', 'ngày 05 tháng 02 năm 2025'],
    ['2025-01-31T02:00:00Z', 'ngày 31 tháng 01 năm 2025'],
    ['2025-03-09T02:00:00Z', 'ngày 09 tháng 3 năm 2025'],
    ['2025-12-31T02:00:00Z', 'ngày 31 tháng 12 năm 2025'],
    // 17:00 UTC is midnight in Viet Nam: the next day, month and year.
    ['2025-12-31T17:00:00Z', 'ngày 01 tháng 01 năm 2026'],
  ])('%s is %s', (moment, words) => expect(dateInWords(at(moment))).toBe(words))

  it('writes hours and minutes with two digits', () => expect(momentInWords(at('2025-03-12T00:05:59Z'))).toBe('07 giờ 05 phút, ngày 12 tháng 3 năm 2025'))
  it('counts the year of Viet Nam', () => expect(yearAt(at('2025-12-31T17:00:00Z'))).toBe(2026))

  it.each([
    [{ unit: 'working-day', quantity: 3 }, '03 ngày làm việc'],
    [{ unit: 'working-day', quantity: 1.5 }, '1,5 ngày làm việc'],
    [{ unit: 'calendar-day', quantity: 30 }, '30 ngày'],
    [{ unit: 'hour', quantity: 4 }, '04 giờ làm việc'],
    [{ unit: 'month', quantity: 2 }, '02 tháng'],
    [{ unit: 'other', text: 'Trong ngày' }, 'Trong ngày'],
  ] as const)('%o is %s', (limit, words) => expect(limitInWords(limit)).toBe(words))

  it.each([
    [1, '01/TTPVHCC'],
    [9, '09/TTPVHCC'],
    [10, '10/TTPVHCC'],
    [1234, '1234/TTPVHCC'],
  ])('number %i is %s', (serial, words) => expect(numberInWords(serial, 'TTPVHCC')).toBe(words))

  it.each([
    ['Thành phố Đồng Hới', 'Đồng Hới'],
    ['Tỉnh Quảng Bình', 'Quảng Bình'],
    ['Xã Thử', 'Thử'],
    ['Phường 5', 'Phường 5'],
    ['Đồng Hới', 'Đồng Hới'],
    ['Xãng', 'Xãng'],
  ])('papers of %s are dated at %s', (area, place) => expect(placeInWords(area)).toBe(place))
})
