// Plan 276/QĐ-UBND row IV.1, NĐ 61/2018 articles 17.1, 19.4, 19.8-19.9: no supplement, refusal, delay or stop without its reason.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Accounting } from './dossier-parts.ts'
import type { DossierRefusal } from './refusal.ts'

export type ReasonKind = 'refusal' | 'supplement' | 'delay' | 'discontinuation' | 'suspension' | 'withdrawal'

export type Reason = { readonly code: string; readonly kind: ReasonKind; readonly vi: string; readonly en: string }

export const REASONS: readonly Reason[] = [
  { code: 'not-competent', kind: 'refusal', vi: 'Không thuộc thẩm quyền giải quyết', en: 'Outside the competence of this authority' },
  { code: 'not-eligible', kind: 'refusal', vi: 'Không đủ điều kiện theo quy định', en: 'The conditions of the law are not met' },
  { code: 'false-papers', kind: 'refusal', vi: 'Giấy tờ không đúng, không hợp lệ', en: 'Papers are wrong or not valid' },
  { code: 'duplicate', kind: 'refusal', vi: 'Trùng với hồ sơ đã nộp', en: 'Same as a dossier already filed' },
  { code: 'not-supplemented', kind: 'refusal', vi: 'Hết hạn mà chưa bổ sung đủ giấy tờ đã yêu cầu', en: 'The papers asked for did not arrive in time' },
  { code: 'other-refusal', kind: 'refusal', vi: 'Lý do khác', en: 'Another reason' },
  { code: 'component-missing', kind: 'supplement', vi: 'Thiếu thành phần hồ sơ', en: 'A component is missing' },
  { code: 'component-unreadable', kind: 'supplement', vi: 'Giấy tờ mờ, rách hoặc tệp không đọc được', en: 'A paper or file cannot be read' },
  { code: 'component-invalid', kind: 'supplement', vi: 'Giấy tờ hết hạn hoặc không đúng mẫu', en: 'A paper has expired or is not of the right form' },
  { code: 'answer-wrong', kind: 'supplement', vi: 'Thông tin kê khai chưa đúng hoặc chưa đủ', en: 'What was declared is wrong or incomplete' },
  { code: 'data-mismatch', kind: 'supplement', vi: 'Thông tin khác với cơ sở dữ liệu', en: 'The facts differ from the state registers' },
  { code: 'other-supplement', kind: 'supplement', vi: 'Lý do khác', en: 'Another reason' },
  { code: 'opinion-awaited', kind: 'delay', vi: 'Cơ quan phối hợp chưa trả lời', en: 'A coordinating authority has not answered' },
  { code: 'verification-long', kind: 'delay', vi: 'Việc thẩm tra, xác minh kéo dài', en: 'The verification takes longer' },
  { code: 'workload', kind: 'delay', vi: 'Số hồ sơ tăng đột biến, thiếu người xử lý', en: 'Too many dossiers for the staff at hand' },
  { code: 'system-fault', kind: 'delay', vi: 'Sự cố hệ thống, đường truyền', en: 'A fault of the system or the line' },
  { code: 'other-delay', kind: 'delay', vi: 'Lý do khác', en: 'Another reason' },
  { code: 'on-request', kind: 'discontinuation', vi: 'Theo đề nghị của tổ chức, cá nhân', en: 'At the request of the applicant' },
  { code: 'unsupplemented', kind: 'discontinuation', vi: 'Quá hạn bổ sung mà không có hồi âm', en: 'No answer to the request for a supplement' },
  { code: 'obligation-unmet', kind: 'discontinuation', vi: 'Quá hạn mà chưa thực hiện nghĩa vụ tài chính', en: 'The payment obligation was not met in time' },
  { code: 'other-discontinuation', kind: 'discontinuation', vi: 'Lý do khác', en: 'Another reason' },
  { code: 'dispute', kind: 'suspension', vi: 'Có tranh chấp, khiếu nại đang được giải quyết', en: 'A dispute or complaint is being settled' },
  { code: 'court', kind: 'suspension', vi: 'Theo yêu cầu của tòa án, cơ quan thi hành án, cơ quan điều tra', en: 'Required by a court or an investigating authority' },
  { code: 'expert-examination', kind: 'suspension', vi: 'Chờ kết quả giám định, niêm yết hoặc thông báo công khai', en: 'Awaiting an expert report or a public notice' },
  { code: 'applicant-absent', kind: 'suspension', vi: 'Tổ chức, cá nhân chưa có mặt để xác minh', en: 'The applicant has not come for the verification' },
  { code: 'other-suspension', kind: 'suspension', vi: 'Lý do khác', en: 'Another reason' },
  { code: 'result-wrong', kind: 'withdrawal', vi: 'Nội dung kết quả có sai sót', en: 'What the result says is wrong' },
  { code: 'granted-wrongly', kind: 'withdrawal', vi: 'Cấp không đúng đối tượng, không đủ điều kiện', en: 'Granted to somebody who was not entitled' },
  { code: 'false-papers', kind: 'withdrawal', vi: 'Giấy tờ trong hồ sơ không đúng sự thật', en: 'Papers of the dossier were false' },
  { code: 'ordered', kind: 'withdrawal', vi: 'Theo bản án, quyết định của tòa án hoặc cơ quan có thẩm quyền', en: 'Ordered by a court or a competent authority' },
  { code: 'other-withdrawal', kind: 'withdrawal', vi: 'Lý do khác', en: 'Another reason' },
]

export const findReason = (code: string): Reason | undefined => REASONS.find((reason) => reason.code === code)

/** At least this many letters of the official's own words: a dot or a dash explains nothing to anybody. */
export const FEWEST_LETTERS = 10

export const countLetters = (words: string): number => words.match(/\p{L}/gu)?.length ?? 0

export const decideAccounting = (kind: ReasonKind, given: Accounting): Outcome<Accounting, DossierRefusal> => {
  if (!REASONS.some((reason) => reason.kind === kind && reason.code === given.reasonCode))
    return refuse({ kind: 'unknown-reason', reasonCode: given.reasonCode })
  return countLetters(given.words) < FEWEST_LETTERS ? refuse({ kind: 'reason-missing' }) : ok({ ...given, words: given.words.trim() })
}
