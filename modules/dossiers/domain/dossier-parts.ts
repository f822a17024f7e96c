import type { OfficialId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'

/** A numbered paper made for this dossier. */
export type IssuedPaper = { readonly documentId: string; readonly number: string; readonly fileId: StoredFileId }

/** A file beside words: minutes of a verification, the text of an opinion. */
export type NamedFile = { readonly fileId: StoredFileId; readonly name: string }

/** Accountability: a reason of the catalogue and the official's own words; the signed slip when it is made. */
export type Accounting = { readonly reasonCode: string; readonly words: string; readonly slip?: IssuedPaper }

export type PauseKind = 'supplement' | 'financial-obligation' | 'suspension'

/** `pause-resume`: what was left of the limit goes on. `restart`: the limit runs from zero. */
export type PauseMode = 'pause-resume' | 'restart'

export type SaidName = { readonly vi: string; readonly en: string }

/** Time that does not count against the authority, with the reason why not. */
export type Pause = {
  readonly serial: number
  readonly kind: PauseKind
  readonly mode: PauseMode
  readonly basis: string
  readonly reason: string
  readonly from: Instant
  readonly until?: Instant
  /** What was left of the limit at its beginning; absent when no date was promised or it had passed. */
  readonly left?: TimeLimit
  /** The same of the date the index counts by. */
  readonly indexLeft?: TimeLimit
  /** Its act was undone. */
  readonly undone?: true
}

/** Over since then. A machine's clock may be put back meanwhile: then it lasted no time. */
export const endedPause = (pause: Pause, at: Instant): Pause => (pause.until === undefined ? { ...pause, until: at < pause.from ? pause.from : at } : pause)

/** One exact thing to complete: a component, an answer of a form, or something in words. */
export type SupplementItem =
  | { readonly kind: 'component'; readonly serial: number; readonly key: string; readonly name: string; readonly wrong: string }
  | { readonly kind: 'answer'; readonly serial: number; readonly formRef: string; readonly questionId: string; readonly question: string; readonly wrong: string }
  | { readonly kind: 'other'; readonly serial: number; readonly wrong: string }

/** `reception`: before acceptance, nothing has started. `examination`: afterwards, the limit starts anew. */
export type SupplementStage = 'reception' | 'examination'

export type Supplement = {
  readonly stage: SupplementStage
  readonly requestedAt: Instant
  readonly requestedBy: string
  readonly items: readonly SupplementItem[]
  readonly accounting: Accounting
  /** Until when the applicant is asked to answer; a parameter of the request. */
  readonly answerBy?: Instant
  readonly given?: { readonly at: Instant; readonly by: string; readonly note?: string; readonly unable: readonly { readonly item: number; readonly words: string }[] }
  readonly acceptedAt?: Instant
  readonly undone?: true
}

/** An opinion asked of another unit, with what it answered. */
export type Opinion = {
  readonly serial: number
  readonly unitId: UnitId
  readonly content: string
  readonly askedAt: Instant
  readonly askedBy: string
  readonly askedById?: OfficialId
  readonly dueAt?: Instant
  /** The work item beside the graph that carries it. */
  readonly workSerial?: number
  /** Who answers for the unit, when it was given to somebody. */
  readonly assigneeId?: OfficialId
  readonly assigneeName?: string
  readonly answer?: { readonly at: Instant; readonly by: string; readonly words: string; readonly file?: NamedFile }
  readonly overdueToldAt?: Instant
  readonly undone?: true
}

/** A parallel branch of the work at another agency, beside the lead. */
export type Branch = {
  /** Of the work item. */
  readonly serial: number
  readonly step: string
  readonly name?: SaidName
  readonly unitId: UnitId
  readonly role: string
  readonly since: Instant
  readonly dueAt?: Instant
  /** Who does it, when it was given to somebody. */
  readonly assigneeId?: OfficialId
  readonly assigneeName?: string
  readonly done?: { readonly at: Instant; readonly by: string; readonly words: string; readonly file?: NamedFile }
}

export type Verification = {
  readonly serial: number
  readonly recordedAt: Instant
  readonly recordedBy: string
  readonly tookPlaceAt: Instant
  readonly place: string
  readonly participants: readonly string[]
  readonly content: string
  readonly minutes?: NamedFile
}

/** A payment the law asks of the applicant before the authority may go on (tax notice, land). */
export type Obligation = {
  readonly serial: number
  readonly demandedAt: Instant
  readonly content: string
  readonly amount?: number
  readonly noticeNumber?: string
  readonly payBy?: Instant
  /** What the applicant handed in as proof; the office says whether it is enough. */
  readonly proofs?: readonly { readonly at: Instant; readonly by: string; readonly files: readonly NamedFile[]; readonly note?: string }[]
  readonly met?: { readonly at: Instant; readonly by: string; readonly proof: string }
  readonly undone?: true
}

export type LevyLine = {
  readonly line: number
  readonly kind: 'service-fee' | 'state-charge' | 'price' | 'levy'
  /** Absent where the procedure states it in words only. */
  readonly amount?: number
  readonly note?: string
  readonly exemption?: string
  /** What the procedure states, where less or more is taken, and why. */
  readonly stated?: number
  readonly reason?: string
}

/** What is to be paid for this dossier, and what was. */
export type Levies = {
  readonly lines: readonly LevyLine[]
  readonly total: number
  readonly paid: readonly { readonly at: Instant; readonly by: string; readonly amount: number; readonly note?: string; readonly method?: 'platform' | 'bank-transfer' | 'cash' | 'post'; /** Its number. */ readonly receipt?: string }[]
}

/** A letter that a result comes late, with the new date when one was set. */
export type Apology = { readonly at: Instant; readonly by: string; readonly accounting: Accounting; readonly from?: Instant; readonly to?: Instant }

/** As chosen in the draft: the code of a ground, and which paper shows it. */
export type ClaimedGround = { readonly ground: string; readonly words?: string }
/** As it was filed: the words of the ground with its article, for good. */
export type LevyClaim = { readonly ground: string; readonly words: string }
/** `due`: what is still to be paid where the claim brings only a reduction. */
export type LevyDecision = { readonly granted: boolean; readonly due?: number; readonly reason?: string }
