import type { DossierCode, DossierId, OfficialId, PersonId, ProcedureVersionId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Accounting, Apology, Branch, IssuedPaper, Levies, LevyClaim, LevyDecision, Obligation, Opinion, Pause, SaidName, Supplement, Verification } from './dossier-parts.ts'
import type { Reception } from './reception.ts'
import type { CouldReuse, Reused } from './reused.ts'
import type { RuleSetCode } from './rule-sets.ts'

/** NĐ 61/2018 article 16: in person, online, by the public postal service. */
export type Channel = 'in-person' | 'online' | 'postal'

/** Ours, finer than the ten national ones; national-status.ts maps them. */
export type DossierState =
  | 'submitted'
  | 'refused'
  | 'accepted'
  | 'examining'
  | 'awaiting-approval'
  | 'approved'
  | 'supplement-requested'
  | 'financial-obligation'
  | 'withdrawn'
  | 'suspended'
  | 'discontinued'
  | 'completed'
  /** Refused after examination: papers and notice lie at the desk. */
  | 'refusal-ready'
  | 'returned'

export type PartyKind = 'individual' | 'organisation' | 'enterprise' | 'household-business'

/** The applicant (chủ hồ sơ): whose affair it is. */
export type Party = {
  readonly kind: PartyKind
  readonly fullName: string
  readonly personId?: PersonId
  /** Personal identification number or enterprise code. */
  readonly idNumber?: string
  readonly bornOn?: PlainDate
  readonly address?: string
  readonly phone?: string
  readonly email?: string
}

/** Who hands it in, which may be somebody else than the applicant. */
export type Submitter = {
  readonly fullName: string
  readonly personId?: PersonId
  readonly idNumber?: string
  readonly phone?: string
  readonly authorisation?: string
}

/** One component handed in, in whichever forms: counted papers and files. */
export type DossierComponent = {
  readonly serial: number
  /** Key of the component in the procedure version; absent for a paper the procedure does not name. */
  readonly key?: string
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly files: readonly { readonly fileId: StoredFileId; readonly name: string }[]
  /** 2 when it came with the supplement; absent for what was first handed in. */
  readonly revision?: number
  /** What stood in for bringing it, with its source. */
  readonly reused?: readonly Reused[]
  /** A true copy of paper that was handed in under the same name. */
  readonly digitised?: true
}

/** Opaque to us: lines as the calendar wrote them, kept word for word so that they explain the date for ever. */
export type TraceLines = readonly unknown[]

export type DueDateReason = 'accepted' | 'competent-received' | 'reappointed' | 'resumed' | 'restarted' | 'undone' | 'recalculated'

/** Never overwritten: each change of the promised moment is one more of these. */
export type DueDateChange = {
  readonly serial: number
  readonly at: Instant
  readonly by: string
  readonly why: DueDateReason
  readonly from?: Instant
  readonly to?: Instant
  readonly trace: TraceLines
  /** An official's words where the change was an act of its own. */
  readonly words?: string
}

/** The unit, and from the claim on the official, that has it now. */
export type Holder = {
  readonly step: string
  /** What the step stands for; absent in journals older than stages, where the step's own name says it. */
  readonly stage?: string
  /** What the graph calls the step. */
  readonly name?: SaidName
  readonly unitId: UnitId
  readonly role: string
  readonly since: Instant
  readonly dueAt?: Instant
  readonly assigneeId?: OfficialId
  readonly assigneeName?: string
  /** Its own part is done; the agencies working beside it are not. */
  readonly waiting?: true
}

/** What the authority decided, as paper or file (kết quả giải quyết). */
export type IssuedResult = {
  readonly serial: number
  readonly name: string
  readonly fileId: StoredFileId
  readonly number?: string
  readonly validUntil?: PlainDate
  readonly scope?: string
  readonly unsigned?: true
  /** A signature it was to get is made by nobody: it is no electronic result until it is. */
  readonly signingStopped?: true
  readonly signedBy?: string
  readonly issuedAt: Instant
  readonly undone?: true
  /** By a decision of its office: worth nothing since. */
  readonly withdrawn?: { readonly at: Instant; readonly by: string; readonly accounting: Accounting }
}

/** NĐ 61/2018 article 18: when the dossier has to reach who examines it. */
export type HandoverRule = 'at-once' | 'same-day' | 'next-working-morning'

export type Acceptance = {
  readonly at: Instant
  readonly by: string
  readonly ruleSet: RuleSetCode
  readonly limit: TimeLimit
  readonly handover: HandoverRule
  /** When the paper has to be with who examines it. */
  readonly handoverDueAt?: Instant
  /** NĐ 61/2018 article 17.4: the procedure wants its result given at once. */
  readonly immediate?: true
  readonly waived: readonly Waiver[]
  /** How the counter decided the applicant's claim to pay nothing or less. */
  readonly levyClaim?: LevyDecision
  readonly slip?: IssuedPaper
}

/** A component the procedure names but this case does not need, with the officer's reason. */
export type Waiver = { readonly key: string; readonly name: string; readonly reason: string }

/** How the applicant wants the result. */
export type ResultDelivery = 'counter' | 'post' | 'electronic'

/** Where the post brings the result, to whom, and whether levies are paid to the postman (QĐ 45/2016 Điều 8, 11). */
export type DeliveryWish = { readonly name: string; readonly phone: string; readonly street: string; readonly areaCode?: string; readonly provinceCode?: string; readonly payAtDoor: boolean }

export type ProcedureRef = {
  readonly code: string
  readonly versionId: ProcedureVersionId
  readonly name: string
  readonly caseKey?: string
  readonly channelKey?: string
}

/** Filed though the same was declared in a dossier still open: which one, and why another is needed. */
export type AnotherFiling = { readonly twinId: DossierId; readonly reason: string }

export type WithdrawalAsked = { readonly at: Instant; readonly by: string; readonly reason: string; /** Written down at the counter. */ readonly assisted?: true }

export type Dossier = {
  readonly id: DossierId
  /** Number of events so far; a command says on which version it was decided. */
  readonly version: number
  readonly state: DossierState
  readonly procedure: ProcedureRef
  readonly channel: Channel
  /** Filed online by an official for somebody, with their consent: never counted as self-filed. What the counter receives is no such filing. */
  readonly assisted: boolean
  /** One-stop unit that receives and returns. */
  readonly receivingUnitId: UnitId
  /** Unit that examines and decides. */
  readonly resolvingUnitId: UnitId
  readonly applicant: Party
  readonly submitter: Submitter
  /** In the applicant's words, as the slip repeats it. */
  readonly contentRequested?: string
  /** On what ground they say they need not pay, or pay less. */
  readonly levyClaim?: LevyClaim
  readonly resultBy?: ResultDelivery
  readonly resultAddress?: string
  readonly delivery?: DeliveryWish
  /** The post was asked to fetch papers. */
  readonly pickup?: true
  /** What the counter noted when it came in. */
  readonly reception?: Reception
  readonly another?: AnotherFiling
  readonly components: readonly DossierComponent[]
  /** What the state held already when it was filed. */
  readonly reusable?: readonly CouldReuse[]
  readonly submittedAt: Instant
  readonly code?: DossierCode
  readonly acceptance?: Acceptance
  /** When the competent agency's desk had what another desk received for it. */
  readonly competentReceivedAt?: Instant
  /** Promised by law: what the slip says, recomputed by the mode of each pause. */
  readonly dueAt?: Instant
  /** What the index counts by: pauses are subtracted, whatever their mode (domain §2.4). */
  readonly indexDueAt?: Instant
  readonly dueHistory: readonly DueDateChange[]
  readonly pauses: readonly Pause[]
  readonly holder?: Holder
  readonly branches: readonly Branch[]
  readonly opinions: readonly Opinion[]
  readonly verifications: readonly Verification[]
  readonly obligations: readonly Obligation[]
  readonly apologies: readonly Apology[]
  readonly supplement?: Supplement
  readonly levies?: Levies
  /** A unit of it was closed and another took over: the workflow's parties have to follow. */
  readonly succeeded?: true
  /** When the paper reached who examines it. */
  readonly papersHandedOverAt?: Instant
  readonly proposal?: string
  /** The officer proposes to refuse: the reason the head signs. */
  readonly proposedRefusal?: Accounting
  /** SHA-256 of the draft of the result that was submitted with the proposal: what is approved and issued has to be this. */
  readonly draftSha256?: string
  /** Why it was refused or discontinued. */
  readonly accounting?: Accounting
  /** Who took it in hand last at the unit that resolves: whose work the dossier is counted as. */
  readonly examinerId?: OfficialId
  /** The applicant wants it back; the notice that it stops waits to be signed, or was. */
  readonly withdrawalAsked?: WithdrawalAsked
  readonly decidedAt?: Instant
  /** The originals of a dossier that stopped went back. */
  readonly originalsBack?: { readonly at: Instant; readonly by: string; readonly receivedBy: string }
  readonly results: readonly IssuedResult[]
  readonly finishedAt?: Instant
  readonly returnedAt?: Instant
  readonly endedAt?: Instant
  /** The last act of somebody; consequences of an act do not count. */
  readonly lastChange: { readonly type: string; readonly at: Instant; readonly by: string; readonly officialId?: OfficialId; readonly version: number }
}

/** The pause that runs now, when one does. */
export const openPauseOf = ({ pauses }: Pick<Dossier, 'pauses'>): Pause | undefined => pauses.findLast((pause) => pause.until === undefined)

/** Refused at reception or after examination, and what became of it since. */
export const wasRefused = ({ state, accounting }: Pick<Dossier, 'state' | 'accounting'>): boolean =>
  state === 'refused' || state === 'refusal-ready' || (state === 'returned' && accounting !== undefined)

/** Opinions asked and not yet answered. */
export const openOpinionsOf = ({ opinions }: Pick<Dossier, 'opinions'>): readonly Opinion[] => opinions.filter((each) => !each.answer && !each.undone)

export const openBranchesOf = ({ branches }: Pick<Dossier, 'branches'>): readonly Branch[] => branches.filter((each) => !each.done)

/** Results that were issued and stand. */
export const standingResultsOf = ({ results }: Pick<Dossier, 'results'>): readonly IssuedResult[] => results.filter((each) => !each.undone && !each.withdrawn)

/** Stand, and wait for the signature of the head and the agency. */
export const unsignedResultsOf = (dossier: Pick<Dossier, 'results'>): readonly IssuedResult[] => standingResultsOf(dossier).filter(({ unsigned }) => unsigned)

/** Papers handed in as originals, each with how many. */
export const originalsOf = ({ components }: Pick<Dossier, 'components'>): readonly { readonly name: string; readonly originals: number }[] => components.filter(({ originals }) => originals > 0).map(({ name, originals }) => ({ name, originals }))

/** It stopped, and the desk has its originals still. */
export const owesOriginals = (dossier: Pick<Dossier, 'components' | 'state' | 'originalsBack'>): boolean =>
  (dossier.state === 'withdrawn' || dossier.state === 'discontinued') && !dossier.originalsBack && originalsOf(dossier).length > 0
