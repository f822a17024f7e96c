import type { ProcedureSheet } from '../domain/procedure-sheet.ts'
import { readOwnSheet } from '../domain/import/read-own-sheet.ts'
import { startReading } from '../domain/import/reading.ts'

/** A complete little sheet in our own shape, to be changed where a test needs it. */
export const plainSheet = (changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  code: '1.900001',
  name: 'Thủ tục cấp giấy thử',
  levels: ['commune'],
  sector: { code: 'G15-TP07', name: 'Hộ tịch' },
  promulgatedBy: 'Bộ Thử nghiệm',
  applicantKinds: ['Công dân Việt Nam'],
  steps: ['Nộp hồ sơ', 'Nhận kết quả'],
  channels: [
    { kind: 'in-person', timeLimit: '3 ngày làm việc', levies: [{ kind: 'state-charge', amount: 8000 }] },
    { kind: 'online', timeLimit: { unit: 'working-day', quantity: 2.5 } },
  ],
  cases: [{ name: '', components: [{ name: 'Tờ khai', originals: 1, copies: 0 }], notes: ['Xuất trình giấy tờ tuỳ thân'] }],
  results: ['Giấy thử'],
  legalBasis: [{ number: '01/2020/NĐ-CP', title: 'Nghị định thử', issuedOn: '2020-01-01' }],
  agencies: { executing: ['Uỷ ban nhân dân cấp xã'] },
  ...changes,
})

export const ownSheet = (changes: Readonly<Record<string, unknown>> = {}): ProcedureSheet => {
  const reading = startReading()
  const sheet = readOwnSheet(reading, plainSheet(changes))
  if (reading.faults.length > 0) throw new Error(JSON.stringify(reading.faults))
  return sheet
}

/** A line of the parsed catalogue, small. */
export const catalogueRow = (changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  code: '1.800001',
  name: 'Thủ tục xin phép thử',
  decision_no: '1/QĐ-THU',
  level: 'Cấp Xã',
  field: 'Hộ tịch',
  promulgated_by: 'Bộ Thử nghiệm',
  catalog_type: 'STANDARD',
  subjects: ['Công dân Việt Nam'],
  executing_agency: 'Uỷ ban nhân dân cấp xã',
  steps: 'Nộp rồi nhận',
  channels: [{ method: 'DIRECT', deadline_raw: '7 WORKING_DAY', fees: [{ raw: '8000 VNĐ (bản sao) | 0 VNĐ ()', vnd: 8000 }], note: null, deadline: { qty: 7, unit: 'WORKING_DAY' } }],
  components: [
    { group: null, name: 'Đơn', originals: 1, copies: 0, form: null },
    { group: null, name: 'Lưu ý: mang theo bút', originals: 0, copies: 0, form: null },
  ],
  results: 'Giấy phép thử',
  legal_basis: [{ name: 'Nghị định số 9/2019/NĐ-CP ngày 5 tháng 2 năm 2019', code: '9/2019/NĐ-CP' }],
  conditions: null,
  ...changes,
})

const utf8 = new TextEncoder()

export const linesOf = (...rows: readonly (unknown | string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(rows.flatMap((row) => [row instanceof Uint8Array ? row : utf8.encode(typeof row === 'string' ? row : JSON.stringify(row)), utf8.encode('\n')]))
