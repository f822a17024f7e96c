import { describe, expect, it } from 'vitest'
import { headOf, wordsOf } from '../../testing/page-words.ts'
import { beginsPaper, readFields } from './read-fields.ts'

describe('readFields (NĐ 30/2020 Phụ lục I)', () => {
  it('reads the head of a paper where the decree puts it', () => {
    const words = headOf({ agency: 'XÃ BẢO NINH', number: 'Số: 15/2025/TLKS-BS', dated: 'Bảo Ninh, ngày 12 tháng 3 năm 2025', title: 'TRÍCH LỤC KHAI SINH' })
    const fields = readFields(words)
    expect(fields).toMatchObject({
      number: { value: '15/2025/TLKS-BS' },
      issuedOn: { value: '2025-03-12', confidence: 92 },
      issuer: { value: 'ỦY BAN NHÂN DÂN XÃ BẢO NINH' },
      title: { value: 'TRÍCH LỤC KHAI SINH' },
    })
    expect(beginsPaper(words, fields)).toBe(true)
  })

  it.each([
    ['Số: 15/2025/TLKS-BS', '15/2025/TLKS-BS'],
    ['Số 123/QĐ-UBND', '123/QĐ-UBND'],
    ['Só: 88 / GXN - UBND', '88/GXN-UBND'],
    ['Số: BK 012345', 'BK 012345'],
    ['Số định danh cá nhân: 044190000001', undefined],
    ['Số điện thoại: 0900000001', undefined],
    ['Không có gì ở đây', undefined],
  ])('number in “%s”: %s', (text, value) => expect(readFields(wordsOf([{ text, top: 0.12 }])).number?.value).toBe(value))

  it.each([
    [['Ngày, tháng, năm sinh: 01/05/1990', 'Ngày cấp: 12/03/2021'], '2021-03-12'],
    [['Có giá trị đến ngày 01 tháng 5 năm 2030', 'Đồng Hới, ngày 2 tháng 9 năm 2024'], '2024-09-02'],
    [['Ngày 31 tháng 13 năm 2024'], undefined],
    [['Đồng Hới, ngày 31 tháng 2 năm 2024'], undefined],
    [['Ngày, tháng, năm sinh: 01/05/1990'], undefined],
  ])('date of issue in %j: %s', (texts, value) => expect(readFields(wordsOf(texts.map((text, at) => ({ text, top: 0.2 + at * 0.03 })))).issuedOn?.value).toBe(value))

  it.each([
    ['Giấy phép này có giá trị đến hết ngày 01 tháng 5 năm 2030', '2030-05-01'],
    ['Có hiệu lực từ ngày 02/09/2024 đến ngày 01/09/2026.', '2026-09-01'],
    ['Có giá trị sử dụng đến: ngày 30/6/2027', '2027-06-30'],
    ['Hết hạn: 31/12/2028', '2028-12-31'],
    ['Thời hạn: 05 năm', undefined],
    ['Có hiệu lực kể từ ngày 02/09/2024', undefined],
    ['Có giá trị đến ngày 31/02/2027', undefined],
    ['Thời hạn: 50 năm kể từ ngày 12/3/2020', undefined],
    ['Giấy phép có giá trị đến 12 tháng kể từ ngày 01/01/2026', undefined],
  ])('until when it holds in “%s”: %s', (text, value) => expect(readFields(wordsOf([{ text, top: 0.5 }])).validUntil?.value).toBe(value))

  it.each([
    ['Họ, chữ đệm, tên: NGUYỄN THỊ THỬ Giới tính: Nữ', 'NGUYỄN THỊ THỬ'],
    ['Họ và tên: Trần Văn Mẫu, sinh ngày 01/05/1990', 'Trần Văn Mẫu'],
    ['Ông/Bà: LÊ THỊ GIẢ ĐỊNH', 'LÊ THỊ GIẢ ĐỊNH'],
    ['Ông: người làm chứng', undefined],
  ])('name in “%s”: %s', (text, value) => expect(readFields(wordsOf([{ text, top: 0.4 }])).holderName?.value).toBe(value))

  it('proposes nothing on a page of plain text', () => {
    const words = wordsOf([{ text: 'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.', top: 0.1 }, { text: 'Chánh Văn phòng chịu trách nhiệm thi hành.', top: 0.13 }])
    expect(readFields(words)).toEqual({})
    expect(beginsPaper(words, {})).toBe(false)
  })
})
