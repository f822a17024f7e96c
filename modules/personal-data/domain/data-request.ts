// NĐ 13/2023 articles 9, 14-16 (72 hours); from 01/01/2026 NĐ 356/2025 article 5 (answer in 2 working days, done in 10-20 days, one extension).
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { instantFromMs, epochMs, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { DataRequestRefusal } from './refusal.ts'

export const REQUEST_KINDS = ['access', 'correct', 'restrict', 'object', 'withdraw-consent', 'protect', 'erase'] as const
export type DataRequestKind = (typeof REQUEST_KINDS)[number]
export type DataRequestState = 'received' | 'accepted' | 'refused' | 'done'
/** `lifted`: a restriction carried out before ends again. */
export type DataRequestStep = 'received' | 'accepted' | 'refused' | 'extended' | 'done' | 'lifted'

/** Hours until a request must be carried out, hours one extension may add, working days until it must be answered. */
export type RequestRules = {
  readonly answerWorkingDays?: number
  readonly doneHours: Readonly<Record<DataRequestKind, number>>
  readonly extensionHours: Readonly<Record<DataRequestKind, number>>
  readonly source: string
  /** False where the text leaves open what we took: the days of article 5 are counted as calendar days, the shorter row (no processor) is used. */
  readonly certain: boolean
}

const days = (count: number): number => count * 24
const everyKind = (hours: number): Record<DataRequestKind, number> => ({ access: hours, correct: hours, restrict: hours, object: hours, 'withdraw-consent': hours, protect: hours, erase: hours })

const OF_2023: RequestRules = { doneHours: everyKind(72), extensionHours: everyKind(0), source: 'NĐ 13/2023/NĐ-CP Đ9, Đ14-16', certain: true }
const OF_2026: RequestRules = {
  answerWorkingDays: 2,
  doneHours: { access: days(10), correct: days(10), restrict: days(15), object: days(15), 'withdraw-consent': days(15), protect: days(15), erase: days(20) },
  extensionHours: { access: days(10), correct: days(10), restrict: days(15), object: days(15), 'withdraw-consent': days(15), protect: days(15), erase: days(20) },
  source: 'NĐ 356/2025/NĐ-CP Đ5',
  certain: false,
}

export const requestRulesOn = (on: PlainDate): RequestRules => (on < '2026-01-01' ? OF_2023 : OF_2026)

export const hoursAfter = (at: Instant, hours: number): Instant => instantFromMs(epochMs(at) + hours * 3_600_000)

export type Doer = { readonly officialId: OfficialId; readonly name: string }

export type DataRequest = {
  readonly id: string
  readonly personId: string
  readonly kind: DataRequestKind
  readonly words: string
  readonly receivedAt: Instant
  readonly answerDueAt?: Instant
  readonly doneDueAt: Instant
  readonly state: DataRequestState
  readonly isExtended: boolean
  /** Who carries it out, from being accepted until it is done. */
  readonly doer?: Doer
  /** Asked at a counter, on this paper; told by this telephone. */
  readonly desk?: { readonly unitId: UnitId; readonly shownPaper: string; readonly phone?: string }
}

export type RequestMove = { readonly step: Exclude<DataRequestStep, 'received'>; readonly words: string }

const FROM: Readonly<Record<RequestMove['step'], readonly DataRequestState[]>> = { accepted: ['received'], refused: ['received', 'accepted'], extended: ['accepted'], done: ['accepted'], lifted: ['done'] }

/** Carried out by a mark on the person, until it is lifted. */
export const marksPerson = (kind: DataRequestKind): boolean => kind === 'restrict' || kind === 'object'

/** What the request is after this step; every step says why in its own words, an extension comes once and before the date. */
export const moveRequest = (request: DataRequest, { step, words }: RequestMove, { now, rules }: { readonly now: Instant; readonly rules: RequestRules }): Outcome<Pick<DataRequest, 'state' | 'doneDueAt' | 'isExtended'>, DataRequestRefusal> => {
  if (!FROM[step].includes(request.state)) return refuse({ kind: 'request-elsewhere', state: request.state })
  if (words === '') return refuse({ kind: 'words-missing' })
  const { doneDueAt, isExtended } = request
  if (step === 'lifted') return marksPerson(request.kind) ? ok({ state: request.state, doneDueAt, isExtended }) : refuse({ kind: 'nothing-to-lift' })
  if (step !== 'extended') return ok({ state: step, doneDueAt, isExtended })
  const more = rules.extensionHours[request.kind]
  if (isExtended || more === 0) return refuse({ kind: 'not-extendable', source: rules.source })
  if (now > doneDueAt) return refuse({ kind: 'extended-too-late' })
  return ok({ state: request.state, doneDueAt: hoursAfter(doneDueAt, more), isExtended: true })
}
