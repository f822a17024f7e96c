// Nghị định 137/2015/NĐ-CP Điều 13: a personal id number has 12 digits. Nghị định 01/2021/NĐ-CP Điều 8: an enterprise code has 10, a dependent unit 13.
import type { FormText, TextField, TextFormat } from './form-definition.ts'
import { kept, type Judgement } from './judgement.ts'

const FORMATS: Readonly<Record<TextFormat, { readonly tidy: (text: string) => string; readonly fits: RegExp; readonly fault: FormText }>> = {
  'personal-id-number': {
    tidy: (text) => text.replace(/[\s.]/g, ''),
    fits: /^\d{12}$/,
    fault: {
      vi: 'Số định danh cá nhân gồm đúng 12 chữ số. Hãy nhập lại theo thẻ căn cước.',
      en: 'A personal identification number has exactly 12 digits. Enter it as printed on the identity card.',
    },
  },
  'enterprise-code': {
    tidy: (text) => text.replace(/[\s.]/g, '').replace(/^(\d{10})(\d{3})$/, '$1-$2'),
    fits: /^\d{10}(-\d{3})?$/,
    fault: {
      vi: 'Mã số doanh nghiệp gồm 10 chữ số (đơn vị phụ thuộc: 13 chữ số). Hãy nhập lại theo giấy chứng nhận đăng ký.',
      en: 'An enterprise code has 10 digits (a dependent unit: 13). Enter it as on the registration certificate.',
    },
  },
  phone: {
    tidy: (text) => text.replace(/[\s.()-]/g, '').replace(/^\+84/, '0'),
    fits: /^0\d{8,10}$/,
    fault: {
      vi: 'Số điện thoại bắt đầu bằng 0 và có 10 chữ số (số cố định: 9 đến 11). Hãy nhập lại.',
      en: 'A telephone number begins with 0 and has 10 digits (landlines: 9 to 11). Enter it again.',
    },
  },
  email: {
    tidy: (text) => text.replace(/\s/g, ''),
    fits: /^[^@\s,;<>]{1,64}@[^@\s,;<>.]+(\.[^@\s,;<>.]+)+$/,
    fault: {
      vi: 'Thư điện tử có dạng ten@tenmien.vn. Hãy kiểm tra dấu @ và phần sau dấu @.',
      en: 'An e-mail address looks like name@domain.vn. Check the @ and what follows it.',
    },
  },
  'person-name': {
    tidy: (text) => text,
    fits: /^[\p{L}\p{M}'’.\- ]{2,}$/u,
    fault: {
      vi: 'Họ tên chỉ gồm chữ cái. Hãy nhập đầy đủ họ, chữ đệm và tên như trên thẻ căn cước.',
      en: 'A name has letters only. Enter the full name as on the identity card.',
    },
  },
}

export const judgeText = (field: TextField, text: string): Judgement => {
  const limit = field.maxLength ?? 500
  if (text.length > limit)
    return {
      fault: {
        vi: `Nội dung dài ${text.length} ký tự, quá mức ${limit}. Hãy viết gọn lại hoặc đính kèm thành tệp.`,
        en: `The text has ${text.length} characters, more than ${limit}. Shorten it, or attach it as a file.`,
      },
    }
  if (field.format === undefined) return kept(text)
  const format = FORMATS[field.format]
  const tidy = format.tidy(text)
  return format.fits.test(tidy) ? kept(tidy) : { fault: format.fault }
}
