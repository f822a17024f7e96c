import { describe, expect, it } from 'vitest'
import { listingOf } from '../listing.ts'
import { ownSheet } from '../../testing/sheets.ts'
import { searchProcedures } from './rank.ts'
import { buildSearchIndex } from './search-index.ts'
import { typedRaw, withinOneSlip, wordsOf } from './words.ts'

const entry = (code: string, name: string, more: Readonly<Record<string, unknown>> = {}) => listingOf(ownSheet({ code, name, ...more }))
const index = buildSearchIndex([
  entry('1.000001', 'Thủ tục đăng ký khai sinh'),
  entry('1.000002', 'Thủ tục đăng ký lại khai sinh'),
  entry('1.000003', 'Thủ tục đăng ký kết hôn'),
  entry('1.000004', 'Hoà giải tranh chấp đất đai', { sector: { name: 'Đất đai' } }),
  entry('1.000005', 'Cấp giấy phép xây dựng nhà ở riêng lẻ', { sector: { name: 'Hoạt động xây dựng' } }),
  entry('1.000006', 'Cấp Chứng chỉ hành nghề dược', { levels: ['province'] }),
  entry('1.000007.H46', 'Đăng ký thành lập hộ kinh doanh'),
  entry('B-BCT-034067-TT', 'Cấp giấy phép bán lẻ rượu'),
  entry('1.000008', 'Đăng ký thường trú'),
])
const first = (words: string): string | undefined => searchProcedures(index, { words })[0]?.code

describe('searchProcedures', () => {
  it.each([
    ['đăng ký khai sinh', '1.000001'],
    ['ĐĂNG KÍ KHAI SINH', '1.000001'],
    ['dang ky khai sinh', '1.000001'],
    ['khai sihn', '1.000001'],
    ['kai sinh', '1.000001'],
    ['khaisinh', '1.000001'],
    ['khai sin', '1.000001'],
    ['ddawng kys khai sinh', '1.000001'],
    ['d9ang8 ky1 khai sinh', '1.000001'],
    ['tôi mới đẻ con thì làm giấy tờ gì', '1.000001'],
    ['hòa giải đất đai', '1.000004'],
    ['hoà giải đất đai', '1.000004'],
    ['mở quán bán cơm', '1.000007.H46'],
    ['chứng chỉ hành nghề dược', '1.000006'],
    ['nhập hộ khẩu', '1.000008'],
    ['1.000003', '1.000003'],
    ['1.000007', '1.000007.H46'],
    ['1000003', '1.000003'],
    ['mã 1.000003 làm ở đâu', '1.000003'],
    ['b-bct-0340', 'B-BCT-034067-TT'],
    ['đăng k\u200eý kết hôn'.normalize('NFD'), '1.000003'],
  ])('%s: %s', (words, code) => expect(first(words)).toBe(code))

  it.each(['zzzz qqqq', '9.999999', '%', "'; drop table", '\u0000', '   '.repeat(50)])('finds nothing fitting for %j and does not stumble', (words) => {
    const found = searchProcedures(index, { words })
    expect(found.length === 0 || words.trim() === '').toBe(true)
  })

  it('survives a page pasted into the box', () => expect(() => searchProcedures(index, { words: 'đăng ký khai sinh '.repeat(5_000) })).not.toThrow())

  it('filters by sector in any spelling, and lists all by code without words', () => {
    expect(searchProcedures(index, { sector: 'dat dai' }).map((each) => each.code)).toEqual(['1.000004'])
    expect(searchProcedures(index, {}).map((each) => each.code)).toEqual([...searchProcedures(index, {})].map((each) => each.code).sort())
    expect(searchProcedures(index, { level: 'province' }).map((each) => each.code)).toEqual(['1.000006'])
  })
})

describe('words', () => {
  it.each([
    ['kỹ', 'ki'],
    ['quý', 'qui'],
    ['giấy', 'giay'],
    ['giải', 'giai'],
    ['Ủy/Uỷ', 'uy uy'],
  ])('%s → %s', (text, words) => expect(wordsOf(text).join(' ')).toBe(words))
  it.each([
    ['ddawng', 'dang'],
    ['giaays', 'giay'],
    ['dduwowngf', 'duong'],
    ['d9ang8', 'dang'],
    ['khai', 'khai'],
  ])('typed raw %s → %s', (typed, word) => expect(typedRaw(typed)).toBe(word))
  it.each([
    ['sinh', 'sihn', true],
    ['sinh', 'sin', true],
    ['sinh', 'singh', true],
    ['sinh', 'xinh', true],
    ['sinh', 'sang', false],
    ['sinh', 'nishh', false],
  ])('%s ~ %s: %s', (a, b, near) => expect(withinOneSlip(a, b)).toBe(near))
})

// QĐ 45/2016/QĐ-TTg Điều 13, 18: what may not go by post is told to everybody, as what may.
it('every procedure is either among those the post brings or among those it does not', () => {
  const timeLimit = { unit: 'working-day', quantity: 3 }
  const [brought, not] = [entry('2.000001', 'Cấp giấy A', { channels: [{ key: 'in-person-1', kind: 'in-person', timeLimit, levies: [] }, { key: 'postal-1', kind: 'postal', timeLimit, levies: [] }] }), entry('2.000002', 'Cấp giấy B', { channels: [{ key: 'in-person-1', kind: 'in-person', timeLimit, levies: [] }] })]
  const both = buildSearchIndex([brought, not])
  const found = (channel: 'postal' | 'not-postal') => searchProcedures(both, { channel }).map(({ code }) => code)
  expect([found('postal'), found('not-postal')]).toEqual([['2.000001'], ['2.000002']])
})
