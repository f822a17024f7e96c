// Next year's plan begins with this one; the draft goes the same way in as any decision: read first, kept when people say so.
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { planForNextYear, type NextYear } from '../domain/next-year.ts'
import type { Doer, PlanHead } from '../domain/plan.ts'
import type { PlanRefusal } from '../domain/refusal.ts'
import { isEnded } from '../domain/standing.ts'
import { findPlan, listDeliverables } from '../store/plan-store.ts'
import { importPlan, type ImportedPlan } from './import-plan.ts'
import { openDirectory } from './resolve-doers.ts'
import { showPlan } from './show-plan.ts'

/** `from`: the plan it was made of; `tried`: what its reader makes of the draft. */
export type NextPlanDraft = { readonly from: PlanHead & { readonly planId: string }; readonly next: NextYear; readonly tried: Pick<ImportedPlan, 'remarks' | 'figures'> }

/** The first day on which the next plan can hold. */
const beginOf = (work: Work, year: number): PlainDate => {
  const [today, newYear] = [plainDateAt(work.now), `${year + 1}-01-01` as PlainDate]
  return today > newYear ? today : newYear
}

export const draftNextPlan = async (work: Work, { planId }: { readonly planId: string }): Promise<Outcome<NextPlanDraft, PlanRefusal>> => {
  const [plan, board] = [await findPlan(work.tx, planId), await showPlan(work, { planId })]
  if (!plan || !board.ok) return refuse({ kind: 'plan-not-found' })
  const { number, title, year, issuedOn } = plan
  const begin = beginOf(work, year)
  const [then, later] = [await openDirectory(work, issuedOn), await openDirectory(work, begin)]
  const isClosed = (doer: Doer): boolean => then.unitsOf(doer).length > 0 && later.unitsOf(doer).length === 0
  const done = new Set(board.value.items.filter(({ summary }) => summary.units > 0 && isEnded(summary.kind)).map(({ serial }) => serial))
  const deliverables = await listDeliverables(work.tx, planId)
  const next = planForNextYear(plan, deliverables.map((one) => ({ ...one, isDone: done.has(one.serial) })), isClosed)
  if (next.leftOut.length === deliverables.length) return refuse({ kind: 'nothing-for-next-year' })
  // A draft has neither number nor day yet; nothing of the trial is kept.
  const tried = await importPlan(work, { text: next.text, head: { number, title: next.title, year: next.year, issuedOn: begin }, isTrial: true })
  if (!tried.ok) return tried
  const { remarks, figures } = tried.value
  return ok({ from: { planId, number, title, year, issuedOn }, next, tried: { remarks, figures } })
}
