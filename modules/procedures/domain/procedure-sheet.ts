// Decree 63/2010 art. 8.2 names the parts a procedure is made of; the portal's exchange names are mapped by the importers.
import type { LegalBasis } from '../../../kernel/legal-basis.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Vnd } from '../../../kernel/vnd.ts'

/** `internal` is TTHC nội bộ (between agencies), `local` a province's own, `national` everything else. */
export type ProcedureKind = 'national' | 'local' | 'internal'

/** Level at which it is performed; a sheet without level has an empty list (85 of the national ones). */
export type ProcedureLevel = 'central' | 'province' | 'district' | 'commune'

export type ChannelKind = 'in-person' | 'online' | 'postal'

/** Code and name as the source writes them. The parsed catalogue knows no codes of agencies. */
export type CodedName = { readonly code?: string; readonly name: string }

/**
 * One amount of phí (`service-fee`), lệ phí (`state-charge`) or giá (`price`); the parsed catalogue does not say which
 * (`levy`). `amount` is absent where the source gives only words or another currency; 0 with a note often means "set
 * elsewhere", see `levyMeaning`.
 */
export type Levy = {
  readonly kind: 'service-fee' | 'state-charge' | 'price' | 'levy'
  readonly amount?: Vnd
  readonly foreignAmount?: { readonly currency: string; readonly amount: number }
  readonly note?: string
  readonly attachment?: FormTemplate
}

/**
 * One line of "cách thức thực hiện": time limit and levies depend on the channel, and some sheets give several lines for
 * one channel (cases told apart only by `note`). `key` is unique in a version: `online-1`.
 */
export type SubmissionChannel = {
  readonly key: string
  readonly kind: ChannelKind
  readonly timeLimit: TimeLimit
  readonly levies: readonly Levy[]
  readonly note?: string
}

/** A form to download; `address` is the source's own, absent where the source names a file without giving it. */
export type FormTemplate = { readonly fileName: string; readonly address?: string }

/** What the applicant must hand in. `key` is unique in a version (`2.3` = third component of the second case). */
export type DossierComponentSpec = {
  readonly key: string
  readonly code?: string
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly electronicForm: boolean
  /** It is itself the result of another procedure, so it may be reused. */
  readonly issuedResult: boolean
  readonly templates: readonly FormTemplate[]
}

/**
 * A group of components. `alternative`: the applicant is in this case or in another ("Trường hợp…", "Đối với…").
 * `section`: only a heading ("Giấy tờ phải nộp"), all sections apply together. Rows with neither originals nor copies are
 * sentences, not papers: they are kept apart, `before` says before which component (index) the sentence stood.
 */
export type ProcedureCase = {
  readonly key: string
  readonly name: string
  readonly role: 'alternative' | 'section'
  readonly components: readonly DossierComponentSpec[]
  /** Code of the processing workflow of this case, where it differs from the procedure's. */
  readonly workflowCode?: string
  readonly notes: readonly { readonly before: number; readonly text: string }[]
}

export type ProcedureStep = { readonly name?: string; readonly text: string }

/** Execution case the national portal registers under its own code (`1.001193.02`), with its own limit. */
export type RegisteredCase = { readonly code: string; readonly name: string; readonly timeLimit?: TimeLimit }

/** How the result may be handed over. */
export type ResultDelivery = 'at-submission-place' | 'at-home' | 'online'

export type AnnouncementDecision = { readonly number?: string; readonly announcedOn?: PlainDate }

export type ServiceLevel = 'full' | 'partial'

/**
 * The content of one procedure, whole, as its source states it: what every importer makes and every version keeps. Text
 * stands as filed; nothing here is normalised for search. `undefined` and absent are the same.
 */
export type ProcedureSheet = {
  readonly code: string
  readonly name: string
  readonly kind: ProcedureKind
  readonly levels: readonly ProcedureLevel[]
  readonly sector: CodedName
  readonly promulgatedBy: CodedName
  readonly applicantKinds: readonly CodedName[]
  readonly steps: readonly ProcedureStep[]
  readonly channels: readonly SubmissionChannel[]
  readonly cases: readonly ProcedureCase[]
  readonly registeredCases: readonly RegisteredCase[]
  readonly results: readonly CodedName[]
  readonly resultDelivery: readonly ResultDelivery[]
  readonly legalBasis: readonly LegalBasis[]
  readonly conditions?: string
  readonly agencies: {
    readonly executing: readonly CodedName[]
    readonly competent: readonly CodedName[]
    readonly authorised: readonly CodedName[]
    readonly coordinating: readonly CodedName[]
  }
  readonly receivingAddress?: string
  readonly announcement: AnnouncementDecision
  /** As its source declares it; the province's own assessment is kept apart (service-level.ts). */
  readonly serviceLevel?: ServiceLevel
  /** Received wherever the applicant is (không phụ thuộc địa giới hành chính). */
  readonly boundaryFree: boolean
  readonly sharedService: boolean
  /** Words people use for it, for search only. */
  readonly keywords: readonly string[]
  /** Ids of life-events.ts where the sheet itself says so. */
  readonly lifeEvents: readonly string[]
  readonly note?: string
  /** Code of the form definition that the applicant fills in, where the province has one. */
  readonly formCode?: string
  /** Code of the processing workflow, where the province has one. */
  readonly workflowCode?: string
  /** Least level of electronic identity for filing online; by service level when it says nothing (required-assurance.ts). */
  readonly minimumAssurance?: 1 | 2
  /** `vneid`: filing online needs the applicant's confirmation at level 2 in place of signature and seal. */
  readonly confirmation?: 'vneid'
}
