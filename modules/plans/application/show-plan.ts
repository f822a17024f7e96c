import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, type Unit } from '../../organisation/index.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { whileWaiting, type Waits } from '../domain/dependency.ts'
import { ganttOf } from '../domain/gantt.ts'
import type { PlanRefusal } from '../domain/refusal.ts'
import { isByFigure, partsOfDeadline, standingOf, summaryOf } from '../domain/standing.ts'
import { listDependencies } from '../store/dependency-store.ts'
import { listEvidenceOfUnit } from '../store/evidence-store.ts'
import * as store from '../store/plan-store.ts'
import { mayWithPlan } from './actor-of-plan.ts'
import { openBoard, openLines, readWaits } from './board.ts'
import { figuresOf, measure } from './measure.ts'

const LEVELS = ['province', 'district', 'commune'] as const
type Asked = { readonly planId: string }
const loadPlan = async (work: Work, planId: string): Promise<Outcome<store.Plan, PlanRefusal>> => {
  const plan = await store.findPlan(work.tx, planId)
  return plan ? ok(plan) : refuse({ kind: 'plan-not-found' })
}

const headOf = ({ id: planId, number, title, year, issuedOn }: store.Plan) => ({ planId, number, title, year, issuedOn })

export const listPlans = async (work: Work) => ({ items: (await store.listPlans(work.tx)).map(headOf) })

/** By their references: what a deliverable comes after, and what of it is still open. */
const orderIn = async (work: Work, planId: string, { deliverables, waits }: { readonly deliverables: readonly store.PlannedDeliverable[]; readonly waits: Waits }) => {
  const references = new Map(deliverables.map(({ serial, reference }) => [serial, reference]))
  const before = Map.groupBy(await listDependencies(work.tx, planId), ({ serial }) => serial)
  const namesOf = (serials: readonly number[]): readonly string[] => serials.flatMap((serial) => references.get(serial) ?? [])
  return (serial: number) => ({ after: namesOf((before.get(serial) ?? []).map(({ after }) => after)), waitsFor: namesOf(waits.get(serial) ?? []) })
}

/** The board: one line a deliverable with how far its units are. */
export const showPlan = async (work: Work, { planId }: Asked) => {
  const plan = await loadPlan(work, planId)
  if (!plan.ok) return plan
  const board = await openLines(work, plan.value)
  const { deliverables, lines, ofProvince } = board
  const orderOf = await orderIn(work, planId, board)
  const bySerial = Map.groupBy(lines, ({ serial }) => serial)
  const items = deliverables.map((one) => ({ ...one, doers: one.doers.map(({ said, part }) => ({ said, part })), summary: summaryOf(bySerial.get(one.serial) ?? []), measured: ofProvince(one), ...orderOf(one.serial) }))
  return ok({ ...headOf(plan.value), items, remarks: [...plan.value.remarks], summary: summaryOf(lines) })
}

/** The board laid over the months of the plan's year, section by section. */
export const showPlanGantt = async (work: Work, { planId }: Asked) => {
  const plan = await loadPlan(work, planId)
  if (!plan.ok) return plan
  const board = await openLines(work, plan.value)
  const { deliverables, lines } = board
  const orderOf = await orderIn(work, planId, board)
  const bySerial = Map.groupBy(lines, ({ serial }) => serial)
  const asked = deliverables.map((one) => ({ ...one, shown: bySerial.get(one.serial) ?? [], isCounted: one.figures.length > 0 && one.deadline.kind !== 'by-day', waits: board.waits.has(one.serial) }))
  const today = plainDateAt(work.now)
  const rows = ganttOf(asked, { ...plan.value, today }).map(({ one: { serial, reference, text, deadline, section, shown }, ...row }) => ({ serial, reference, text, deadline, section, summary: summaryOf(shown), ...orderOf(serial), ...row }))
  const sections = [...Map.groupBy(rows, ({ section }) => section.number)].map(([number, own]) => ({ number, title: own[0]?.section.title ?? '', rows: own.map(({ section: _section, ...row }) => row) }))
  return ok({ ...headOf(plan.value), today, sections })
}

/** Of one level, or of all, behind a code. */
type UnitsAsked = Asked & { readonly level?: (typeof LEVELS)[number] | undefined; readonly after?: string | undefined; readonly limit?: number }

/** How far each unit is with what it was given, page by page, and each level with what its units were given. */
export const listPlanUnits = async (work: Work, { planId, level: wanted, after = '', limit = Infinity }: UnitsAsked) => {
  const plan = await loadPlan(work, planId)
  if (!plan.ok) return plan
  const { units, lines } = await openBoard(work, plan.value)
  const given = lines.map(({ unitId, standings }) => {
    const unit = units.get(unitId)
    return { unitId, code: unit?.code ?? '', name: unit?.name ?? unitId, level: unit?.level ?? 'province', standings } as const
  })
  const listed = given.filter((unit) => (wanted === undefined || unit.level === wanted) && unit.code > after).toSorted((one, other) => (one.code < other.code ? -1 : 1))
  const items = listed.slice(0, limit).map(({ standings, ...unit }) => ({ ...unit, ...summaryOf(standings) }))
  const last = listed.length > limit ? items.at(-1)?.code : undefined
  const levels = LEVELS.flatMap((level) => {
    const own = given.filter((unit) => unit.level === level)
    return own.length === 0 ? [] : [{ level, count: own.length, ...summaryOf(own.flatMap(({ standings }) => standings)) }]
  })
  return ok({ ...headOf(plan.value), levels, items, ...(last === undefined ? {} : { next: last }) })
}

const nameOf = async (work: Work, unitId: string): Promise<Unit | undefined> => findUnit(work, unitId as UnitId)

/** One unit's sheet: what it was given, by when, what it showed, what is missing; figures are its own. */
export const showUnitSheet = async (work: Work, { planId, unitId }: Asked & { readonly unitId: string }) => {
  const plan = await loadPlan(work, planId)
  if (!plan.ok) return plan
  if (!mayWithPlan(work, 'read', unitId)) return refuse<PlanRefusal>({ kind: 'not-your-part' })
  const [unit, doers] = [await nameOf(work, unitId), await store.listDoers(work.tx, planId, unitId)]
  if (!unit || doers.length === 0) return refuse<PlanRefusal>({ kind: 'not-your-part' })
  const [deliverables, evidence, figures] = [await store.listDeliverables(work.tx, planId), await listEvidenceOfUnit(work.tx, planId, unitId), await figuresOf(work, plan.value, unit.code)]
  const measuredOf = await measure(work, { year: plan.value.year, units: [unit], deliverables, doers })
  const [today, waits] = [plainDateAt(work.now), await readWaits(work, plan.value)]
  const namesOf = (serials: readonly number[]) => deliverables.filter((one) => serials.includes(one.serial)).map(({ reference }) => reference)
  const items = doers.flatMap(({ serial, part }) => {
    const one = deliverables.find((each) => each.serial === serial)
    if (!one) return []
    const own = evidence.filter((each) => each.serial === serial)
    const marks = own.filter(({ withdrawn }) => withdrawn === undefined).map((each) => ({ part: each.part, isConfirmed: each.confirmedAt !== undefined }))
    const measured = measuredOf(one, unit)
    const standing = whileWaiting(standingOf({ deadline: one.deadline, marks, measured }, today), waits.get(serial))
    return [{ ...one, doers: one.doers.map((doer) => ({ said: doer.said, part: doer.part })), part, parts: partsOfDeadline(one.deadline), standing, evidence: own, measured, byFigure: isByFigure({ deadline: one.deadline, measured }), waitsFor: namesOf(waits.get(serial) ?? []) }]
  })
  const may = { record: mayWithPlan(work, 'record', unitId), confirm: mayWithPlan(work, 'confirm', unitId) }
  return ok({ ...headOf(plan.value), unit: { unitId, code: unit.code, name: unit.name }, may, items, figures, summary: summaryOf(items.map(({ standing }) => standing)) })
}
