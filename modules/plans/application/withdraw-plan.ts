// A decision is brought in as it was signed: one that was read wrongly is taken back before anybody worked by it, and brought in again.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import type { PlanRefusal } from '../domain/refusal.ts'
import { isPlanUsed, lockPlan, markPlanWithdrawn } from '../store/plan-store.ts'
import { nameOfActor } from './actor-of-plan.ts'

export const withdrawPlan = async (work: Work, { planId, reason: given }: { readonly planId: string; readonly reason: string }): Promise<Outcome<object, PlanRefusal>> => {
  if (!(await lockPlan(work.tx, planId))) return refuse({ kind: 'plan-not-found' })
  if (await isPlanUsed(work.tx, planId)) return refuse({ kind: 'plan-in-use' })
  const reason = enterLine(given)
  if (reason === '') return refuse({ kind: 'withdrawal-unexplained' })
  await markPlanWithdrawn(work.tx, planId, { at: work.now, byName: nameOfActor(work), reason })
  return ok({})
}
