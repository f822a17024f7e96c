import { describe, expect, it } from 'vitest'
import { isDeclaration } from './declaration.ts'

const asked = (name: string, rest: object = {}) => isDeclaration({ name, electronicForm: false, issuedResult: false, templates: [], ...rest })

describe('a declaration, never used again (NĐ 45/2020 art. 9)', () => {
  it.each([
    ['Tờ khai đăng ký khai sinh', {}, true],
    ['ĐƠN ĐỀ NGHỊ cấp giấy phép xây dựng', {}, true],
    ['Giấy đề nghị cấp lại', {}, true],
    ['Mẫu 01', { templates: [{ fileName: 'mau-01.docx' }] }, true],
    ['Biểu mẫu điện tử', { electronicForm: true }, true],
    ['Giấy chứng sinh', {}, false],
    ['Thông báo đã hoàn thành nghĩa vụ thuế', { issuedResult: true }, false],
    ['Giấy chứng nhận kết hôn của cha mẹ (nếu có)', { issuedResult: true }, false],
  ])('%s', (name, rest, expected) => expect(asked(name, rest)).toBe(expected))
})
