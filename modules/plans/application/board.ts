// QĐ 276/QĐ-UBND 2025: how every unit stands today with everything it was given.
import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { waitsOf, whileWaiting, type Dependency, type Waits } from '../domain/dependency.ts'
import type { Showing } from '../domain/gantt.ts'
import { WHOLE } from '../domain/plan.ts'
import { isByFigure, isEnded, standingOf, summaryOf, type Standings } from '../domain/standing.ts'
import { listDependencies } from '../store/dependency-store.ts'
import { countShown, listShown, type Shown } from '../store/evidence-store.ts'
import { listDeliverables, type Plan, type PlannedDeliverable } from '../store/plan-store.ts'
import { unitsGiven } from './all-units.ts'
import { measure, type MeasuredOf } from './measure.ts'

/** How one unit stands with one deliverable; what its figure reached is shown as a whole. */
export type BoardLine = Standings & Showing & Pick<Shown, 'serial'>
export type UnitLines = { readonly unitId: UnitId; readonly standings: readonly BoardLine[] }

type Standing = { readonly deliverables: readonly PlannedDeliverable[]; readonly measuredOf: (one: PlannedDeliverable, unitId: UnitId) => ReturnType<MeasuredOf>; readonly today: ReturnType<typeof plainDateAt> }

/** Evidence worked out once for units that showed the same, figures unit by unit. */
const lineMaker = ({ deliverables, measuredOf, today }: Standing) => {
  const bySerial = new Map(deliverables.map((one) => [one.serial, one]))
  const known = new Map<Shown, BoardLine>()
  const byEvidence = (shown: Shown, { deadline }: PlannedDeliverable): BoardLine => {
    const found = known.get(shown) ?? { ...shown, units: 1, ...standingOf({ deadline, marks: shown.marks }, today) }
    known.set(shown, found)
    return found
  }
  return (shown: Shown, unitId: UnitId): BoardLine => {
    const { serial, marks } = shown
    const one = bySerial.get(serial)
    if (!one) throw new Error(`a unit was given no deliverable ${serial}`)
    const measured = one.figures.length === 0 ? [] : measuredOf(one, unitId)
    if (!isByFigure({ deadline: one.deadline, measured })) return byEvidence(shown, one)
    const { kind, percent } = standingOf({ deadline: one.deadline, marks, measured }, today)
    return { serial, marks: kind === 'reached' ? [{ part: WHOLE, isConfirmed: true }] : [], units: 1, kind, percent }
  }
}

/** What waits: a deliverable nobody of this province does holds nothing up, nor a unit that has nothing to measure beside others that have. */
const waitsIn = (dependencies: readonly Dependency[], lines: readonly BoardLine[]): Waits => {
  const bySerial = Map.groupBy(lines, ({ serial }) => serial)
  return waitsOf(dependencies, (serial) => {
    const own = bySerial.get(serial)
    return own === undefined || isEnded(summaryOf(own).kind)
  })
}

type Listed = Awaited<ReturnType<typeof listShown>>

const openUnits = async (work: Work, plan: Plan, { deliverables, listed }: { readonly deliverables: readonly PlannedDeliverable[]; readonly listed: Listed }) => {
  const units = await unitsGiven(work, plan.issuedOn, listed.map(({ unitId }) => unitId))
  const doers = listed.flatMap(({ unitId, shown }) => shown.map(({ serial }) => ({ serial, unitId })))
  const measuredOf = await measure(work, { year: plan.year, units: [...units.values()], deliverables, doers })
  const ofUnit = (one: PlannedDeliverable, unitId: UnitId) => {
    const unit = units.get(unitId)
    return unit ? measuredOf(one, unit) : []
  }
  return { units, lineOf: lineMaker({ deliverables, measuredOf: ofUnit, today: plainDateAt(work.now) }), ofProvince: (one: PlannedDeliverable) => measuredOf(one, undefined) }
}

const held = (line: BoardLine, waits: Waits): BoardLine => whileWaiting(line, waits.get(line.serial))

/** Unit by unit. */
export const openBoard = async (work: Work, plan: Plan) => {
  const [deliverables, listed] = [await listDeliverables(work.tx, plan.id), await listShown(work.tx, plan.id)]
  const { units, lineOf } = await openUnits(work, plan, { deliverables, listed })
  const begun = listed.map(({ unitId, shown }): UnitLines => ({ unitId, standings: shown.map((each) => lineOf(each, unitId)) }))
  const waits = waitsIn(await listDependencies(work.tx, plan.id), begun.flatMap(({ standings }) => standings))
  return { units, lines: waits.size === 0 ? begun : begun.map(({ unitId, standings }): UnitLines => ({ unitId, standings: standings.map((line) => held(line, waits)) })) }
}

const NOBODY = '' as UnitId

/** Deliverable by deliverable, of all or of these alone: what units show by evidence is counted where they showed the same, figures are each unit's own. */
export const openLines = async (work: Work, plan: Plan, only?: ReadonlySet<number>) => {
  const all = await listDeliverables(work.tx, plan.id)
  const deliverables = only === undefined ? all : all.filter(({ serial }) => only.has(serial))
  const byFigure = deliverables.filter(({ figures }) => figures.length > 0).map(({ serial }) => serial)
  const except = only === undefined ? byFigure : all.map(({ serial }) => serial).filter((serial) => !only.has(serial) || byFigure.includes(serial))
  const [alike, listed] = [await countShown(work.tx, plan.id, except), await listShown(work.tx, plan.id, byFigure)]
  const { lineOf, ofProvince } = await openUnits(work, plan, { deliverables, listed })
  const begun = [
    ...alike.map(({ units, ...shown }): BoardLine => ({ ...lineOf(shown, NOBODY), units, times: units })),
    ...listed.flatMap(({ unitId, shown }) => shown.map((each) => lineOf(each, unitId))),
  ]
  const waits = waitsIn(await listDependencies(work.tx, plan.id), begun)
  return { deliverables, lines: begun.map((line) => held(line, waits)), waits, ofProvince }
}

/** Of the board only what others wait for. */
export const readWaits = async (work: Work, plan: Plan): Promise<Waits> => {
  const dependencies = await listDependencies(work.tx, plan.id)
  return dependencies.length === 0 ? new Map() : (await openLines(work, plan, new Set(dependencies.map(({ after }) => after)))).waits
}
