import { describe, expect, it } from 'vitest'
import { isOnePaperNamed, saysNothingMore } from './one-paper.ts'
import { fold } from './vietnamese-text.ts'

describe('what follows the name of a paper (NĐ 45/2020 art. 4, 11)', () => {
  it.each([
    '', '(nếu có)', '(bản sao)', '(01 bản chụp kèm theo bản gốc để đối chiếu hoặc 01 bản sao có chứng thực)', ': 01 bản sao', 'của người nộp', 'của người yêu cầu (bản sao)',
    '(bản sao có dấu sao y bản chính của thương nhân)', 'còn hiệu lực', '(còn giá trị sử dụng)', 'hoặc Căn cước công dân hoặc Hộ chiếu còn giá trị sử dụng', 'của doanh nghiệp đề nghị',
    'hoặc giấy tờ có giá trị pháp lý tương đương', 'theo quy định của pháp luật', '(theo mẫu số CT07)',
    '/căn cước', '/Hợp tác xã/Hộ kinh doanh', '(bản sao/bản chính)', ': căn cước công dân hoặc hộ chiếu',
  ])('“%s” adds nothing', (rest) => expect(saysNothingMore(fold(rest))).toBe(true))

  it.each([
    ' và Hợp đồng đại lý với công ty cung ứng tàu biển', ', Văn bản nêu rõ lý do từ chối', '; Giấy xác nhận', 'của chủ phương tiện (nếu chủ phương tiện không trực tiếp đến nộp)', 'của con', '(của con)', 'của cha, mẹ',
    'của cha mẹ (nếu có)', 'con', 'kèm Sổ hộ khẩu', 'hoặc Giấy chứng sinh của con', 'hoặc Trích lục khai sinh đối với người chưa đủ 14 tuổi', 'do cơ quan có thẩm quyền nước ngoài cấp', 'số 2', 'A1',
    'cho chủ đầu tư dự án', 'quân sự', '(trường hợp bị tử vong)', 'thành lập công ty cổ phần', 'bản chính để đổi',
    '/sổ tạm trú của các hộ dùng chung', ' và/hoặc Hợp đồng', 'theo Nghị định số 138/2026/NĐ-CP', ': của con hoặc của cha', ': người thừa kế hoặc người bảo lãnh', ': Tờ khai đăng ký',
  ])('“%s” asks for more, or for another’s', (rest) => expect(saysNothingMore(fold(rest))).toBe(false))

  it('reads the name behind the marks of its sheet, and only at its beginning', () => {
    const passport = /^ho chieu(?![a-z0-9])/
    expect(isOnePaperNamed(passport, '- a) Hộ chiếu của người yêu cầu;')).toBe(true)
    expect(isOnePaperNamed(passport, 'Bản khai và Hộ chiếu')).toBe(false)
    expect(isOnePaperNamed(passport, 'Hộ chiếux')).toBe(false)
  })
})
