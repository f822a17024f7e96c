import type { DossierCode, DossierId, OfficialId, SessionId, UnitId, AccountId } from '../../../kernel/ids.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { Vnd } from '../../../kernel/vnd.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Apology } from '../domain/apology.ts'
import type { AppointmentSlip } from '../domain/appointment-slip.ts'
import type { ControlSlip } from '../domain/control-slip.ts'
import type { DiscontinuationNotice } from '../domain/discontinuation-notice.ts'
import type { HandoverBundleId, HandoverList } from '../domain/handover-list.ts'
import type { FormSet, LetterFacts } from '../domain/paper-facts.ts'
import type { RefusalNotice } from '../domain/refusal-notice.ts'
import type { ReturnReceipt } from '../domain/return-receipt.ts'
import type { SupplementRequest } from '../domain/supplement-request.ts'
import type { SuspensionNotice } from '../domain/suspension-notice.ts'
import type { WithdrawalDecision } from '../domain/withdrawal-decision.ts'

/** Invented people, units and procedures; nothing here exists. */
export const moment = (text: string): Instant => {
  const at = parseInstant(text)
  if (at === undefined) throw new Error(`not a moment: ${text}`)
  return at
}

const CODE = 'H46.99.01-250312-0007' as DossierCode
const LOOK_UP = `https://motcua.example.vn/tra-cuu?code=${CODE}`
export const NOW = moment('2025-03-12T03:32:00Z')

export const OFFICIAL = '0195a000-0000-7000-8000-0000000000a1' as OfficialId
export const asOfficial = (unitId: UnitId, role = 'one-stop-officer'): Actor => ({
  kind: 'staff',
  accountId: '0195a000-0000-7000-8000-0000000000a2' as AccountId,
  officialId: OFFICIAL,
  sessionId: '0195a000-0000-7000-8000-0000000000a3' as SessionId,
  fullName: 'Trần Văn Mẫu',
  roles: [{ role, unitId }],
})

const letter = (ruleSet: FormSet, unitId: UnitId): LetterFacts & { readonly dossierCode: DossierCode } => ({
  dossierId: newId<DossierId>(),
  dossierCode: CODE,
  ruleSet,
  unit: {
    id: unitId,
    name: 'Bộ phận Tiếp nhận và Trả kết quả',
    parentName: 'Ủy ban nhân dân xã Thử Nghiệm',
    kind: 'desk',
    place: 'Xã Thử Nghiệm',
    phone: '0232 000 0001',
  },
  procedure: { code: '9.999999', name: 'Cấp giấy phép thử nghiệm' },
  applicant: { name: 'NGUYỄN THỊ THỬ', idNumber: '044190000001', address: 'Thôn Mẫu, xã Thử Nghiệm', phone: '0900000001', email: 'thu@example.vn' },
  contentRequested: 'Xin cấp giấy phép lần đầu',
  signer: { officialId: OFFICIAL, name: 'Trần Văn Mẫu', post: 'Công chức Bộ phận Một cửa' },
  lookUpUrl: LOOK_UP,
})

const RECEIVED = moment('2025-03-12T03:30:00Z')
const DUE = moment('2025-03-17T03:30:00Z')

export const appointmentSlip = (ruleSet: FormSet, unitId: UnitId): AppointmentSlip => {
  const { signer: _, ...about } = letter(ruleSet, unitId)
  return {
    ...about,
    components: [
      { name: 'Đơn đề nghị', form: 'original', quantity: 1 },
      { name: 'Giấy tờ kèm theo có chứng thực', form: 'copy', quantity: 2 },
    ],
    sets: 1,
    timeLimit: { unit: 'working-day', quantity: 3 },
    receivedAt: RECEIVED,
    dueAt: DUE,
    dueReason: ['Nhận hồ sơ lúc 10:30 thứ Tư 12/03/2025', '15-16/03 nghỉ cuối tuần'],
    resultAt: 'Bộ phận Tiếp nhận và Trả kết quả',
    levies: [{ name: 'Lệ phí cấp giấy phép', amount: 50_000 as Vnd }],
    register: { book: 'THU-NGHIEM/2025', serial: 41 },
    receivedBy: { name: 'Trần Văn Mẫu' },
    lookUpUrl: LOOK_UP,
  }
}

export const supplementRequest = (ruleSet: FormSet, unitId: UnitId): SupplementRequest => ({
  ...letter(ruleSet, unitId),
  items: ['Bản sao có chứng thực giấy chứng nhận quyền sử dụng đất', 'Ghi lại mục 3 của đơn: thiếu ngày, tháng, năm sinh'],
  reason: 'Giấy chứng nhận đã nộp là bản chụp không có chứng thực.',
  contact: { name: 'Trần Văn Mẫu', phone: '0232 000 0002' },
})

export const refusalNotice = (ruleSet: FormSet, unitId: UnitId): RefusalNotice => ({
  ...letter(ruleSet, unitId),
  stage: 'reception',
  reasons: ['Không thuộc thẩm quyền giải quyết của xã; hồ sơ này nộp tại Sở Thử Nghiệm.'],
})

export const apology = (ruleSet: FormSet, unitId: UnitId): Apology => ({
  ...letter(ruleSet, unitId),
  signer: { officialId: OFFICIAL, name: 'Trần Văn Mẫu', post: 'Chủ tịch' },
  receivedAt: RECEIVED,
  promisedAt: DUE,
  newDueAt: moment('2025-03-20T09:00:00Z'),
  reason: 'Cơ quan phối hợp chưa có văn bản trả lời.',
})

export const discontinuationNotice = (ruleSet: FormSet, unitId: UnitId): DiscontinuationNotice => ({
  ...letter(ruleSet, unitId),
  signer: { officialId: OFFICIAL, name: 'Trần Văn Mẫu', post: 'Chủ tịch' },
  requestedAt: moment('2025-03-13T02:00:00Z'),
  stateFound: 'Đang thẩm định, chưa có quyết định giải quyết',
  reason: 'Người nộp hồ sơ đề nghị dừng vì đã thay đổi dự định.',
  givenBack: 'Toàn bộ bản chính đã nộp',
})

export const suspensionNotice = (ruleSet: FormSet, unitId: UnitId): SuspensionNotice => ({
  ...letter(ruleSet, unitId),
  suspendedAt: NOW,
  promisedAt: DUE,
  reason: 'Chờ kết quả giám định theo yêu cầu của tòa án.',
})

export const withdrawalDecision = (ruleSet: FormSet, unitId: UnitId): WithdrawalDecision => ({
  ...letter(ruleSet, unitId),
  result: { name: 'Trích lục khai sinh', number: '12/KQ', issuedAt: NOW },
  reason: 'Ghi sai ngày sinh so với sổ gốc.',
})

export const returnReceipt = (ruleSet: FormSet, unitId: UnitId): ReturnReceipt => ({
  ...letter(ruleSet, unitId),
  results: [{ name: 'Giấy phép thử nghiệm', number: '12/GP-UBND', form: 'both' }],
  receivedBy: { name: 'NGUYỄN THỊ THỬ', idNumber: '044190000001' },
  method: 'in-person',
  returnedAt: NOW,
  originalsBack: ['Giấy chứng nhận quyền sử dụng đất'],
})

export const handoverList = (ruleSet: FormSet, unitId: UnitId, lineCount = 3): HandoverList => {
  const { unit, signer } = letter(ruleSet, unitId)
  return {
    bundleId: newId<HandoverBundleId>(),
    ruleSet,
    unit,
    from: { unitName: unit.name, person: 'Trần Văn Mẫu' },
    to: { unitName: 'Phòng Thử Nghiệm', person: 'Lê Thị Ví Dụ' },
    handedAt: NOW,
    lines: Array.from({ length: lineCount }, (_, at) => ({
      dossierId: newId<DossierId>(),
      dossierCode: `H46.99.01-250312-${String(at + 1).padStart(4, '0')}` as DossierCode,
      procedureName: 'Cấp giấy phép thử nghiệm',
      applicantName: `NGUYỄN THỊ THỬ ${at + 1}`,
      originals: 1,
      copies: at,
      dueAt: DUE,
    })),
    signer,
  }
}

export const controlSlip = (ruleSet: FormSet, unitId: UnitId): ControlSlip => {
  const { signer: _, ...about } = letter(ruleSet, unitId)
  return {
    ...about,
    receivedAt: RECEIVED,
    dueAt: DUE,
    resolvingUnitName: 'Phòng Thử Nghiệm',
    coordinatingUnitNames: ['Phòng Phối Hợp'],
    rows: [
      { from: { unitName: 'Bộ phận Một cửa', person: 'Trần Văn Mẫu' }, to: { unitName: 'Phòng Thử Nghiệm', person: 'Lê Thị Ví Dụ' }, at: NOW, dueAt: DUE, doneAt: moment('2025-03-14T03:00:00Z'), outcome: 'early' },
      { from: { unitName: 'Phòng Thử Nghiệm', person: 'Lê Thị Ví Dụ' }, to: { unitName: 'Lãnh đạo xã' }, at: moment('2025-03-14T03:00:00Z'), note: 'Đang trình ký' },
    ],
  }
}
