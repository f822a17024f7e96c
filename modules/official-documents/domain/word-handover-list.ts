// Nghị định 61/2018/NĐ-CP Điều 18; no circular gives a form.
import { formBasisOf } from './form-basis.ts'
import type { HandoverLine, HandoverList } from './handover-list.ts'
import { signatureOf, type LetterPrint } from './letter-print.ts'
import type { Issue } from './letter-words.ts'
import { headOf } from './print-parts.ts'
import { momentInWords, shortMoment } from './vietnamese-words.ts'

const COLUMNS = [
  { title: 'TT', width: '9mm', align: 'center' },
  { title: 'Mã hồ sơ', width: '43mm', align: 'left' },
  { title: 'Thủ tục hành chính', width: '1.3fr', align: 'left' },
  { title: 'Cá nhân, tổ chức', width: '1fr', align: 'left' },
  { title: 'Bản chính', width: '14mm', align: 'center' },
  { title: 'Bản sao', width: '13mm', align: 'center' },
  { title: 'Hẹn trả', width: '25mm', align: 'center' },
  { title: 'Ghi chú', width: '28mm', align: 'left' },
] as const

const rowOf = ({ dossierCode, procedureName, applicantName, originals, copies, dueAt, note }: HandoverLine, at: number): readonly string[] => [
  String(at + 1),
  dossierCode,
  procedureName,
  applicantName,
  String(originals),
  String(copies),
  dueAt === undefined ? '' : shortMoment(dueAt),
  note ?? '',
]

export const wordHandoverList = (facts: HandoverList, issue: Issue): LetterPrint => ({
  ...headOf(facts.unit, undefined, issue),
  paper: 'a4',
  flipped: true,
  title: 'DANH SÁCH BÀN GIAO HỒ SƠ',
  addressee: '',
  blocks: [
    {
      kind: 'entries',
      lines: [
        [{ label: 'Bên giao', text: `${facts.from.unitName} (${facts.from.person})` }],
        [{ label: 'Bên nhận', text: facts.to.person === undefined ? facts.to.unitName : `${facts.to.unitName} (${facts.to.person})` }],
        [{ label: 'Thời gian giao', text: momentInWords(facts.handedAt), whole: true }, { label: 'Số hồ sơ', text: String(facts.lines.length).padStart(2, '0') }],
      ],
    },
    { kind: 'table', columns: COLUMNS, rows: facts.lines.map(rowOf) },
  ],
  signatures: [
    signatureOf('BÊN GIAO', facts.signer, issue.confirmation),
    signatureOf('BÊN NHẬN', { name: facts.to.person ?? '' }),
  ],
  recipients: [],
  lookUpUrl: '',
  formBasis: formBasisOf('handover-list', facts.ruleSet),
})
