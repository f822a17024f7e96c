import { describe, expect, it } from 'vitest'
import { ownSheet } from '../../testing/sheets.ts'
import { boardLineOf, guideChapterOf } from './printed-words.ts'

describe('printed words of a procedure (NĐ 63/2010 Đ8.2, Đ13)', () => {
  it('says limits per channel where they differ, and each levy', () => {
    expect(boardLineOf(ownSheet())).toMatchObject({ limits: ['Trực tiếp: 3 ngày làm việc', 'Trực tuyến: 2,5 ngày làm việc'], channels: ['Trực tiếp', 'Trực tuyến'], levies: ['Lệ phí: 8.000 đồng'], basis: ['01/2020/NĐ-CP'] })
  })

  it('keeps a levy in words as words (QĐ 2715: “theo quy định của Bộ Tài chính”)', () => {
    const sheet = ownSheet({ channels: [{ kind: 'in-person', timeLimit: '3 ngày', levies: [{ kind: 'service-fee', note: 'Theo quy định của Bộ Tài chính' }] }] })
    expect(boardLineOf(sheet)).toMatchObject({ limits: ['3 ngày'], levies: ['Theo quy định của Bộ Tài chính'] })
  })

  it.each([
    ['no levy at all', []],
    ['a levy without amount and words', [{ kind: 'service-fee' as const }]],
  ])('says that none is named where the procedure has %s', (_, levies) => {
    expect(boardLineOf(ownSheet({ channels: [{ kind: 'in-person', timeLimit: '3 ngày', levies }] })).levies).toEqual(['Không nêu phí'])
  })

  it('has every part of the procedure in the chapter', () => {
    expect(guideChapterOf(ownSheet({ conditions: 'Đủ 18 tuổi' }))).toMatchObject({
      steps: ['Nộp hồ sơ', 'Nhận kết quả'],
      cases: [{ name: '', papers: [{ name: 'Tờ khai', originals: 1, copies: 0 }], notes: ['Xuất trình giấy tờ tuỳ thân'] }],
      applicants: 'Công dân Việt Nam', results: 'Giấy thử', conditions: 'Đủ 18 tuổi', agency: 'Uỷ ban nhân dân cấp xã',
    })
  })
})
