import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { can } from '../domain/can.ts'
import type { PersonParty, PersonRefusal } from '../domain/person.ts'
import { decideRepresentation, isInForce, type Representation, type RepresentationRefusal } from '../domain/representation.ts'
import { selectPerson } from '../store/person-store.ts'
import {
  endRepresentationRow, insertRepresentation, selectRepresentation, selectRepresentationsBy, selectRepresentationsOf, verifyRepresentationRow,
} from '../store/representation-store.ts'
import { findOrCreatePerson } from './ask-people.ts'

export type RepresentRefusal = RepresentationRefusal | PersonRefusal | { readonly kind: 'not-permitted-at-unit' }

export type AskRepresentation = {
  readonly kind: 'parent' | 'authorised'
  readonly principal: PersonParty
  readonly fromOn?: PlainDate | undefined
  readonly untilOn?: PlainDate | undefined
  readonly procedureCodes?: readonly string[] | undefined
  readonly evidenceFileId?: string | undefined
  readonly childAgreed?: boolean | undefined
}

type Recording = AskRepresentation & { readonly personId: PersonId; readonly verified: boolean; readonly by?: string }

const record = async (work: Work, asked: Recording): Promise<Outcome<Representation, RepresentRefusal>> => {
  const found = await findOrCreatePerson(work, asked.principal)
  if (!found.ok) return found
  const principal = found.value
  const birthOn = principal.kind === 'individual' ? (principal.birthOn ?? birthOf(asked.principal)) : undefined
  const today = plainDateAt(work.now)
  const fromOn = asked.fromOn ?? today
  const decided = decideRepresentation(
    { kind: asked.kind, fromOn, untilOn: asked.untilOn, childAgreed: asked.childAgreed },
    { today, principal: { kind: principal.kind, ...(birthOn === undefined ? {} : { birthOn }) }, hasEvidence: asked.evidenceFileId !== undefined, isSelf: principal.id === asked.personId },
  )
  if (!decided.ok) return decided
  const { procedureCodes: codes = [], evidenceFileId, personId, kind } = asked
  const kept: Representation = {
    id: newId<string>(), personId, principalId: principal.id, kind, fromOn, untilOn: decided.value.untilOn, recordedAt: work.now,
    ...(codes.length === 0 ? {} : { procedureCodes: codes }),
    ...(evidenceFileId === undefined ? {} : { evidenceFileId }),
    ...(kind === 'parent' && asked.childAgreed === true ? { childAgreed: true as const } : {}),
    ...(asked.verified ? { verifiedAt: work.now } : {}),
  }
  await insertRepresentation(work.tx, kept, asked.by === undefined ? {} : { recordedBy: asked.by, ...(asked.verified ? { verifiedBy: asked.by } : {}) })
  return ok(kept)
}

const birthOf = (party: PersonParty): PlainDate | undefined => (party.kind === 'individual' ? party.birthOn : undefined)

/** A citizen says for whom they act, with the paper. It lets them file; it opens no dossier until an official has looked at it. */
export const declareRepresentation = async (work: Work, asked: AskRepresentation): Promise<Outcome<Representation, RepresentRefusal>> => {
  if (work.actor.kind !== 'citizen') throw new Error('only a citizen declares for whom they act')
  return record(work, { ...asked, personId: work.actor.personId, verified: false })
}

/** At the counter, the paper in hand: recorded and verified at once. */
export const recordRepresentation = async (
  work: Work,
  asked: AskRepresentation & { readonly representative: PersonParty; readonly unitId: UnitId },
): Promise<Outcome<Representation, RepresentRefusal>> => {
  const { actor } = work
  if (actor.kind !== 'staff' || !can(actor, 'create', 'representation', asked.unitId)) return refuse({ kind: 'not-permitted-at-unit' })
  const representative = await findOrCreatePerson(work, asked.representative)
  if (!representative.ok) return representative
  const kept = await record(work, { ...asked, personId: representative.value.id, verified: true, by: actor.officialId })
  if (kept.ok) await tellTrail(work, 'representation-recorded', { representation: kept.value, unitId: asked.unitId })
  return kept
}

const tellTrail = (work: Work, event: string, { representation, unitId }: { readonly representation: Representation; readonly unitId?: UnitId }): Promise<void> =>
  recordAudit(work, {
    event,
    thing: 'representation',
    thingId: representation.id,
    personIds: [representation.personId, representation.principalId],
    purpose: 'act-for-another',
    ...(unitId === undefined ? {} : { unitId }),
  })

/** An official has looked at the paper of a declared representation. */
export const verifyRepresentation = async (work: Work, { id, unitId }: { readonly id: string; readonly unitId: UnitId }): Promise<Outcome<Representation, RepresentRefusal>> => {
  const { actor } = work
  if (actor.kind !== 'staff' || !can(actor, 'verify', 'representation', unitId)) return refuse({ kind: 'not-permitted-at-unit' })
  const found = await selectRepresentation(work.tx, id)
  if (found === undefined) return refuse({ kind: 'representation-unknown' })
  await verifyRepresentationRow(work.tx, id, { at: work.now, by: actor.officialId })
  await tellTrail(work, 'representation-verified', { representation: found, unitId })
  return ok({ ...found, verifiedAt: found.verifiedAt ?? work.now })
}

/** Đ137: the enterprises and organisations a person stands for today by law. */
const ledBy = async (work: Work, personId: PersonId): Promise<readonly PersonId[]> => {
  const on = plainDateAt(work.now)
  return (await selectRepresentationsBy(work.tx, personId)).filter((each) => each.kind === 'legal-representative' && isInForce(each, { on })).map(({ principalId }) => principalId)
}

const mayEnd = async (work: Work, found: Representation, unitId: UnitId | undefined): Promise<boolean> => {
  const { actor } = work
  // Đ140.3: either side may end it; an enterprise by who leads it, save where that one stands for it by law.
  if (actor.kind === 'citizen')
    return [found.personId, found.principalId].includes(actor.personId) || (found.kind === 'authorised' && (await ledBy(work, actor.personId)).includes(found.principalId))
  return actor.kind === 'staff' && unitId !== undefined && can(actor, 'end', 'representation', unitId)
}

/** Ended by who acts, by whom they act for, or at the counter; from that moment nothing is seen or done on it. */
export const endRepresentation = async (
  work: Work,
  asked: { readonly id: string; readonly reason: string; readonly unitId?: UnitId | undefined },
): Promise<Outcome<Representation, RepresentRefusal>> => {
  const found = await selectRepresentation(work.tx, asked.id)
  if (found === undefined || !(await mayEnd(work, found, asked.unitId))) return refuse({ kind: 'representation-unknown' })
  const by = work.actor.kind === 'citizen' ? work.actor.personId : work.actor.kind === 'staff' ? work.actor.officialId : undefined
  await endRepresentationRow(work.tx, found.id, { at: work.now, reason: asked.reason, ...(by === undefined ? {} : { by }) })
  await tellTrail(work, 'representation-ended', { representation: found, ...(asked.unitId === undefined ? {} : { unitId: asked.unitId }) })
  return ok({ ...found, endedAt: work.now, endReason: asked.reason })
}

export type NamedRepresentation = Representation & { readonly personName: string; readonly principalName: string }

const withNames = async (work: Work, found: readonly Representation[]): Promise<readonly NamedRepresentation[]> =>
  Promise.all(
    found.map(async (each) => ({
      ...each,
      personName: (await selectPerson(work.tx, each.personId))?.name ?? '',
      principalName: (await selectPerson(work.tx, each.principalId))?.name ?? '',
    })),
  )

/** For whom a person acts, and who acts for them and for what they lead: what their own page shows. Past days are shown too until ended. */
export const listRepresentations = async (work: Work, personId: PersonId): Promise<{ readonly mine: readonly NamedRepresentation[]; readonly forMe: readonly NamedRepresentation[] }> => {
  const forMe = [...(await selectRepresentationsOf(work.tx, personId))]
  for (const led of await ledBy(work, personId)) forMe.push(...(await selectRepresentationsOf(work.tx, led)).filter(({ kind }) => kind === 'authorised'))
  return { mine: await withNames(work, await selectRepresentationsBy(work.tx, personId)), forMe: await withNames(work, forMe) }
}
