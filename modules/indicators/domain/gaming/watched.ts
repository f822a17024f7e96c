// Lessons idea 18, QĐ 766/QĐ-TTg: what is looked at to find figures that look better than the work was. Nothing here accuses: a person asks.
import type { Instant } from '../../../../kernel/instant.ts'
import type { Words } from '../definition.ts'

export type WatchedResult = { readonly sha256: string; readonly sizeBytes: number; /** When its file first existed here. */ readonly madeAt: Instant }
export type WatchedDueChange = { readonly from?: Instant; readonly to?: Instant; readonly why: string; readonly hasSlip: boolean }

/** One dossier received or ended in the period. `applicant` is only compared, never shown. */
export type WatchedDossier = {
  readonly id: string
  readonly procedureCode: string
  readonly applicant?: string
  readonly channel: 'in-person' | 'online' | 'postal'
  readonly assisted: boolean
  /** Filed from a network that was named as a counter's. */
  readonly fromCounterNetwork?: boolean
  readonly submittedAt: Instant
  readonly receivedAt: Instant
  readonly endedAt?: Instant
  /** Who did the act it ended with, else who examined, else the unit. */
  readonly closedBy: string
  readonly end?: 'result' | 'refused' | 'withdrawn' | 'discontinued'
  /** The law wants its result in the same sitting (NĐ 61/2018 article 17.4). */
  readonly immediate: boolean
  readonly supplementAsked: boolean
  readonly dueAt?: Instant
  readonly dueChanges: readonly WatchedDueChange[]
  /** Days somebody wrote down, and when they were written. */
  readonly saidDays: readonly { readonly saysAt: Instant; readonly writtenAt: Instant }[]
  /** Moments of its journal, in the order they were written. */
  readonly journal: readonly Instant[]
  readonly results: readonly WatchedResult[]
}

/** How many ratings of one unit a device gave in its day; a device of the desk rates for many and is not told of. */
export type WatchedDevice = { readonly id: string; readonly rated: number }

export type Watched = { readonly dossiers: readonly WatchedDossier[]; readonly devices: readonly WatchedDevice[] }

export const GAMING_KINDS = ['received-after-finished', 'closed-within-a-minute', 'closed-at-night', 'due-date-without-slip', 'dates-backwards', 'result-empty-or-same', 'ratings-of-one-device', 'online-from-counter', 'second-filing'] as const
export type GamingKind = (typeof GAMING_KINDS)[number]

/** Why one subject (a dossier, a device that rated) is on the list. */
export type Suspicion = { readonly subjectId: string; readonly reason: Words }

export type Detector = {
  readonly kind: GamingKind
  readonly name: Words
  /** The rule that the work should have kept. */
  readonly source: string
  readonly find: (watched: Watched) => readonly Suspicion[]
}
