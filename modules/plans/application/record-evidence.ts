import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { WHOLE, type Evidence, type EvidenceKind } from '../domain/plan.ts'
import type { PlanRefusal } from '../domain/refusal.ts'
import { partsOfDeadline } from '../domain/standing.ts'
import * as evidenceStore from '../store/evidence-store.ts'
import { listDeliverables, listDoers } from '../store/plan-store.ts'
import { mayWithPlan, nameOfActor } from './actor-of-plan.ts'

export type RecordEvidence = {
  readonly planId: string
  readonly unitId: string
  readonly serial: number
  /** Month, quarter or milestone; the whole when absent. */
  readonly part?: string
  readonly kind: EvidenceKind
  readonly title: string
  readonly documentNumber?: string
  readonly link?: string
  readonly fileId?: string
}

/** A unit shows what it did; it counts once somebody else confirmed it. */
export const recordEvidence = async (work: Work, { planId, unitId, serial, part = WHOLE, ...given }: RecordEvidence): Promise<Outcome<Evidence, PlanRefusal>> => {
  const { actor } = work
  if (actor.kind !== 'staff' || !mayWithPlan(work, 'record', unitId)) return refuse({ kind: 'not-your-part' })
  const one = (await listDeliverables(work.tx, planId)).find((each) => each.serial === serial)
  const isGiven = (await listDoers(work.tx, planId, unitId)).some((doer) => doer.serial === serial)
  if (!one || !isGiven) return refuse({ kind: 'deliverable-not-found' })
  if (!partsOfDeadline(one.deadline).includes(part)) return refuse({ kind: 'part-unknown', part })
  const title = enterLine(given.title)
  if (title === '') return refuse({ kind: 'evidence-empty' })
  const evidence: Evidence = { ...given, id: newId<string>(), planId, serial, unitId, part, title, recordedAt: work.now, recordedBy: actor.officialId, recordedByName: nameOfActor(work) }
  await evidenceStore.insertEvidence(work.tx, evidence)
  return ok(evidence)
}

type Which = { readonly planId: string; readonly evidenceId: string }

const findOpen = async (work: Work, { planId, evidenceId }: Which): Promise<Outcome<Evidence, PlanRefusal>> => {
  const found = await evidenceStore.lockEvidence(work.tx, planId, evidenceId)
  if (!found || !mayWithPlan(work, 'read', found.unitId)) return refuse({ kind: 'evidence-not-found' })
  return found.confirmedAt || found.withdrawn ? refuse({ kind: 'evidence-decided' }) : ok(found)
}

/** Never by whoever recorded it. */
export const confirmEvidence = async (work: Work, which: Which): Promise<Outcome<Evidence, PlanRefusal>> => {
  const found = await findOpen(work, which)
  if (!found.ok) return found
  if (!mayWithPlan(work, 'confirm', found.value.unitId)) return refuse({ kind: 'not-your-part' })
  if (work.actor.kind === 'staff' && work.actor.officialId === found.value.recordedBy) return refuse({ kind: 'own-evidence' })
  await evidenceStore.markConfirmed(work.tx, found.value, { at: work.now, name: nameOfActor(work) })
  return found
}

/** Taken back by the unit, or not accepted by whoever confirms; the reason stays. */
export const withdrawEvidence = async (work: Work, { reason, ...which }: Which & { readonly reason: string }): Promise<Outcome<Evidence, PlanRefusal>> => {
  const found = await findOpen(work, which)
  if (!found.ok) return found
  if (!mayWithPlan(work, 'record', found.value.unitId) && !mayWithPlan(work, 'confirm', found.value.unitId)) return refuse({ kind: 'not-your-part' })
  await evidenceStore.markWithdrawn(work.tx, found.value, { at: work.now, byName: nameOfActor(work), reason: enterLine(reason) })
  return found
}
