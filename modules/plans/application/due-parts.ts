import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { duePartsOf, type DuePart } from '../domain/due-part.ts'
import { listShown, type Shown } from '../store/evidence-store.ts'
import { listDeliverables, type PlannedDeliverable } from '../store/plan-store.ts'

export type DueLine = DuePart & Pick<PlannedDeliverable, 'serial' | 'reference' | 'text'>
export type DueUnit = { readonly unitId: UnitId; readonly lines: readonly DueLine[] }

/** What is late or due soon, unit by unit; what the system counts has no deadline of its own. Worked out once for units that showed the same. */
export const duePartsOfPlan = async (work: Work, planId: string, today: PlainDate): Promise<readonly DueUnit[]> => {
  const deliverables = new Map((await listDeliverables(work.tx, planId)).filter(({ figure }) => figure === undefined).map((one) => [one.serial, one]))
  const known = new Map<Shown, readonly DueLine[]>()
  const linesOf = (shown: Shown): readonly DueLine[] => {
    const one = deliverables.get(shown.serial)
    const { serial, reference, text } = one ?? { serial: shown.serial, reference: '', text: '' }
    const lines = known.get(shown) ?? (one ? duePartsOf({ deadline: one.deadline, marks: shown.marks }, today).map((due) => ({ ...due, serial, reference, text })) : [])
    known.set(shown, lines)
    return lines
  }
  return (await listShown(work.tx, planId)).map(({ unitId, shown }) => ({ unitId, lines: shown.flatMap(linesOf) })).filter(({ lines }) => lines.length > 0)
}
