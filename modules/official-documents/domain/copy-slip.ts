// Nghị định 23/2015/NĐ-CP Điều 7, as amended by NĐ 280/2025: what is not given back the same day is promised with its hour and day. The form is ours.
import type { CopyRequestId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { formBasisOf } from './form-basis.ts'
import { signatureOf, type LetterPrint } from './letter-print.ts'
import type { Issue } from './letter-words.ts'
import type { PaperParty, PaperUnit } from './paper-facts.ts'
import { entry, headOf, lines } from './print-parts.ts'
import { momentInWords } from './vietnamese-words.ts'

type PromisedOriginal = {
  readonly name: string
  readonly pages: number
  readonly copies: number
  readonly receivedAt: Instant
  readonly returnsAt: Instant
  readonly prolonged?: { readonly workingDays: number; readonly ground: string; /** In writing, with whoever asks. */ readonly isAgreed: boolean }
}

export type CopySlip = {
  readonly requestId: CopyRequestId
  readonly unit: PaperUnit
  readonly requester: PaperParty
  readonly originals: readonly PromisedOriginal[]
  readonly receivedBy: string
}

const COLUMNS = [
  { title: 'TT', width: '8mm', align: 'center' },
  { title: 'Bản chính', width: '1fr', align: 'left' },
  { title: 'Số trang', width: '15mm', align: 'center' },
  { title: 'Số bản sao', width: '17mm', align: 'center' },
  { title: 'Tiếp nhận lúc', width: '27mm', align: 'left' },
  { title: 'Hẹn trả chậm nhất', width: '27mm', align: 'left' },
] as const

const lastOf = (originals: CopySlip['originals']): Instant => originals.map(({ returnsAt }) => returnsAt).toSorted().at(-1) ?? ('' as Instant)

const AFTER_THREE = 'Tiếp nhận sau 15 giờ thì bản sao được trả trong ngày làm việc tiếp theo (Nghị định 23/2015/NĐ-CP Điều 7).'

const basisOf = ({ prolonged }: PromisedOriginal): string => {
  if (prolonged === undefined) return AFTER_THREE
  const agreed = prolonged.isAgreed ? 'theo thỏa thuận bằng văn bản với người yêu cầu, ' : ''
  return `Thời hạn được kéo dài thêm ${prolonged.workingDays} ngày làm việc, ${agreed}vì ${prolonged.ground} (Nghị định 23/2015/NĐ-CP Điều 21).`
}

/** Said once where it is the same for all; otherwise with the numbers of the originals it is said of. */
const basesOf = (originals: CopySlip['originals']): readonly string[] => {
  const bases = [...Map.groupBy(originals.keys(), (at) => basisOf(originals[at] as PromisedOriginal))]
  return bases.length === 1 ? bases.map(([basis]) => basis) : bases.map(([basis, rows]) => `Bản chính số ${rows.map((at) => at + 1).join(', ')}: ${basis}`)
}

export const wordCopySlip = (slip: CopySlip, issue: Issue): LetterPrint => ({
  ...headOf(slip.unit, undefined, issue),
  paper: 'a5',
  flipped: false,
  title: 'PHIẾU HẸN TRẢ BẢN SAO CHỨNG THỰC',
  addressee: '',
  blocks: [
    { kind: 'entries', lines: lines([{ label: 'Người yêu cầu', text: slip.requester.name, strong: true }], [...entry('Số định danh', slip.requester.idNumber), ...entry('Số điện thoại', slip.requester.phone)]) },
    { kind: 'table', columns: COLUMNS, rows: slip.originals.map(({ name, pages, copies, receivedAt, returnsAt }, at) => [String(at + 1), name, String(pages), String(copies), momentInWords(receivedAt), momentInWords(returnsAt)]) },
    { kind: 'entries', lines: lines([{ label: 'Hẹn trả đủ chậm nhất', text: momentInWords(lastOf(slip.originals)), strong: true, whole: true }]) },
    ...basesOf(slip.originals).map((text) => ({ kind: 'paragraph' as const, text })),
  ],
  signatures: [signatureOf('NGƯỜI YÊU CẦU', { name: slip.requester.name }), signatureOf('NGƯỜI TIẾP NHẬN', { name: slip.receivedBy }, issue.confirmation)],
  recipients: [],
  lookUpUrl: '',
  formBasis: formBasisOf('copy-slip', 'B'),
})
