// NĐ 63/2010 articles 13-15, 17, 24.2: drafted by the department, checked by procedure control, signed by the chairman, uploaded, made public.
import type { UnitId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'

export const ANNOUNCEMENT_STATES = ['draft', 'checked', 'submitted', 'announced', 'uploaded', 'published', 'cancelled'] as const
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number]

export const ANNOUNCED_CHANGES = ['new', 'amended', 'abolished'] as const
export type AnnouncedChange = (typeof ANNOUNCED_CHANGES)[number]

/** The legal instrument, or the ministry's decision, that makes, amends or ends procedures. */
export type AnnouncementBasis = {
  readonly number: string
  readonly title: string
  readonly promulgatedOn: PlainDate
  readonly effectiveOn: PlainDate
  /** Made by the shortened way (trình tự, thủ tục rút gọn): other limits hold. */
  readonly isShortened: boolean
}

/** `versionId` of what is made public, or `retiredOn` of what ends. */
export type AnnouncementLine = {
  readonly code: string
  readonly name: string
  readonly change: AnnouncedChange
  readonly versionId?: string
  readonly versionNumber?: number
  readonly retiredOn?: PlainDate
  readonly replacedByCode?: string
}

export type SignedDecision = { readonly number: string; readonly signer: string; readonly signedOn: PlainDate }

export type Announcement = {
  readonly id: string
  readonly unitId: UnitId
  readonly title: string
  readonly basis: AnnouncementBasis
  readonly lines: readonly AnnouncementLine[]
  readonly state: AnnouncementState
  readonly draftedBy: string
  readonly draftedByName: string
  readonly openedAt: Instant
  readonly sentBackReason?: string
  readonly decision?: SignedDecision
  readonly uploadedAt?: Instant
  /** How it got there where no connection took it. */
  readonly uploadNote?: string
  readonly publishedAt?: Instant
  readonly version: number
}

export const ANNOUNCEMENT_ACTS = ['change', 'check', 'send-back', 'submit', 'announce', 'upload', 'publish', 'cancel'] as const
export type AnnouncementAct = (typeof ANNOUNCEMENT_ACTS)[number]

const NEXT: Readonly<Record<AnnouncementAct, readonly [from: readonly AnnouncementState[], to: AnnouncementState]>> = {
  change: [['draft'], 'draft'],
  check: [['draft'], 'checked'],
  'send-back': [['draft', 'checked', 'submitted'], 'draft'],
  submit: [['checked'], 'submitted'],
  announce: [['submitted'], 'announced'],
  upload: [['announced'], 'uploaded'],
  publish: [['uploaded'], 'published'],
  cancel: [['draft', 'checked', 'submitted'], 'cancelled'],
}

export type NotNow = { readonly kind: 'announcement-not-now'; readonly state: AnnouncementState }

/** The state an act leads to from another. */
export const stateAfter = (state: AnnouncementState, act: AnnouncementAct): Outcome<AnnouncementState, NotNow> => {
  const [from, to] = NEXT[act]
  return from.includes(state) ? ok(to) : refuse({ kind: 'announcement-not-now', state })
}

export const actsFrom = (state: AnnouncementState): readonly AnnouncementAct[] => ANNOUNCEMENT_ACTS.filter((act) => NEXT[act][0].includes(state))
