// Thông tư 01/2018/TT-VPCP Mẫu số 05; Thông tư 03/2025/TT-VPCP Mẫu số 06.
import type { ControlSlip, ControlSlipRow } from './control-slip.ts'
import { formBasisOf } from './form-basis.ts'
import { entry, headOf, lines, type Line, type Numbered, type PrintHead } from './print-parts.ts'
import { momentInWords, shortMoment } from './vietnamese-words.ts'

export type ControlSlipPrintRow = {
  readonly fromUnit: string
  readonly fromPerson: string
  readonly toUnit: string
  readonly toPerson: string
  readonly at: string
  readonly outcome: string
  /** Limit and end of the work, under the outcome. */
  readonly times: readonly string[]
  readonly note: string
}

export type ControlSlipPrint = PrintHead & {
  readonly facts: readonly Line[]
  readonly rows: readonly ControlSlipPrintRow[]
  /** When it was drawn from the journal. */
  readonly drawn: string
  readonly lookUpUrl: string
  readonly formBasis: string
}

const OUTCOMES = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' } as const

const timesOf = ({ dueAt, doneAt }: ControlSlipRow): readonly string[] => [
  ...(dueAt === undefined ? [] : [`Hạn: ${shortMoment(dueAt)}`]),
  ...(doneAt === undefined ? [] : [`Xong: ${shortMoment(doneAt)}`]),
]

const rowOf = (row: ControlSlipRow): ControlSlipPrintRow => ({
  fromUnit: row.from.unitName,
  fromPerson: row.from.person ?? '',
  toUnit: row.to.unitName,
  toPerson: row.to.person ?? '',
  at: momentInWords(row.at),
  outcome: row.outcome === undefined ? '' : OUTCOMES[row.outcome],
  times: timesOf(row),
  note: row.note ?? '',
})

export const wordControlSlip = (slip: ControlSlip, numbered: Numbered): ControlSlipPrint => ({
  ...headOf(slip.unit, slip.dossierCode, { ...numbered, serial: 0 }),
  facts: lines(
    [{ label: 'Chủ hồ sơ', text: slip.applicant.name, strong: true }],
    entry('Thủ tục hành chính', `${slip.procedure.name} (mã ${slip.procedure.code})`),
    entry('Cơ quan (bộ phận) giải quyết hồ sơ', slip.resolvingUnitName),
    entry('Cơ quan phối hợp giải quyết hồ sơ', slip.coordinatingUnitNames.join('; ')),
    entry('Thời gian nhận hồ sơ', momentInWords(slip.receivedAt)),
    entry('Thời gian hẹn trả kết quả', slip.dueAt === undefined ? '' : momentInWords(slip.dueAt)),
  ),
  rows: slip.rows.map(rowOf),
  drawn: `Phiếu được lập từ nhật ký xử lý của hồ sơ trên hệ thống, lúc ${momentInWords(numbered.issuedAt)}; thời gian giao, nhận là thời gian hệ thống ghi nhận.`,
  lookUpUrl: slip.lookUpUrl ?? '',
  formBasis: formBasisOf('control-slip', slip.ruleSet),
})
