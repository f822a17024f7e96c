// NĐ 13/2023 Đ11-12: consent is given by an act, can be shown afterwards, and silence is none.
import { randomInt } from 'node:crypto'
import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { can } from '../domain/can.ts'
import { minutesFrom } from '../domain/session-life.ts'
import { countConsentCodeTry, insertConsent, keepConsentCode, selectConsents, takeConsentCode, type Consent } from '../store/consent-store.ts'
import { hashToken } from './tokens.ts'

const CODE_MINUTES = 10
const MOST_TRIES = 5

export type ConsentRefusal =
  | { readonly kind: 'consent-paper-missing' }
  | { readonly kind: 'consent-code-wrong' }
  | { readonly kind: 'not-permitted-at-unit' }

export type RecordConsent = {
  readonly personId: PersonId
  /** `assisted-filing` */
  readonly purpose: string
  /** `filing-draft:<id>` or `dossier:<id>`. */
  readonly about: string
  readonly how: Consent['how']
  readonly unitId: UnitId
  /** The signed paper, scanned; needed when it is one. */
  readonly evidenceFileId?: string
  /** Read out by the person; needed when the code went by SMS. */
  readonly code?: string
  readonly note?: string
}

const hashCode = (about: string, code: string): Buffer => hashToken(`${about}:${code.replace(/\D/g, '')}`)

/** A code for the person to read out; the caller sends it (`notifications`), nothing else ever shows it. */
export const beginConsentCode = async (work: Work, { personId, about }: Pick<RecordConsent, 'personId' | 'about'>): Promise<{ readonly code: string; readonly endsAt: Instant }> => {
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const endsAt = minutesFrom(work.now, CODE_MINUTES)
  await keepConsentCode(work.tx, { personId, about, codeHash: hashCode(about, code), endsAt })
  return { code, endsAt }
}

const checkHow = async (work: Work, { how, evidenceFileId, code, personId, about }: RecordConsent): Promise<Outcome<true, ConsentRefusal>> => {
  if (how === 'signed-paper' && evidenceFileId === undefined) return refuse({ kind: 'consent-paper-missing' })
  if (how !== 'sms-code') return ok(true)
  const right = await takeConsentCode(work.tx, { personId, about, codeHash: hashCode(about, code ?? ''), now: work.now, mostTries: MOST_TRIES })
  if (right) return ok(true)
  // Stays only where refusals commit (`refusalCommits` of the route).
  await countConsentCodeTry(work.tx, { personId, about })
  return refuse({ kind: 'consent-code-wrong' })
}

/** Consent of a person served at the counter, kept with how it was given, by whom it was heard, and its paper. */
export const recordConsent = async (work: Work, asked: RecordConsent): Promise<Outcome<Consent, ConsentRefusal>> => {
  const { actor } = work
  if (actor.kind !== 'staff' || !can(actor, 'create', 'consent', asked.unitId)) return refuse({ kind: 'not-permitted-at-unit' })
  const checked = await checkHow(work, asked)
  if (!checked.ok) return checked
  const { personId, purpose, about, how, unitId, evidenceFileId, note } = asked
  const consent: Consent = {
    id: newId<string>(), personId, purpose, about, how, unitId, givenAt: work.now, recordedBy: actor.officialId,
    ...(evidenceFileId === undefined ? {} : { evidenceFileId }),
    ...(note === undefined ? {} : { note }),
  }
  await insertConsent(work.tx, consent)
  await recordAudit(work, { event: 'consent-recorded', thing: 'consent', thingId: consent.id, unitId, personIds: [personId], purpose, facts: { how } })
  return ok(consent)
}

/** Consents about a thing, oldest first. */
export const listConsents = (work: Work, about: string): Promise<readonly Consent[]> => selectConsents(work.tx, about)
