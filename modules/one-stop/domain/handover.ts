// NĐ 61/2018 articles 18.2-18.3, NĐ 309/2026 article 18.2; TT 01/2018 form 05: each hand-over names who gave, who took, when, and what was not there.
import type { DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { CounterRefusal } from './refusal.ts'

export type Leg = {
  readonly dossierId: DossierId
  readonly leg: number
  readonly fromUnitId: UnitId
  readonly toUnitId: UnitId
  readonly state: 'waiting' | 'bundled' | 'received' | 'missing' | 'void'
  readonly since: Instant
  readonly dueAt: Instant
  readonly bundleId?: string
  readonly reason?: string
}

/** One line of a hand-over list, as signed. */
export type ListedDossier = { readonly dossierId: DossierId; readonly code: string; readonly procedureName: string; readonly applicantName: string; readonly originals: number; readonly copies: number }

/** Who signed, when and how, and the hash of what lay before them. */
export type BundleSignature = { readonly officialId: OfficialId; readonly name: string; readonly at: Instant; readonly method: 'signed-in-session'; readonly contentSha256: string }

export type Answer = { readonly dossierId: string; readonly outcome: 'received' | 'missing'; readonly reason?: string }

export const isOverdue = ({ dueAt, state }: Pick<Leg, 'dueAt' | 'state'>, now: Instant): boolean => (state === 'waiting' || state === 'bundled') && epochMs(dueAt) < epochMs(now)

/** Every dossier of the list is answered for, once; what is missing says why. */
export const checkAnswers = (listed: readonly ListedDossier[], answers: readonly Answer[]): Outcome<ReadonlyMap<string, Answer>, CounterRefusal> => {
  const given = new Map(answers.map((answer) => [answer.dossierId, answer]))
  const codesOf = (some: readonly ListedDossier[]): string => some.map(({ code }) => code).join(', ')
  const unanswered = listed.filter(({ dossierId }) => !given.has(dossierId))
  if (unanswered.length > 0) return refuse({ kind: 'bundle-unanswered', codes: codesOf(unanswered) })
  const silent = listed.filter(({ dossierId }) => given.get(dossierId)?.outcome === 'missing' && !given.get(dossierId)?.reason?.trim())
  return silent.length > 0 ? refuse({ kind: 'missing-without-reason', codes: codesOf(silent) }) : ok(given)
}
