import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { DossierCode, DossierId, OfficialId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Accounting, Branch, IssuedPaper, LevyClaim, LevyDecision, LevyLine, NamedFile, Pause, SaidName, SupplementItem, SupplementStage, Verification } from './dossier-parts.ts'
import type {
  AnotherFiling,
  Channel,
  DeliveryWish,
  Dossier,
  DossierComponent,
  DueDateReason,
  HandoverRule,
  Holder,
  Party,
  ProcedureRef,
  ResultDelivery,
  Submitter,
  TraceLines,
  Waiver,
} from './dossier.ts'
import type { Reception } from './reception.ts'
import type { CouldReuse } from './reused.ts'
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
  readonly another?: AnotherFiling
  /** On what ground the applicant says they need not pay, or pay less. */
  readonly levyClaim?: LevyClaim
  readonly components: readonly DossierComponent[]
  /** Components that something the state holds could have stood in for. */
  readonly reusable?: readonly CouldReuse[]
}

export type DossierAccepted = {
  readonly type: 'DossierAccepted'
  readonly code: DossierCode
  readonly ruleSet: RuleSetCode
  readonly limit: TimeLimit
  readonly handover: HandoverRule
  readonly handoverDueAt?: Instant
  readonly immediate?: true
  readonly waived: readonly Waiver[]
  readonly levyClaim?: LevyDecision
}

export type DueDateSet = {
  readonly type: 'DueDateSet'
  readonly why: DueDateReason
  readonly dueAt?: Instant
  readonly indexDueAt?: Instant
  readonly trace: TraceLines
  readonly words?: string
}

export type ResultIssued = {
  readonly type: 'ResultIssued'
  readonly name: string
  readonly fileId: StoredFileId
  readonly number?: string
  /** Last day it holds and where, as the paper itself says. */
  readonly validUntil?: PlainDate
  readonly scope?: string
  /** Made elsewhere and signed by nobody whose signature counts: no vault takes it before the head signs. */
  readonly unsigned?: true
  /** Whose signature stands on it already. */
  readonly signedBy?: string
}

/** The head signs, with the agency, what was attached unsigned. */
type ResultSigned = { readonly type: 'ResultSigned'; readonly serials: readonly number[]; readonly names: readonly string[] }

/** Its signatures took long to check: an office had signed it all along. */
type ResultFoundSigned = { readonly type: 'ResultFoundSigned'; readonly serial: number; readonly name: string; readonly signedBy: string }

/** A signature it was to get is made by nobody any more: refused by its signer, or given up. */
type ResultSigningStopped = { readonly type: 'ResultSigningStopped'; readonly serial: number; readonly name: string }

/** Asked for again, and all of them were made. */
type ResultSigningDone = { readonly type: 'ResultSigningDone'; readonly serial: number; readonly name: string }

/** The office takes back what it issued, by a signed decision. */
export type ResultWithdrawn = {
  readonly type: 'ResultWithdrawn'
  readonly serial: number
  readonly name: string
  readonly accounting: Accounting
}

export type ReturnMethod = 'in-person' | 'online' | 'postal'

export type SupplementRequested = {
  readonly type: 'SupplementRequested'
  readonly stage: SupplementStage
  readonly items: readonly SupplementItem[]
  readonly accounting: Accounting
  readonly answerBy?: Instant
}

export type AnswerGiven = { readonly item: number; readonly formRef: string; readonly questionId: string; readonly question: string; readonly answer: string; readonly shown: string }

export type SupplementGiven = {
  readonly type: 'SupplementGiven'
  /** New papers, in whichever forms; they stand beside the first ones. */
  readonly components: readonly DossierComponent[]
  readonly answers: readonly AnswerGiven[]
  readonly unable: readonly { readonly item: number; readonly words: string }[]
  readonly note?: string
}

export type OpinionAsked = {
  readonly type: 'OpinionAsked'
  readonly unitId: UnitId
  readonly content: string
  readonly dueAt?: Instant
  readonly workSerial?: number
}

export type VerificationRecorded = { readonly type: 'VerificationRecorded' } & Omit<Verification, 'serial' | 'recordedAt' | 'recordedBy'>

export type ObligationDemanded = {
  readonly type: 'ObligationDemanded'
  readonly content: string
  readonly amount?: number
  readonly noticeNumber?: string
  readonly payBy?: Instant
}

export type ObligationProofGiven = { readonly type: 'ObligationProofGiven'; readonly serial: number; readonly files: readonly NamedFile[]; readonly note?: string }

/** An action of the dossier's own graph that no other event tells of. `waits`: the lead's part is done, other agencies still work. */
export type OwnStepTaken = {
  readonly type: 'OwnStepTaken'
  readonly step: string
  readonly action: string
  readonly name: SaidName
  readonly words?: string
  readonly file?: NamedFile
  readonly papers?: readonly string[]
  readonly parties?: Readonly<Record<string, UnitId>>
  readonly facts?: Readonly<Record<string, string>>
  readonly waits?: true
}

/** The same work, at its place on another version of its workflow; `branches`: what agencies do beside it there. */
export type MovedOn = { readonly toVersion: number; readonly branches: readonly Branch[]; readonly words: string }

export type PauseBegan = { readonly type: 'PauseBegan' } & Omit<Pause, 'serial' | 'from' | 'until' | 'undone'>

/** What an undone act had changed, as it stood before. */
export type Restored = Pick<
  Dossier,
  'state' | 'withdrawalAsked' | 'holder' | 'dueAt' | 'indexDueAt' | 'proposal' | 'proposedRefusal' | 'draftSha256' | 'decidedAt' | 'finishedAt' | 'returnedAt' | 'endedAt' | 'accounting' | 'pauses' | 'branches' | 'opinions' | 'obligations' | 'results' | 'supplement'
>

export type StepUndone = {
  readonly type: 'StepUndone'
  /** Version and type of the act undone. */
  readonly undoes: { readonly version: number; readonly type: string }
  readonly reason: string
  readonly restored: Restored
}

/** What is asked of a unit beside the holder. */
export type AskedPart = 'opinion' | 'branch'

/** What can happen to a dossier. A type once written stays readable for ever; new facts get new optional fields. */
export type DossierEvent =
  | DossierSubmitted
  | DossierAccepted
  | DueDateSet
  | SupplementRequested
  | SupplementGiven
  | OpinionAsked
  | VerificationRecorded
  | ObligationDemanded
  | ObligationProofGiven
  | OwnStepTaken
  | PauseBegan
  | StepUndone
  | { readonly type: 'PauseEnded'; readonly stepDueAt?: Instant }
  | { readonly type: 'AppointmentSlipIssued'; readonly slip: IssuedPaper }
  | { readonly type: 'DossierRefused'; readonly accounting: Accounting; readonly stage?: 'reception' | 'examination'; /** Papers and notice go back over the desk; absent in journals older than this. */ readonly throughDesk?: true }
  | { readonly type: 'ReceivedByCompetentDesk'; readonly deskId: UnitId }
  | { readonly type: 'DossierHandedOver'; readonly holder: Holder; readonly moved?: MovedOn }
  | { readonly type: 'PapersHandedOver'; readonly note?: string }
  | { readonly type: 'DossierClaimed'; readonly officialId: OfficialId; readonly name: string }
  | { readonly type: 'DossierAssigned'; readonly officialId: OfficialId; readonly name: string; readonly words?: string }
  | { readonly type: 'DossierReleased'; readonly words?: string }
  /** The same step in other hands: `from` had it, and why no longer. */
  | { readonly type: 'WorkHandedOver'; readonly from: { readonly officialId: OfficialId; readonly name: string }; readonly officialId: OfficialId; readonly name: string; readonly words: string }
  /** A part asked of a unit, in the hands of one of its officials; `from` had it, and why no longer. */
  | { readonly type: 'PartHandedOver'; readonly part: AskedPart; readonly serial: number; readonly officialId: OfficialId; readonly name: string; readonly from?: { readonly officialId: OfficialId; readonly name: string }; readonly words?: string }
  /** Copies made from papers that are there; each becomes one more component. */
  | { readonly type: 'ComponentsDigitised'; readonly components: readonly Omit<DossierComponent, 'serial'>[] }
  | { readonly type: 'SupplementAccepted' }
  | { readonly type: 'OpinionGiven'; readonly serial: number; readonly words: string; readonly file?: NamedFile }
  | { readonly type: 'OpinionOverdueTold'; readonly serial: number }
  | { readonly type: 'BranchOpened'; readonly branch: Branch }
  | { readonly type: 'BranchAnswered'; readonly serial: number; readonly action?: string; readonly words: string; readonly file?: NamedFile }
  /** `draftSha256`: of the draft of the result that went up with the proposal, and of the one that was approved. */
  | { readonly type: 'ApprovalRequested'; readonly proposal: string; readonly refusal?: Accounting; readonly draftSha256?: string }
  | { readonly type: 'DossierApproved'; readonly note?: string; readonly decidedBy?: string; readonly draftSha256?: string }
  | { readonly type: 'DossierSentBack'; readonly reason: string }
  | { readonly type: 'DossierSuspended'; readonly accounting: Accounting }
  | { readonly type: 'DossierResumed'; readonly words?: string }
  | { readonly type: 'ObligationMet'; readonly serial: number; readonly proof: string }
  | { readonly type: 'ApologyIssued'; readonly accounting: Accounting; readonly newDueAt?: Instant }
  | { readonly type: 'LeviesDemanded'; readonly lines: readonly LevyLine[]; readonly total: number; /** Later, by the treasurer. */ readonly exempted?: { readonly amount: number; readonly reason: string } }
  /** The money of a receipt had not come; the treasurer took it back. */
  | { readonly type: 'LevyReversed'; readonly receipt: string; readonly amount: number; readonly reason: string }
  | { readonly type: 'LevyPaid'; readonly amount: number; readonly note?: string; readonly method?: 'platform' | 'bank-transfer' | 'cash' | 'post'; readonly receipt?: string }
  | ResultIssued
  | ResultSigned
  | ResultFoundSigned
  | ResultSigningStopped
  | ResultSigningDone
  | ResultWithdrawn
  /** Afterwards, or more exactly than at filing: how the result is to come, and where to. */
  | { readonly type: 'ResultWayChosen'; readonly resultBy: ResultDelivery; readonly delivery?: DeliveryWish }
  | { readonly type: 'PickupOrdered'; readonly contents: readonly string[] }
  /** Papers the post fetched lie at the desk, signed for. */
  | { readonly type: 'PapersArrived'; readonly postalOrder: string }
  | { readonly type: 'ResultReturned'; readonly method: ReturnMethod; readonly receivedBy: string; readonly note?: string; readonly receipt?: ReturnReceipt }
  | { readonly type: 'WithdrawalAsked'; readonly reason: string; readonly assisted?: true }
  /** The applicant goes on after all. */
  | { readonly type: 'WithdrawalTakenBack'; readonly words?: string; readonly assisted?: true }
  /** The head does not sign: the work goes on, and the applicant reads why. */
  | { readonly type: 'WithdrawalDeclined'; readonly reason: string }
  /** `accounting`: the notice that stops an accepted dossier, signed. */
  | { readonly type: 'DossierWithdrawn'; readonly reason: string; readonly assisted?: true; readonly accounting?: Accounting }
  | { readonly type: 'DossierDiscontinued'; readonly accounting: Accounting }
  /** Of a dossier that stopped: what was handed in as originals goes back, against a receipt. */
  | { readonly type: 'OriginalsGivenBack'; readonly papers: readonly string[]; readonly method: ReturnMethod; readonly receivedBy: string; readonly receipt: ReturnReceipt; readonly slip?: IssuedPaper }
  | { readonly type: 'UnitSucceeded'; readonly from: UnitId; readonly to: UnitId; /** Why to this one of several. */ readonly words?: string }

/** An event as the journal keeps it. */
export type RecordedEvent = {
  readonly dossierId: DossierId
  readonly version: number
  readonly at: Instant
  readonly by: EventAuthor
  readonly event: DossierEvent
}
