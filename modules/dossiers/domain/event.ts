import type { DossierCode, DossierId, OfficialId, PersonId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type {
  Accounting,
  Channel,
  DossierComponent,
  DueDateReason,
  HandoverRule,
  Holder,
  IssuedPaper,
  Party,
  ProcedureRef,
  ResultDelivery,
  Submitter,
  TraceLines,
  Waiver,
} from './dossier.ts'
import type { Reception } from './reception.ts'
import type { ReturnReceipt } from './return-receipt.ts'
import type { RuleSetCode } from './rule-sets.ts'

export type DossierSubmitted = {
  readonly type: 'DossierSubmitted'
  readonly procedure: ProcedureRef
  readonly channel: Channel
  readonly assisted: boolean
  readonly receivingUnitId: UnitId
  readonly resolvingUnitId: UnitId
  readonly applicant: Party
  readonly submitter: Submitter
  readonly contentRequested?: string
  readonly resultBy?: ResultDelivery
  readonly resultAddress?: string
  readonly reception?: Reception
  /** On what ground the submitter acts for the applicant, as identity keeps it. */
  readonly representationId?: string
  /** Evidence of the confirmation in place of signature and seal, as identity keeps it. */
  readonly confirmationId?: string
  readonly components: readonly DossierComponent[]
}

export type DossierAccepted = {
  readonly type: 'DossierAccepted'
  readonly code: DossierCode
  readonly ruleSet: RuleSetCode
  readonly limit: TimeLimit
  readonly handover: HandoverRule
  readonly waived: readonly Waiver[]
}

export type DueDateSet = {
  readonly type: 'DueDateSet'
  readonly why: DueDateReason
  readonly dueAt?: Instant
  readonly trace: TraceLines
}

export type ResultIssued = {
  readonly type: 'ResultIssued'
  readonly name: string
  readonly fileId: StoredFileId
  readonly number?: string
}

export type ReturnMethod = 'in-person' | 'online' | 'postal'

/** What can happen to a dossier. A type once written stays readable for ever; new facts get new optional fields. */
export type DossierEvent =
  | DossierSubmitted
  | DossierAccepted
  | DueDateSet
  | { readonly type: 'AppointmentSlipIssued'; readonly slip: IssuedPaper }
  | { readonly type: 'DossierRefused'; readonly accounting: Accounting }
  | { readonly type: 'ReceivedByCompetentDesk'; readonly deskId: UnitId }
  | { readonly type: 'DossierHandedOver'; readonly holder: Holder }
  | { readonly type: 'DossierClaimed'; readonly officialId: OfficialId; readonly name: string }
  | { readonly type: 'ApprovalRequested'; readonly proposal: string }
  | { readonly type: 'DossierApproved'; readonly note?: string }
  | { readonly type: 'DossierSentBack'; readonly reason: string }
  | ResultIssued
  | { readonly type: 'ResultReturned'; readonly method: ReturnMethod; readonly receivedBy: string; readonly note?: string; readonly receipt?: ReturnReceipt }
  | { readonly type: 'DossierWithdrawn'; readonly reason: string }

export type EventAuthor = {
  readonly kind: 'citizen' | 'staff' | 'system'
  readonly name: string
  readonly officialId?: OfficialId
  readonly personId?: PersonId
}

/** An event as the journal keeps it. */
export type RecordedEvent = {
  readonly dossierId: DossierId
  readonly version: number
  readonly at: Instant
  readonly by: EventAuthor
  readonly event: DossierEvent
}
