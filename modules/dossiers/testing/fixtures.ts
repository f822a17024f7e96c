import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { DossierCode, DossierId, OfficialId, PersonId, ProcedureVersionId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { Standing, DossierVerb } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent, DossierSubmitted, RecordedEvent } from '../domain/event.ts'
import { evolve, fold } from '../domain/evolve.ts'

/** Invented people and units for the rule tables; nothing here exists. */
export const RECEIVING = '0195a000-0000-7000-8000-000000000001' as UnitId
export const RESOLVING = '0195a000-0000-7000-8000-000000000002' as UnitId
export const OTHER_UNIT = '0195a000-0000-7000-8000-000000000003' as UnitId
export const CLERK = '0195a000-0000-7000-8000-0000000000c1' as OfficialId
export const OFFICER = '0195a000-0000-7000-8000-0000000000c2' as OfficialId
const OTHER_OFFICER = '0195a000-0000-7000-8000-0000000000c4' as OfficialId
export const HEAD = '0195a000-0000-7000-8000-0000000000c3' as OfficialId
export const CITIZEN = '0195a000-0000-7000-8000-0000000000d1' as PersonId
export const FILE = '0195a000-0000-7000-8000-0000000000f1' as StoredFileId
export const DOSSIER = '0195a000-0000-7000-8000-0000000000e1' as DossierId

export const moment = (text: string): Instant => {
  const at = parseInstant(text)
  if (!at) throw new Error(`not a moment: ${text}`)
  return at
}

const staff = (officialId: OfficialId, verbs: readonly DossierVerb[], unit: UnitId): Standing => ({
  kind: 'staff',
  officialId,
  may: (verb, unitId) => unitId === unit && verbs.includes(verb),
})
export const asClerk = staff(CLERK, ['accept', 'refuse', 'request-supplement', 'hand-over', 'return-result', 'withdraw', 'collect-levy', 'demand-obligation', 'undo'], RECEIVING)
const OF_OFFICER = ['examine', 'request-supplement', 'propose', 'draft-result', 'attach-result', 'suspend', 'resume', 'demand-obligation', 'give-opinion', 'undo'] as const
export const asOfficer = staff(OFFICER, OF_OFFICER, RESOLVING)
export const asOtherOfficer = staff(OTHER_OFFICER, OF_OFFICER, RESOLVING)
export const asHead = staff(HEAD, ['assign', 'approve', 'send-back', 'refuse-examined', 'issue-result', 'attach-result', 'withdraw-result', 'extend', 'recalculate', 'discontinue', 'give-opinion', 'undo'], RESOLVING)
export const asCitizen: Standing = { kind: 'citizen', personId: CITIZEN }
export const asStranger: Standing = { kind: 'citizen', personId: 'ffffffff-0000-7000-8000-0000000000d1' as PersonId }

export const submitted: DossierSubmitted = {
  type: 'DossierSubmitted',
  procedure: { code: '1.001193', versionId: '0195a000-0000-7000-8000-0000000000b1' as ProcedureVersionId, name: 'Đăng ký khai sinh' },
  channel: 'in-person',
  assisted: true,
  receivingUnitId: RECEIVING,
  resolvingUnitId: RESOLVING,
  applicant: { kind: 'individual', fullName: 'Trần Thị Mẫu', personId: CITIZEN, idNumber: '044190000001', address: 'Thôn Thử Nghiệm' },
  submitter: { fullName: 'Trần Thị Mẫu', personId: CITIZEN },
  components: [{ serial: 1, key: '1.1', name: 'Giấy chứng sinh', originals: 1, copies: 0, files: [] }],
}

const by: EventAuthor = { kind: 'staff', name: 'Lê Văn Thử', officialId: CLERK }
export const AT = moment('2025-02-11T02:00:00Z')

export const record = (event: DossierEvent, version: number, at: Instant = AT): RecordedEvent => ({ dossierId: DOSSIER, version, at, by, event })
export const dossierAfter = (...events: readonly DossierEvent[]): Dossier => {
  const dossier = fold(events.map((event, index) => record(event, index + 1)))
  if (!dossier) throw new Error('a dossier needs at least one event')
  return dossier
}
export const andThen = (dossier: Dossier, ...events: readonly DossierEvent[]): Dossier =>
  events.reduce((before, event) => evolve(before, record(event, before.version + 1)), dossier)

export const accepted: DossierEvent = {
  type: 'DossierAccepted',
  code: 'H46.01-250211-0001' as DossierCode,
  ruleSet: 'A',
  limit: { unit: 'working-day', quantity: 5 },
  handover: 'same-day',
  waived: [],
}
export const dueSet: DossierEvent = { type: 'DueDateSet', why: 'accepted', dueAt: moment('2025-02-18T09:30:00Z'), trace: [] }
export const handedTo = (step: string): DossierEvent => ({
  type: 'DossierHandedOver',
  holder: { step, unitId: step === 'examine' || step === 'approve' ? RESOLVING : RECEIVING, role: 'x', since: AT },
})
export const claimed: DossierEvent = { type: 'DossierClaimed', officialId: OFFICER, name: 'Phan Thị Ví Dụ' }
export const resultIssued: DossierEvent = { type: 'ResultIssued', name: 'Giấy khai sinh', fileId: FILE }

/** A dossier standing in each state the thin path knows. */
export const standingIn = {
  submitted: dossierAfter(submitted, handedTo('receive')),
  examining: dossierAfter(submitted, accepted, dueSet, handedTo('examine')),
  claimed: dossierAfter(submitted, accepted, dueSet, handedTo('examine'), claimed),
  'awaiting-approval': dossierAfter(submitted, accepted, dueSet, handedTo('examine'), claimed, { type: 'ApprovalRequested', proposal: 'Đủ' }, handedTo('approve')),
  approved: dossierAfter(submitted, accepted, dueSet, handedTo('approve'), { type: 'DossierApproved' }, handedTo('return')),
  completed: dossierAfter(submitted, accepted, dueSet, handedTo('approve'), { type: 'DossierApproved' }, handedTo('return'), resultIssued),
  returned: dossierAfter(submitted, accepted, dueSet, { type: 'DossierApproved' }, handedTo('return'), resultIssued, { type: 'ResultReturned', method: 'in-person', receivedBy: 'Trần Thị Mẫu' }),
} as const
