import { describe, expect, it } from 'vitest'
import { dateInWords, numberInWords } from './number-in-words.ts'
import type { PlainDate } from './plain-date.ts'

// NĐ 30/2020; civil status books: the number and the date of birth once more in words.
describe('in words', () => {
  it.each([
    [0, 'không'], [10, 'mười'], [15, 'mười lăm'], [24, 'hai mươi tư'], [101, 'một trăm lẻ một'], [2025, 'hai nghìn không trăm hai mươi lăm'],
    [1_050_000, 'một triệu không trăm năm mươi nghìn'], [3_000_000_000, 'ba tỷ'],
  ])('%d: %s', (number, words) => expect(numberInWords(number)).toBe(words))

  it.each([
    ['2025-02-03', 'Ngày mùng ba, tháng hai, năm hai nghìn không trăm hai mươi lăm'],
    ['2001-04-10', 'Ngày mùng mười, tháng tư, năm hai nghìn không trăm lẻ một'],
    ['1999-12-31', 'Ngày ba mươi mốt, tháng mười hai, năm một nghìn chín trăm chín mươi chín'],
  ])('%s: %s', (on, words) => expect(dateInWords(on as PlainDate)).toBe(words))
})
