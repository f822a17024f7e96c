// QĐ 276/QĐ-UBND 2025 Điều 2.2: whoever follows the plan up says what can only be done once something else is.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { circleOf } from '../domain/dependency.ts'
import type { PlanRefusal } from '../domain/refusal.ts'
import { listDependencies, replaceDependencies } from '../store/dependency-store.ts'
import { listDeliverables, lockPlan } from '../store/plan-store.ts'
import { nameOfActor } from './actor-of-plan.ts'

/** By the references people cite: `III.3.6`. */
export type SetOrder = { readonly planId: string; readonly reference: string; readonly after: readonly string[] }

const tidy = (reference: string): string => reference.trim().toUpperCase()

export const setPlanOrder = async (work: Work, { planId, reference, after }: SetOrder): Promise<Outcome<{ readonly after: readonly string[] }, PlanRefusal>> => {
  if (!(await lockPlan(work.tx, planId))) return refuse({ kind: 'plan-not-found' })
  const serials = new Map((await listDeliverables(work.tx, planId)).map((one) => [tidy(one.reference), one.serial]))
  const wanted = [...new Set(after.map(tidy))].filter((each) => each !== '')
  const unknown = [tidy(reference), ...wanted].find((each) => !serials.has(each))
  if (unknown !== undefined) return refuse({ kind: 'reference-unknown', reference: unknown })
  const [serial = 0, ...others] = [tidy(reference), ...wanted].map((each) => serials.get(each) ?? 0)
  const circle = circleOf(serial, others, await listDependencies(work.tx, planId))
  if (circle !== undefined) return refuse({ kind: 'order-goes-round', reference: wanted[others.indexOf(circle)] ?? '' })
  await replaceDependencies(work.tx, { planId, serial, after: others, at: work.now, by: nameOfActor(work) })
  return ok({ after: wanted })
}
