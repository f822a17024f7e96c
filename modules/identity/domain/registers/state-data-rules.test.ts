// NĐ 45/2020 Đ4, NĐ 104/2022 Đ14: names of papers as the national catalogue words them.
import { describe, expect, it } from 'vitest'
import { stateDataRuleOf } from './state-data-rules.ts'

describe('stateDataRuleOf', () => {
  it.each([
    ['Giấy tờ có giá trị chứng minh thông tin về cư trú', 'check-residence'],
    ['Giấy xác nhận thông tin về cư trú (CT07)', 'check-residence'],
    ['Sổ hộ khẩu', 'check-residence'],
    ['Giấy xác nhận tình trạng hôn nhân', 'check-marriage'],
    ['Giấy tờ chứng minh quan hệ nhân thân', 'check-kinship'],
    ['Giấy chứng nhận đăng ký doanh nghiệp (bản sao)', 'check-enterprise'],
    ['- Bản sao Giấy chứng nhận đăng ký kinh doanh của doanh nghiệp;', 'check-enterprise'],
    ['Giấy chứng nhận đăng ký doanh nghiệp (01 bản chụp kèm theo bản gốc để đối chiếu)', 'check-enterprise'],
    ['a) Giấy xác nhận tình trạng hôn nhân của người yêu cầu', 'check-marriage'],
  ])('%s is answered by a register', (name, purpose) => {
    expect(stateDataRuleOf(name)?.purpose).toBe(purpose)
  })

  it.each([
    'Giấy tờ chứng minh chỗ ở hợp pháp, nơi cư trú',
    'Giấy xác nhận tình trạng hôn nhân do cơ quan có thẩm quyền của nước ngoài cấp',
    'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân',
    'Giấy đề nghị đăng ký doanh nghiệp',
    'Bản chính Giấy chứng nhận đăng ký doanh nghiệp để đổi',
    'Giấy chứng sinh',
    'Quyết định thành lập đối với cơ quan, tổ chức; Giấy chứng nhận đăng ký kinh doanh đối với doanh nghiệp',
    'Giấy chứng nhận đăng ký doanh nghiệp và Hợp đồng đại lý với công ty cung ứng tàu biển: 01 bản chụp (nộp lần đầu);',
    'Quyết định thành lập tổ chức, Giấy chứng nhận đăng ký doanh nghiệp hoặc Giấy chứng nhận đăng ký đầu tư',
    'Sơ yếu lý lịch tự thuật (có xác nhận của UBND xã, phường, thị trấn nơi đang cư trú)',
    'Giấy khai sinh và sổ hộ khẩu thường trú',
    'Sổ hộ khẩu của cha, mẹ (bản chính)',
    'Giấy tờ chứng minh nơi cư trú cuối cùng của người chết để xác định thẩm quyền',
    'Giấy xác nhận tình trạng hôn nhân của cha mẹ',
    'Giấy chứng nhận đăng ký doanh nghiệp (bản chính)',
  ])('%s is asked for as ever', (name) => {
    expect(stateDataRuleOf(name)).toBeUndefined()
  })
})
