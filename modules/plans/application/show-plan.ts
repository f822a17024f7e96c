import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, listUnits, type Unit } from '../../organisation/index.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { ganttOf } from '../domain/gantt.ts'
import type { PlanRefusal } from '../domain/refusal.ts'
import { partsOfDeadline, standingOf, summaryOf, type Standings } from '../domain/standing.ts'
import { countShown, listEvidenceOfUnit, listShown, type Shown } from '../store/evidence-store.ts'
import * as store from '../store/plan-store.ts'
import { mayWithPlan } from './actor-of-plan.ts'
import { figuresOf, measuredOf, ratesIn } from './measure.ts'

const LEVELS = ['province', 'district', 'commune'] as const
type Asked = { readonly planId: string }
const loadPlan = async (work: Work, planId: string): Promise<Outcome<store.Plan, PlanRefusal>> => {
  const plan = await store.findPlan(work.tx, planId)
  return plan ? ok(plan) : refuse({ kind: 'plan-not-found' })
}

/** How what was shown stands today, worked out once for all units that showed the same; a counted figure is the province's own, so no unit is scored by it here. */
const openBoard = async (work: Work, plan: store.Plan) => {
  const [deliverables, rates] = [await store.listDeliverables(work.tx, plan.id), ratesIn(await figuresOf(work, plan))]
  const today = plainDateAt(work.now)
  const bySerial = new Map(deliverables.map((one) => [one.serial, one]))
  const known = new Map<Shown, Standings>()
  const standingFor = (shown: Shown): Standings => {
    const one = bySerial.get(shown.serial)
    if (!one) throw new Error(`no deliverable ${shown.serial} in ${plan.id}`)
    const measured = measuredOf(one, rates)
    return { ...standingOf({ deadline: one.deadline, marks: shown.marks, ...(measured ? { measured } : {}) }, today), times: shown.units }
  }
  const standing = (shown: Shown): Standings => {
    const found = known.get(shown) ?? standingFor(shown)
    known.set(shown, found)
    return found
  }
  return { deliverables, rates, standing }
}

const headOf = ({ id: planId, number, title, year, issuedOn }: store.Plan) => ({ planId, number, title, year, issuedOn })

export const listPlans = async (work: Work) => ({ items: (await store.listPlans(work.tx)).map(headOf) })

/** The board: one line a deliverable with how far its units are. */
export const showPlan = async (work: Work, { planId }: Asked) => {
  const plan = await loadPlan(work, planId)
  if (!plan.ok) return plan
  const { deliverables, rates, standing } = await openBoard(work, plan.value)
  const shown = await countShown(work.tx, planId)
  const bySerial = Map.groupBy(shown, ({ serial }) => serial)
  const items = deliverables.map((one) => {
    const summary = summaryOf((bySerial.get(one.serial) ?? []).map(standing))
    const measured = measuredOf(one, rates)
    return { ...one, doers: one.doers.map(({ said, part }) => ({ said, part })), summary, ...(measured ? { measured } : {}) }
  })
  return ok({ ...headOf(plan.value), items, remarks: [...plan.value.remarks], summary: summaryOf(shown.map(standing)) })
}

/** The board laid over the months of the plan's year, section by section. */
export const showPlanGantt = async (work: Work, { planId }: Asked) => {
  const plan = await loadPlan(work, planId)
  if (!plan.ok) return plan
  const { deliverables, rates, standing } = await openBoard(work, plan.value)
  const bySerial = Map.groupBy(await countShown(work.tx, planId), ({ serial }) => serial)
  const asked = deliverables.map((one) => ({ ...one, shown: bySerial.get(one.serial) ?? [], isCounted: measuredOf(one, rates) !== undefined }))
  const today = plainDateAt(work.now)
  const rows = ganttOf(asked, { ...plan.value, today }).map(({ one: { serial, reference, text, deadline, section, shown }, ...row }) => ({ serial, reference, text, deadline, section, summary: summaryOf(shown.map(standing)), ...row }))
  const sections = [...Map.groupBy(rows, ({ section }) => section.number)].map(([number, own]) => ({ number, title: own[0]?.section.title ?? '', rows: own.map(({ section: _section, ...row }) => row) }))
  return ok({ ...headOf(plan.value), today, sections })
}

/** How far each unit is with what it was given, and each level with what its units were given. */
export const listPlanUnits = async (work: Work, { planId }: Asked) => {
  const plan = await loadPlan(work, planId)
  if (!plan.ok) return plan
  const { standing } = await openBoard(work, plan.value)
  const units = new Map((await listUnits(work, { on: plan.value.issuedOn, limit: 2000 })).map((unit) => [unit.id, unit]))
  const given = (await listShown(work.tx, planId)).map(({ unitId, shown }) => {
    const unit = units.get(unitId)
    return { unitId, code: unit?.code ?? '', name: unit?.name ?? unitId, level: unit?.level ?? 'province', standings: shown.map(standing) } as const
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
  const rates = ratesIn(figures)
  const today = plainDateAt(work.now)
  const items = doers.flatMap(({ serial, part }) => {
    const one = deliverables.find((each) => each.serial === serial)
    if (!one) return []
    const own = evidence.filter((each) => each.serial === serial)
    const marks = own.filter(({ withdrawn }) => withdrawn === undefined).map((each) => ({ part: each.part, isConfirmed: each.confirmedAt !== undefined }))
    const measured = measuredOf(one, rates)
    const standing = standingOf({ deadline: one.deadline, marks, ...(measured ? { measured } : {}) }, today)
    return [{ ...one, doers: one.doers.map((doer) => ({ said: doer.said, part: doer.part })), part, parts: partsOfDeadline(one.deadline), standing, evidence: own, ...(measured ? { measured } : {}) }]
  })
  const may = { record: mayWithPlan(work, 'record', unitId), confirm: mayWithPlan(work, 'confirm', unitId) }
  return ok({ ...headOf(plan.value), unit: { unitId, code: unit.code, name: unit.name }, may, items, figures, summary: summaryOf(items.map(({ standing }) => standing)) })
}
