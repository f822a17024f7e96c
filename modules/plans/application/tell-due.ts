// QĐ 276/QĐ-UBND 2025 Điều 2: whoever answers for the unit hears once that a part comes near, and once that it is late.
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { insertTold, listTold, type Told } from '../store/follow-store.ts'
import { listPlans, type Plan } from '../store/plan-store.ts'
import { duePartsOfPlan, type DueLine, type DueUnit } from './due-parts.ts'

const causeOf = ({ isLate }: DueLine): Told['cause'] => (isLate ? 'overdue' : 'due-soon')
const keyOf = ({ serial, unitId, part, cause }: Told): string => `${serial} ${unitId} ${part} ${cause}`
const TEMPLATES = { 'due-soon': 'plan-due-soon', overdue: 'plan-overdue' } as const

/** One notice a cause, however many parts; with nobody seated nothing is marked, so the next head hears it. */
const tellUnit = async (work: Work, plan: Plan, { unitId, lines }: DueUnit): Promise<void> => {
  const heads = await listOfficialsWithRole(work, 'head-of-unit', unitId)
  if (heads.length === 0) return
  const unit = (await findUnit(work, unitId))?.name ?? ''
  for (const [cause, own] of Map.groupBy(lines, causeOf)) {
    const [first] = own
    const params = { unit, plan: plan.title, count: String(own.length), reference: first?.reference ?? '', day: (first?.lastDay ?? '').split('-').toReversed().join('/') }
    for (const { officialId } of heads) await notify(work, { officialId, template: TEMPLATES[cause], params, about: { kind: 'plan', id: plan.id } })
  }
  await insertTold(work.tx, { planId: plan.id, at: work.now }, lines.map((line) => ({ serial: line.serial, unitId, part: line.part, cause: causeOf(line) })))
}

/** December, the fourth quarter and the year itself are late only in January: heads hear it until the first quarter is over. */
const isFollowed = ({ year }: Plan, today: PlainDate): boolean => today >= `${year}-01-01` && today <= `${year + 1}-03-31`

export const tellPlansDue = async (work: Work): Promise<void> => {
  const today = plainDateAt(work.now)
  for (const plan of await listPlans(work.tx)) {
    if (!isFollowed(plan, today)) continue
    const told = new Set((await listTold(work.tx, plan.id)).map(keyOf))
    for (const due of await duePartsOfPlan(work, plan)) {
      const lines = due.lines.filter((line) => !told.has(keyOf({ serial: line.serial, unitId: due.unitId, part: line.part, cause: causeOf(line) })))
      if (lines.length > 0) await tellUnit(work, plan, { ...due, lines })
    }
  }
}
