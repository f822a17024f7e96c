import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, listUnits, type Unit } from '../../organisation/index.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { ganttOf, type Showing } from '../domain/gantt.ts'
import { WHOLE } from '../domain/plan.ts'
import type { PlanRefusal } from '../domain/refusal.ts'
import { isByFigure, partsOfDeadline, standingOf, summaryOf, type Standings } from '../domain/standing.ts'
import { listEvidenceOfUnit, listShown, type Shown } from '../store/evidence-store.ts'
import * as store from '../store/plan-store.ts'
import { mayWithPlan } from './actor-of-plan.ts'
import { figuresOf, measure } from './measure.ts'

/** More than any province has. */
const MOST_UNITS = 2000
const LEVELS = ['province', 'district', 'commune'] as const
type Asked = { readonly planId: string }
const loadPlan = async (work: Work, planId: string): Promise<Outcome<store.Plan, PlanRefusal>> => {
  const plan = await store.findPlan(work.tx, planId)
  return plan ? ok(plan) : refuse({ kind: 'plan-not-found' })
}

/** How one unit stands with one deliverable; what its figure reached is shown as a whole. */
type BoardLine = Standings & Showing & Pick<Shown, 'serial'>

/** How what was shown stands today: evidence worked out once for units that showed the same, figures unit by unit. */
const openBoard = async (work: Work, plan: store.Plan) => {
  const [deliverables, doers, all] = [await store.listDeliverables(work.tx, plan.id), await store.listDoers(work.tx, plan.id), await listUnits(work, { on: plan.issuedOn, limit: MOST_UNITS })]
  const given = new Set(doers.map(({ unitId }) => unitId))
  const units = new Map(all.filter(({ id }) => given.has(id)).map((unit) => [unit.id, unit]))
  const measuredOf = await measure(work, { year: plan.year, units: [...units.values()], deliverables, doers })
  const today = plainDateAt(work.now)
  const bySerial = new Map(deliverables.map((one) => [one.serial, one]))
  const known = new Map<Shown, Standings>()
  const byEvidence = (shown: Shown, one: store.PlannedDeliverable): Standings => {
    const found = known.get(shown) ?? standingOf({ deadline: one.deadline, marks: shown.marks }, today)
    known.set(shown, found)
    return found
  }
  const lineOf = (shown: Shown, unitId: UnitId): BoardLine => {
    const { serial, marks } = shown
    const one = bySerial.get(serial)
    if (!one) throw new Error(`no deliverable ${serial} in ${plan.id}`)
    const measured = measuredOf(one, units.get(unitId))
    if (!isByFigure({ deadline: one.deadline, measured })) return { serial, marks, units: 1, ...byEvidence(shown, one) }
    const { kind, percent } = standingOf({ deadline: one.deadline, marks, measured }, today)
    return { serial, marks: kind === 'reached' ? [{ part: WHOLE, isConfirmed: true }] : [], units: 1, kind, percent }
  }
  const lines = (await listShown(work.tx, plan.id)).map(({ unitId, shown }) => ({ unitId, standings: shown.map((each) => lineOf(each, unitId)) }))
  return { deliverables, units, lines, ofProvince: (one: store.PlannedDeliverable) => measuredOf(one, undefined) }
}

const headOf = ({ id: planId, number, title, year, issuedOn }: store.Plan) => ({ planId, number, title, year, issuedOn })

export const listPlans = async (work: Work) => ({ items: (await store.listPlans(work.tx)).map(headOf) })

/** The board: one line a deliverable with how far its units are. */
export const showPlan = async (work: Work, { planId }: Asked) => {
  const plan = await loadPlan(work, planId)
  if (!plan.ok) return plan
  const { deliverables, lines, ofProvince } = await openBoard(work, plan.value)
  const standings = lines.flatMap((line) => line.standings)
  const bySerial = Map.groupBy(standings, ({ serial }) => serial)
  const items = deliverables.map((one) => ({ ...one, doers: one.doers.map(({ said, part }) => ({ said, part })), summary: summaryOf(bySerial.get(one.serial) ?? []), measured: ofProvince(one) }))
  return ok({ ...headOf(plan.value), items, remarks: [...plan.value.remarks], summary: summaryOf(standings) })
}

/** The board laid over the months of the plan's year, section by section. */
export const showPlanGantt = async (work: Work, { planId }: Asked) => {
  const plan = await loadPlan(work, planId)
  if (!plan.ok) return plan
  const { deliverables, lines } = await openBoard(work, plan.value)
  const bySerial = Map.groupBy(lines.flatMap((line) => line.standings), ({ serial }) => serial)
  const asked = deliverables.map((one) => ({ ...one, shown: bySerial.get(one.serial) ?? [], isCounted: one.figures.length > 0 && one.deadline.kind !== 'by-day' }))
  const today = plainDateAt(work.now)
  const rows = ganttOf(asked, { ...plan.value, today }).map(({ one: { serial, reference, text, deadline, section, shown }, ...row }) => ({ serial, reference, text, deadline, section, summary: summaryOf(shown), ...row }))
  const sections = [...Map.groupBy(rows, ({ section }) => section.number)].map(([number, own]) => ({ number, title: own[0]?.section.title ?? '', rows: own.map(({ section: _section, ...row }) => row) }))
  return ok({ ...headOf(plan.value), today, sections })
}

/** How far each unit is with what it was given, and each level with what its units were given. */
export const listPlanUnits = async (work: Work, { planId }: Asked) => {
  const plan = await loadPlan(work, planId)
  if (!plan.ok) return plan
  const { units, lines } = await openBoard(work, plan.value)
  const given = lines.map(({ unitId, standings }) => {
    const unit = units.get(unitId)
    return { unitId, code: unit?.code ?? '', name: unit?.name ?? unitId, level: unit?.level ?? 'province', standings } as const
  })
  const items = given.map(({ standings, ...unit }) => ({ ...unit, ...summaryOf(standings) }))
  const levels = LEVELS.flatMap((level) => {
    const own = given.filter((unit) => unit.level === level)
    return own.length === 0 ? [] : [{ level, count: own.length, ...summaryOf(own.flatMap(({ standings }) => standings)) }]
  })
  return ok({ ...headOf(plan.value), levels, items: items.toSorted((one, other) => (one.code < other.code ? -1 : 1)) })
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
  const today = plainDateAt(work.now)
  const items = doers.flatMap(({ serial, part }) => {
    const one = deliverables.find((each) => each.serial === serial)
    if (!one) return []
    const own = evidence.filter((each) => each.serial === serial)
    const marks = own.filter(({ withdrawn }) => withdrawn === undefined).map((each) => ({ part: each.part, isConfirmed: each.confirmedAt !== undefined }))
    const measured = measuredOf(one, unit)
    const standing = standingOf({ deadline: one.deadline, marks, measured }, today)
    return [{ ...one, doers: one.doers.map((doer) => ({ said: doer.said, part: doer.part })), part, parts: partsOfDeadline(one.deadline), standing, evidence: own, measured, byFigure: isByFigure({ deadline: one.deadline, measured }) }]
  })
  const may = { record: mayWithPlan(work, 'record', unitId), confirm: mayWithPlan(work, 'confirm', unitId) }
  return ok({ ...headOf(plan.value), unit: { unitId, code: unit.code, name: unit.name }, may, items, figures, summary: summaryOf(items.map(({ standing }) => standing)) })
}
