import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { duePartsOf, type DuePart } from '../domain/due-part.ts'
import { listShown, type Shown } from '../store/evidence-store.ts'
import { listDeliverables, listDoers, type Plan, type PlannedDeliverable } from '../store/plan-store.ts'
import { unitsGiven } from './all-units.ts'
import { readWaits } from './board.ts'
import { measure, type MeasuredOf } from './measure.ts'

export type DueLine = DuePart & Pick<PlannedDeliverable, 'serial' | 'reference' | 'text'>
export type DueUnit = { readonly unitId: UnitId; readonly lines: readonly DueLine[] }

/** Counted and due on a day: late by the figure of each unit. What is counted all year has no deadline of its own. */
const isLateByFigure = ({ figures, deadline }: PlannedDeliverable): boolean => figures.length > 0 && deadline.kind === 'by-day'

const figuresOfUnits = async (work: Work, plan: Plan, counted: readonly PlannedDeliverable[]): Promise<(one: PlannedDeliverable, unitId: UnitId) => ReturnType<MeasuredOf>> => {
  if (counted.length === 0) return () => []
  const doers = await listDoers(work.tx, plan.id)
  const byId = await unitsGiven(work, plan.issuedOn, doers.map(({ unitId }) => unitId))
  const measuredOf = await measure(work, { year: plan.year, units: [...byId.values()], deliverables: counted, doers })
  return (one, unitId) => {
    const unit = byId.get(unitId)
    return unit ? measuredOf(one, unit) : []
  }
}

/** What is late or due soon, unit by unit; what waits for something else is neither. Evidence is worked out once for units that showed the same. */
export const duePartsOfPlan = async (work: Work, plan: Plan): Promise<readonly DueUnit[]> => {
  const today = plainDateAt(work.now)
  const asked = (await listDeliverables(work.tx, plan.id)).filter((one) => one.figures.length === 0 || isLateByFigure(one))
  const waits = await readWaits(work, plan)
  const deliverables = new Map(asked.filter(({ serial }) => !waits.has(serial)).map((one) => [one.serial, one]))
  const measuredOf = await figuresOfUnits(work, plan, asked.filter(isLateByFigure))
  const known = new Map<Shown, readonly DueLine[]>()
  const linesOf = (shown: Shown, unitId: UnitId): readonly DueLine[] => {
    const one = deliverables.get(shown.serial)
    if (!one) return []
    const { serial, reference, text, deadline } = one
    const measured = isLateByFigure(one) ? measuredOf(one, unitId) : []
    const kept = measured.length === 0 ? known.get(shown) : undefined
    const lines = kept ?? duePartsOf({ deadline, marks: shown.marks, measured }, today).map((due) => ({ ...due, serial, reference, text }))
    if (measured.length === 0) known.set(shown, lines)
    return lines
  }
  return (await listShown(work.tx, plan.id)).map(({ unitId, shown }) => ({ unitId, lines: shown.flatMap((each) => linesOf(each, unitId)) })).filter(({ lines }) => lines.length > 0)
}
