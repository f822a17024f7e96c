// NĐ 45/2020 Đ4, NĐ 104/2022 Đ14: names of papers as the national catalogue words them.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import xz from 'xz-decompress'
import { stateDataRuleOf } from './state-data-rules.ts'

const UNLESS_SILENT = 'trong trường hợp cơ quan đăng ký hộ tịch không thể khai thác được thông tin về nơi cư trú của công dân theo các phương thức quy định tại khoản 2 Điều 14 Nghị định số 104/2022/NĐ-CP'

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
    [`- Giấy tờ có giá trị chứng minh thông tin về cư trú ${UNLESS_SILENT}. Trường hợp đã khai thác được (trực tiếp hoặc trực tuyến), không phải xuất trình.`, 'check-residence'],
    ['Giấy tờ chứng minh nơi cư trú để xác định thẩm quyền', 'check-residence'],
    [`Giấy tờ chứng minh nơi cư trú của công dân Việt Nam để chứng minh thẩm quyền đăng ký khai sinh ${UNLESS_SILENT}`, 'check-residence'],
    [`Giấy tờ chứng minh nơi cư trú để xác định thẩm quyền (nếu đăng ký ở xã, phường khác) ${UNLESS_SILENT}`, 'check-residence'],
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
    `Giấy tờ chứng minh nơi cư trú cuối cùng của người chết để xác định thẩm quyền ${UNLESS_SILENT}`,
    'Giấy tờ chứng minh nơi cư trú để xác định thẩm quyền và sổ hộ khẩu của cha',
    `Giấy tờ chứng minh thông tin về cư trú ${UNLESS_SILENT}; sổ hộ khẩu của cha`,
    'Giấy xác nhận tình trạng hôn nhân của cha mẹ',
    'Giấy chứng nhận đăng ký doanh nghiệp (bản chính)',
  ])('%s is asked for as ever', (name) => {
    expect(stateDataRuleOf(name)).toBeUndefined()
  })
})

const CATALOGUE = new URL('../../../../../shared/data/procedures/national-catalogue-2026-07.jsonl.xz', import.meta.url)

describe.skipIf(!existsSync(CATALOGUE))('residence papers of the national catalogue (../shared/data)', () => {
  it('need not be brought where the register answers, but for the last home of somebody dead', async () => {
    const lines = (await new Response(new xz.XzReadableStream(new Blob([readFileSync(CATALOGUE)]).stream())).text()).trim().split('\n')
    const named = lines.flatMap((line) => (JSON.parse(line) as { readonly components?: readonly { readonly name?: string }[] }).components ?? []).map(({ name = '' }) => name)
    const asked = named.filter((name) => name.startsWith('- Giấy tờ') && name.includes(UNLESS_SILENT))
    const [answered, others] = [asked.filter((name) => stateDataRuleOf(name)?.purpose === 'check-residence'), asked.filter((name) => !stateDataRuleOf(name))]
    expect([answered.length, others.length]).toEqual([31, 3])
    expect(others.every((name) => name.includes('của người chết'))).toBe(true)
  })
})
