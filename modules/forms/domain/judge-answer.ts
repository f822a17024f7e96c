// Nghị định 137/2015/NĐ-CP Điều 13: a personal id number has 12 digits. Nghị định 01/2021/NĐ-CP Điều 8: an enterprise code has 10, a dependent unit 13.
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { OUTSIDE, type DateField, type FormText, type NumberField, type Question, type TextField, type TextFormat } from './form-definition.ts'

export type JudgeContext = {
  readonly today: PlainDate
  /** Name of a commune valid at the time of filing, by code. */
  readonly areaNames: ReadonlyMap<string, string>
}

/** Either the answer as it is kept, with how people read it, or what to do about it. */
export type Judgement = { readonly kept: string; readonly shown: FormText } | { readonly fault: FormText }

const same = (text: string): FormText => ({ vi: text, en: text })
const kept = (text: string, shown: FormText = same(text)): Judgement => ({ kept: text, shown })

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

const judgeText = (field: TextField, text: string): Judgement => {
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

/** Vietnamese writing: dots group thousands, a comma begins the fraction. */
const parseVietnameseNumber = (text: string): number | undefined => {
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '') : text
  const number = Number(plain.replace(',', '.'))
  return /^-?\d+([.,]\d+)?$/.test(plain) && Number.isFinite(number) ? number : undefined
}

const judgeNumber = ({ min, max, whole = false }: NumberField, text: string): Judgement => {
  const number = parseVietnameseNumber(text)
  if (number === undefined || (whole && !Number.isInteger(number)))
    return { fault: whole ? { vi: 'Hãy nhập một số nguyên, ví dụ 3.', en: 'Enter a whole number, for example 3.' } : { vi: 'Hãy nhập một số, ví dụ 12,5.', en: 'Enter a number, for example 12.5.' } }
  if (min !== undefined && number < min) return { fault: { vi: `Số này phải từ ${min} trở lên.`, en: `This number must be ${min} or more.` } }
  if (max !== undefined && number > max) return { fault: { vi: `Số này phải từ ${max} trở xuống.`, en: `This number must be ${max} or less.` } }
  return kept(String(number), { vi: String(number).replace('.', ','), en: String(number) })
}

const asVietnamese = (on: PlainDate): string => `${on.slice(8)}/${on.slice(5, 7)}/${on.slice(0, 4)}`

/** Native date fields send 1990-02-03; people who type send 3/2/1990. */
const parseTypedDate = (text: string): PlainDate | undefined => {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  return parsePlainDate(typed ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}` : text)
}

const judgeDate = (field: DateField, text: string, today: PlainDate): Judgement => {
  const on = parseTypedDate(text)
  if (on === undefined) return { fault: { vi: 'Hãy nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 03/02/1990.', en: 'Enter a real date as day/month/year, for example 03/02/1990.' } }
  if (field.past === true && on > today) return { fault: { vi: 'Ngày này chưa tới. Hãy kiểm tra lại năm.', en: 'This date is in the future. Check the year.' } }
  const earliest = field.notBefore ?? (field.past === true ? '1900-01-01' : undefined)
  if (earliest !== undefined && on < earliest) return { fault: { vi: 'Ngày này quá xa. Hãy kiểm tra lại năm.', en: 'This date is too long ago. Check the year.' } }
  return kept(on, same(asVietnamese(on)))
}

const pickOne: FormText = { vi: 'Hãy chọn một trong các mục đã cho.', en: 'Choose one of the given options.' }

/** Judges one answer that was given (not empty, trimmed, NFC). */
export const judgeAnswer = (question: Question, text: string, { today, areaNames }: JudgeContext): Judgement => {
  if (question.kind === 'text') return judgeText(question, text)
  if (question.kind === 'number') return judgeNumber(question, text)
  if (question.kind === 'date') return judgeDate(question, text, today)
  if (question.kind === 'choice') {
    const option = question.options.find(({ value }) => value === text)
    return option ? kept(option.value, option.label) : { fault: pickOne }
  }
  if (text === OUTSIDE) return kept(OUTSIDE, { vi: 'Ngoài tỉnh', en: 'Outside the province' })
  const name = areaNames.get(text)
  return name === undefined ? { fault: pickOne } : kept(text, same(name))
}
