// NĐ 61/2018 articles 27.3, 29.1, plan 276 IV.2: who did not answer is called, drawn by lot and never twice; who calls belongs to procedure control, not to the unit that is rated.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { parsePlainDate, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { dossierIdsOfPeople, readDossier } from '../../dossiers/index.ts'
import { restrictedPeople } from '../../identity/index.ts'
import { findUnit, listIdsBelow, listUnits, type Unit } from '../../organisation/index.ts'
import { drawSample } from './draw-sample.ts'
import type { SurveyRefusal } from '../domain/refusal.ts'
import { findInvitation } from '../store/survey-store.ts'
import * as store from '../store/drawn-store.ts'
import { monthOf } from './invite.ts'
import { isOwnWork, keepRating, type Answered } from './rate-dossier.ts'
import { mayWithSurveys } from './show-results.ts'

/** Most calls of a list: what one sitting can do. */
const MOST_CALLS = 50

export type OfMonth = { readonly unitId?: string | undefined; /** `2025-03`; of today when absent. */ readonly month?: string | undefined }
type Asked = { readonly unit: Unit; readonly unitIds: readonly string[]; readonly month: PlainDate }

const readAsked = async (work: Work, { unitId, month }: OfMonth): Promise<Outcome<Asked, SurveyRefusal>> => {
  const unit = unitId === undefined ? (await listUnits(work, { roots: true, kind: 'provincial-peoples-committee', limit: 1 }))[0] : await findUnit(work, unitId as UnitId)
  if (!unit) return refuse({ kind: 'survey-unit-unknown' })
  if (!(await mayWithSurveys(work, 'call', unit.id))) return refuse({ kind: 'survey-not-yours' })
  const first = month === undefined ? undefined : parsePlainDate(`${month}-01`)
  return ok({ unit, unitIds: [unit.id, ...(await listIdsBelow(work, unit.id))], month: first ?? monthOf(plainDateAt(work.now)) })
}

/** NĐ 13/2023 Đ9.6: left out before the lot is drawn, so that as many are called as were asked for. */
const restrictedDossiers = async (work: Work): Promise<readonly string[]> => dossierIdsOfPeople(work, await restrictedPeople(work))

/** The seed names unit, month and how many were drawn before: the draw can be made again. */
export const drawCalls = async (work: Work, { size, ...of }: OfMonth & { readonly size: number }): Promise<Outcome<{ readonly drawn: number; readonly left: number }, SurveyRefusal>> => {
  const asked = await readAsked(work, of)
  if (!asked.ok) return asked
  const { unit, month } = asked.value
  const waiting = await store.listUndrawn(work.tx, { ...asked.value, now: work.now, without: await restrictedDossiers(work) })
  const seed = `${unit.id} ${month} ${await store.countDrawn(work.tx, asked.value)}`
  const drawn = await store.insertDrawn(work.tx, { ids: drawSample(waiting, { size, seed }), seed, at: work.now, by: work.actor.kind === 'staff' ? work.actor.fullName : work.actor.kind })
  return ok({ drawn, left: waiting.length - drawn })
}

/** Whoever calls may read who is called, not the dossier; asked only once they may call. */
const asSurveys = (work: Work): Work => ({ ...work, actor: { kind: 'system', process: 'surveys' } })

export type ShownCall = store.Call & { readonly unitName: string; readonly name: string; readonly phone?: string }

/** Whom to call, with the number they gave, unless they restricted the use of their data since (NĐ 13/2023 Đ9.6); nothing of what others answered. */
export const listCalls = async (work: Work, of: OfMonth): Promise<Outcome<{ readonly unit: Unit; readonly month: PlainDate; readonly waiting: number; readonly calls: readonly ShownCall[] }, SurveyRefusal>> => {
  const asked = await readAsked(work, of)
  if (!asked.ok) return asked
  const callable = { ...asked.value, now: work.now, without: await restrictedDossiers(work) }
  const found = await store.listCalls(work.tx, { ...callable, limit: MOST_CALLS })
  const calls = await Promise.all(found.map(async (call): Promise<ShownCall> => {
    const read = await readDossier(asSurveys(work), call.dossierId)
    const unitName = (await findUnit(work, call.unitId as UnitId))?.name ?? ''
    if (!read.ok) return { ...call, unitName, name: '' }
    const { applicant, submitter } = read.value.dossier
    const phone = submitter.phone ?? applicant.phone
    return { ...call, unitName, name: submitter.fullName, ...(phone ? { phone } : {}) }
  }))
  const waiting = await store.listUndrawn(work.tx, callable)
  return ok({ unit: asked.value.unit, month: asked.value.month, waiting: waiting.length, calls })
}

/** Of a dossier drawn for a call, of a unit this official calls for, examined by somebody else. */
const findDrawn = async (work: Work, dossierId: string): Promise<Outcome<NonNullable<Awaited<ReturnType<typeof findInvitation>>>, SurveyRefusal>> => {
  const invitation = await findInvitation(work.tx, { dossierId }, true)
  if (!invitation || !(await store.isDrawn(work.tx, dossierId)) || !(await mayWithSurveys(work, 'call', invitation.unitId as UnitId))) return refuse({ kind: 'survey-unknown' })
  const read = await readDossier(asSurveys(work), dossierId)
  return read.ok && isOwnWork(work, read.value.dossier) ? refuse({ kind: 'rated-yourself' }) : ok(invitation)
}

export const typePhoneRating = async (work: Work, { dossierId, ...answered }: Answered & { readonly dossierId: string }): Promise<Outcome<object, SurveyRefusal>> => {
  const invitation = await findDrawn(work, dossierId)
  return invitation.ok ? keepRating(work, invitation.value, { ...answered, channel: 'phone' }) : invitation
}

export const noteUnreached = async (work: Work, dossierId: string): Promise<Outcome<{ readonly at: Instant }, SurveyRefusal>> => {
  const invitation = await findDrawn(work, dossierId)
  if (!invitation.ok) return invitation
  await store.markUnreached(work.tx, dossierId, work.now)
  return ok({ at: work.now })
}
