import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { FileContent } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { findFile, serveFile, type OpenFileRefusal } from '../../documents/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { WHOLE, type CountedFigure, type Evidence, type EvidenceKind } from '../domain/plan.ts'
import type { PlanRefusal } from '../domain/refusal.ts'
import { partsOfDeadline } from '../domain/standing.ts'
import * as evidenceStore from '../store/evidence-store.ts'
import { findPlan, holdPlan, listDeliverables, listDoers } from '../store/plan-store.ts'
import { mayWithPlan, nameOfActor } from './actor-of-plan.ts'
import { figuresOf } from './measure.ts'

export type RecordEvidence = {
  readonly planId: string
  readonly unitId: string
  readonly serial: number
  /** Month, quarter or milestone; the whole when absent. */
  readonly part?: string
  readonly kind: EvidenceKind
  /** Of a figure its own name. */
  readonly title?: string
  readonly documentNumber?: string
  readonly link?: string
  /** Uploaded by this very unit. */
  readonly fileId?: string
  readonly heldOn?: PlainDate
  readonly participants?: number
  /** Component of the quality index whose figure of today is shown. */
  readonly component?: string
}

const isFileOf = async (work: Work, unitId: string, fileId: string): Promise<boolean> => {
  const file = await findFile(work, fileId as StoredFileId)
  return file?.owner.kind === 'unit' && file.owner.unitId === unitId
}

/** The unit's own rate at this moment, with its day. */
const countNow = async (work: Work, { planId, unitId, component = '' }: RecordEvidence): Promise<CountedFigure | undefined> => {
  const [plan, unit] = [await findPlan(work.tx, planId), await findUnit(work, unitId as UnitId)]
  const found = plan && unit ? (await figuresOf(work, plan, unit.code)).find(({ code }) => code === component) : undefined
  return found && { ...found, on: plainDateAt(work.now) }
}

type Shown = Pick<Evidence, 'title' | 'figure'>

const whatIsShown = async (work: Work, given: RecordEvidence): Promise<Outcome<Shown, PlanRefusal>> => {
  if (given.kind === 'figure') {
    const figure = await countNow(work, given)
    return figure ? ok({ title: enterLine(given.title ?? '') || figure.name, figure }) : refuse({ kind: 'figure-uncounted', code: given.component ?? '' })
  }
  if (given.kind === 'link' && given.link === undefined) return refuse({ kind: 'evidence-link-missing' })
  const isUsable = given.fileId === undefined ? given.kind !== 'file' : await isFileOf(work, given.unitId, given.fileId)
  if (!isUsable) return refuse({ kind: 'evidence-file-unusable' })
  const title = enterLine(given.title ?? '')
  return title === '' ? refuse({ kind: 'evidence-empty' }) : ok({ title })
}

/** A unit shows what it did; it counts once somebody else confirmed it. */
export const recordEvidence = async (work: Work, command: RecordEvidence): Promise<Outcome<Evidence, PlanRefusal>> => {
  const { actor } = work
  const { planId, unitId, serial, part = WHOLE, component: _component, ...given } = command
  if (actor.kind !== 'staff' || !mayWithPlan(work, 'record', unitId)) return refuse({ kind: 'not-your-part' })
  if (!(await holdPlan(work.tx, planId))) return refuse({ kind: 'plan-not-found' })
  const one = (await listDeliverables(work.tx, planId)).find((each) => each.serial === serial)
  const isGiven = (await listDoers(work.tx, planId, unitId)).some((doer) => doer.serial === serial)
  if (!one || !isGiven) return refuse({ kind: 'deliverable-not-found' })
  if (!partsOfDeadline(one.deadline).includes(part)) return refuse({ kind: 'part-unknown', part })
  const shown = await whatIsShown(work, command)
  if (!shown.ok) return shown
  const evidence: Evidence = { ...given, ...shown.value, id: newId<string>(), planId, serial, unitId, part, recordedAt: work.now, recordedBy: actor.officialId, recordedByName: nameOfActor(work) }
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

/** The file of evidence, for whoever reads the unit's sheet; checked and looked through like every file. */
export const serveEvidenceFile = async (work: Work, { planId, evidenceId }: Which): Promise<Outcome<FileContent, PlanRefusal | OpenFileRefusal>> => {
  const found = await evidenceStore.findEvidence(work.tx, planId, evidenceId)
  if (found?.fileId === undefined || !mayWithPlan(work, 'read', found.unitId)) return refuse({ kind: 'evidence-not-found' })
  return serveFile(work, { fileId: found.fileId as StoredFileId, purpose: 'plan-evidence', unitId: found.unitId }, () => true)
}
