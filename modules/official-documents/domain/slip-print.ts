// Thông tư 01/2018/TT-VPCP Mẫu số 01 (rule set A); Thông tư 03/2025/TT-VPCP Phụ lục I Mẫu số 01 (rule sets B and C).
import type { Instant } from '../../../kernel/instant.ts'
import type { AppointmentSlip, SlipComponent, SlipParty } from './appointment-slip.ts'
import { dateInWords, limitInWords, momentInWords, placeInWords } from './vietnamese-words.ts'

/** `whole` keeps a short text on one line. */
export type SlipEntry = { readonly label: string; readonly text: string; readonly strong?: boolean; readonly whole?: boolean }
/** Entries that stand beside each other. */
export type SlipLine = readonly SlipEntry[]
export type SlipComponentRow = { readonly name: string; readonly form: string; readonly quantity: string }

/** The slip in the words it is printed with; the template only places them. */
export type SlipPrint = {
  readonly parentName: string
  readonly unitName: string
  readonly number: string
  readonly placeAndDate: string
  readonly year: number
  readonly month: number
  readonly day: number
  readonly dossierCode: string
  /** Printed under the title of a second or later edition. */
  readonly edition: string
  readonly opening: string
  readonly parties: readonly SlipLine[]
  readonly request: readonly SlipLine[]
  readonly componentsLabel: string
  /** `list` in the form of 2018, `table` in that of 2025. */
  readonly componentsAs: 'list' | 'table'
  readonly components: readonly SlipComponentRow[]
  readonly terms: readonly SlipLine[]
  readonly book: string
  readonly submitterName: string
  readonly receiverName: string
  readonly notes: readonly string[]
  readonly dueReason: readonly string[]
  readonly dueAt: string
  readonly lookUpUrl: string
  readonly formBasis: string
}

export type Numbered = { readonly number: string; readonly serial: number; readonly edition: number; readonly issuedAt: Instant }

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

const entry = (label: string, text: string | undefined): SlipLine => (text === undefined || text === '' ? [] : [{ label, text }])

const lines = (...all: readonly SlipLine[]): readonly SlipLine[] => all.filter(({ length }) => length > 0)

const contactOf = ({ phone, email }: SlipParty): SlipLine => [...entry('Số điện thoại', phone), ...entry('Thư điện tử', email)]

/** The form of 2018 asks name, address, telephone, e-mail; that of 2025 the id number too, and whoever was authorised. */
const partiesOf = ({ ruleSet, applicant, representative }: AppointmentSlip): readonly SlipLine[] => {
  const idOf = (party: SlipParty): SlipLine => (ruleSet === 'A' ? [] : entry('Số định danh', party.idNumber))
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
const requestOf = ({ contentRequested, procedure }: AppointmentSlip): readonly SlipLine[] => {
  const named = `${procedure.name} (mã ${procedure.code})`
  if (contentRequested === procedure.name) return lines(entry('Nội dung yêu cầu giải quyết', named))
  return lines(entry('Nội dung yêu cầu giải quyết', contentRequested), entry('Thủ tục hành chính', named))
}

const UNCOUNTED = 'Theo thông báo của cơ quan giải quyết (thời hạn này không tính được bằng giờ, ngày)'

const termsOf = ({ ruleSet, sets, timeLimit, receivedAt, dueAt, resultAt, levies }: AppointmentSlip): readonly SlipLine[] =>
  lines(
    entry('Số lượng hồ sơ', `${String(sets).padStart(2, '0')} (bộ)`),
    entry('Thời gian giải quyết hồ sơ theo quy định là', limitInWords(timeLimit)),
    [{ label: 'Thời gian nhận hồ sơ', text: momentInWords(receivedAt), whole: true }],
    [{ label: 'Thời gian trả kết quả giải quyết hồ sơ', text: dueAt === undefined ? UNCOUNTED : momentInWords(dueAt), strong: true, whole: true }],
    entry(ruleSet === 'A' ? 'Đăng ký nhận kết quả tại' : 'Đăng ký nhận kết quả', resultAt),
    ruleSet === 'A' ? [] : entry('Phí, lệ phí', levies),
  )

const NOTES: readonly string[] = [
  'Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập thành 02 liên: một liên lưu cùng hồ sơ tại nơi tiếp nhận, một liên giao cho tổ chức, cá nhân nộp hồ sơ.',
  'Tổ chức, cá nhân có thể đăng ký nhận kết quả tại nơi tiếp nhận hoặc tại nhà (trụ sở tổ chức) qua dịch vụ bưu chính công ích.',
]

const FORM_BASIS = { A: 'Mẫu số 01, Thông tư 01/2018/TT-VPCP', B: 'Mẫu số 01, Thông tư 03/2025/TT-VPCP', C: 'Mẫu số 01, Thông tư 03/2025/TT-VPCP' } as const

const dayOf = (at: Instant): { year: number; month: number; day: number } => {
  const [, day = '1', month = '1', year = '1970'] = /ngày (\d+) tháng (\d+) năm (\d+)/.exec(dateInWords(at)) ?? []
  return { year: Number(year), month: Number(month), day: Number(day) }
}

/** Says the slip in print. Pure: the same slip and number print the same words for ever. */
export const wordSlip = (slip: AppointmentSlip, { number, serial, edition, issuedAt }: Numbered): SlipPrint => ({
  parentName: slip.unit.parentName.toLocaleUpperCase('vi'),
  unitName: slip.unit.name.toLocaleUpperCase('vi'),
  number,
  placeAndDate: `${placeInWords(slip.unit.place)}, ${dateInWords(issuedAt)}`,
  ...dayOf(issuedAt),
  dossierCode: slip.dossierCode,
  edition: edition === 1 ? '' : `(Cấp lại lần ${edition - 1})`,
  opening: slip.unit.name,
  parties: partiesOf(slip),
  request: requestOf(slip),
  componentsLabel: 'Thành phần hồ sơ nộp gồm',
  componentsAs: slip.ruleSet === 'A' ? 'list' : 'table',
  components: slip.components.map(rowOf),
  terms: termsOf(slip),
  book: `Vào Sổ theo dõi hồ sơ, Quyển số: ${dayOf(issuedAt).year}, Số thứ tự: ${serial}`,
  submitterName: (slip.representative ?? slip.applicant).name,
  receiverName: slip.receivedBy.name,
  notes: NOTES,
  dueReason: slip.dueReason,
  dueAt: slip.dueAt === undefined ? '' : momentInWords(slip.dueAt),
  lookUpUrl: slip.lookUpUrl,
  formBasis: FORM_BASIS[slip.ruleSet],
})
