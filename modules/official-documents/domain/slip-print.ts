// Thông tư 01/2018/TT-VPCP Mẫu số 01 (rule set A); Thông tư 03/2025/TT-VPCP Phụ lục I Mẫu số 01 (rule sets B and C).
import type { Vnd } from '../../../kernel/vnd.ts'
import type { AppointmentSlip, SlipComponent } from './appointment-slip.ts'
import { amountInFigures, amountInWords } from './amount-in-words.ts'
import { formBasisOf } from './form-basis.ts'
import type { Issue } from './letter-words.ts'
import { contactOf, dayOf, entry, headOf, lines, type Line, type PrintHead } from './print-parts.ts'
import type { PaperParty } from './paper-facts.ts'
import { limitInWords, momentInWords } from './vietnamese-words.ts'

export type SlipComponentRow = { readonly name: string; readonly form: string; readonly quantity: string }

/** The slip in the words it is printed with; the template only places them. */
export type SlipPrint = PrintHead & {
  readonly opening: string
  readonly parties: readonly Line[]
  readonly request: readonly Line[]
  readonly componentsLabel: string
  /** `list` in the form of 2018, `table` in that of 2025. */
  readonly componentsAs: 'list' | 'table'
  readonly components: readonly SlipComponentRow[]
  readonly terms: readonly Line[]
  readonly book: string
  readonly submitterName: string
  readonly receiverName: string
  /** How the receiver confirmed, when they did; else room for a hand. */
  readonly confirmation: string
  readonly notes: readonly string[]
  readonly dueReason: readonly string[]
  readonly dueAt: string
  readonly lookUpUrl: string
  readonly formBasis: string
}

/** Names in the national catalogue reach 7,632 characters; the slip names the paper, the dossier keeps every word. */
const MAX_COMPONENT_NAME = 320

const shorten = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= MAX_COMPONENT_NAME) return flat
  return `${flat.slice(0, flat.lastIndexOf(' ', MAX_COMPONENT_NAME))} …`
}

const FORM_WORDS: Readonly<Record<SlipComponent['form'], string>> = { original: 'Bản chính', copy: 'Bản sao', electronic: 'Bản điện tử' }

const rowOf = ({ name, form, quantity }: SlipComponent): SlipComponentRow => ({
  name: shorten(name),
  form: FORM_WORDS[form],
  quantity: String(quantity).padStart(2, '0'),
})

/** The form of 2018 asks name, address, telephone, e-mail; that of 2025 the id number too, and whoever was authorised. */
const partiesOf = ({ ruleSet, applicant, representative }: AppointmentSlip): readonly Line[] => {
  const idOf = (party: PaperParty): Line => (ruleSet === 'A' ? [] : entry('Số định danh', party.idNumber))
  const own = lines(
    [{ label: 'Tiếp nhận hồ sơ của', text: applicant.name, strong: true }],
    [...idOf(applicant), ...contactOf(applicant)],
    entry('Địa chỉ', applicant.address),
  )
  if (representative === undefined) return own
  return [
    ...own,
    ...lines(
      [{ label: ruleSet === 'A' ? 'Người nộp thay' : 'Người được uỷ quyền', text: representative.name, strong: true }],
      [...idOf(representative), ...contactOf(representative)],
      entry('Địa chỉ', representative.address),
      entry('Giấy tờ uỷ quyền', representative.authorisation),
    ),
  ]
}

/** What is asked in the applicant's words, then the procedure; once when both are the same. */
const requestOf = ({ contentRequested, procedure }: AppointmentSlip): readonly Line[] => {
  const named = `${procedure.name} (mã ${procedure.code})`
  if (contentRequested === procedure.name) return lines(entry('Nội dung yêu cầu giải quyết', named))
  return lines(entry('Nội dung yêu cầu giải quyết', contentRequested), entry('Thủ tục hành chính', named))
}

const UNCOUNTED = 'Theo thông báo của cơ quan giải quyết (thời hạn này không tính được bằng giờ, ngày)'

/** Each levy with its sum; several are added up, and the sum is said in words. */
const leviesOf = (levies: AppointmentSlip['levies']): readonly Line[] => {
  if (levies === undefined || levies.length === 0) return []
  const total = levies.reduce((sum, { amount }) => sum + amount, 0) as Vnd
  const each = levies.map(({ name, amount }) => `${name}: ${amountInFigures(amount)}`).join('; ')
  const sum = levies.length > 1 ? `; tổng cộng ${amountInFigures(total)}` : ''
  return [entry('Phí, lệ phí phải nộp', `${each}${sum} (bằng chữ: ${amountInWords(total)})`)]
}

const bookOf = ({ register }: AppointmentSlip, { serial, issuedAt }: Issue): string =>
  register === undefined
    ? `Vào Sổ theo dõi hồ sơ, Quyển số: ${dayOf(issuedAt).year}, Số thứ tự: ${serial}`
    : `Vào Sổ theo dõi hồ sơ, Quyển số: ${register.book}, Số thứ tự: ${register.serial}`

const termsOf = ({ ruleSet, sets, timeLimit, receivedAt, dueAt, resultAt, levies }: AppointmentSlip): readonly Line[] =>
  lines(
    entry('Số lượng hồ sơ', `${String(sets).padStart(2, '0')} (bộ)`),
    entry('Thời gian giải quyết hồ sơ theo quy định là', limitInWords(timeLimit)),
    [{ label: 'Thời gian nhận hồ sơ', text: momentInWords(receivedAt), whole: true }],
    [{ label: 'Thời gian trả kết quả giải quyết hồ sơ', text: dueAt === undefined ? UNCOUNTED : momentInWords(dueAt), strong: true, whole: true }],
    entry(ruleSet === 'A' ? 'Đăng ký nhận kết quả tại' : 'Đăng ký nhận kết quả', resultAt),
    ...leviesOf(levies),
  )

const NOTES: readonly string[] = [
  'Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập thành 02 liên: một liên lưu cùng hồ sơ tại nơi tiếp nhận, một liên giao cho tổ chức, cá nhân nộp hồ sơ.',
  'Tổ chức, cá nhân có thể đăng ký nhận kết quả tại nơi tiếp nhận hoặc tại nhà (trụ sở tổ chức) qua dịch vụ bưu chính công ích.',
]

/** Says the slip in print. Pure: the same slip and number print the same words for ever. */
export const wordSlip = (slip: AppointmentSlip, issue: Issue): SlipPrint => ({
  ...headOf(slip.unit, slip.dossierCode, issue),
  opening: slip.unit.name,
  parties: partiesOf(slip),
  request: requestOf(slip),
  componentsLabel: 'Thành phần hồ sơ nộp gồm',
  componentsAs: slip.ruleSet === 'A' ? 'list' : 'table',
  components: slip.components.map(rowOf),
  terms: termsOf(slip),
  book: bookOf(slip, issue),
  submitterName: (slip.representative ?? slip.applicant).name,
  receiverName: slip.receivedBy.name,
  confirmation: issue.confirmation,
  notes: NOTES,
  dueReason: slip.dueReason,
  dueAt: slip.dueAt === undefined ? '' : momentInWords(slip.dueAt),
  lookUpUrl: slip.lookUpUrl,
  formBasis: formBasisOf('appointment-slip', slip.ruleSet),
})
