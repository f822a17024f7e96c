// Plan 276 III.3f: how many there are, until when, with how many people at which norm.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { findLastPublished } from '../../procedures/index.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { upsertPlan } from '../store/progress.view.ts'
import { authorOf, mayAtUnit } from './at-unit.ts'

export type SetPlan = { readonly unitId: string; readonly procedureCode: string; readonly expected: number; readonly dueOn: PlainDate; readonly pagesPerDay: number; readonly people: number }

export const setPlan = async (work: Work, { unitId, ...plan }: SetPlan): Promise<Outcome<undefined, OldResultRefusal>> => {
  if (!(await mayAtUnit(work, 'plan', unitId))) return refuse({ kind: 'old-results-not-yours' })
  const version = await findLastPublished(work, plan.procedureCode)
  if (!version) return refuse({ kind: 'procedure-unknown', code: plan.procedureCode })
  await upsertPlan(work.tx, { ...plan, unitId: unitId as UnitId, procedureName: version.name }, { at: work.now, by: authorOf(work).name })
  return ok(undefined)
}
