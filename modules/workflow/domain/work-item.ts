// NĐ 61/2018 article 19.1: the head assigns, one named official does the work; each step has one holder at a time.
import type { Instant } from '../../../kernel/instant.ts'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { CompiledGraph } from './compile-graph.ts'
import { END, type WorkflowStep } from './step-graph.ts'

/** What the work is about; workflow knows nothing more of it. */
export type Subject = { readonly kind: string; readonly id: string }

export type WorkItem = {
  readonly subject: Subject
  /** 1, 2, 3 … within the subject, in the order the steps were opened. */
  readonly serial: number
  readonly step: string
  readonly unitId: UnitId
  readonly role: string
  readonly assigneeId?: OfficialId
  readonly openedAt: Instant
  readonly dueAt?: Instant
  readonly completedAt?: Instant
  readonly completedBy?: OfficialId
  readonly action?: string
}

export type WorkflowRefusal =
  | { readonly kind: 'no-open-work' }
  | { readonly kind: 'work-claimed-by-other'; readonly assigneeId: OfficialId }
  | { readonly kind: 'work-not-claimed' }
  | { readonly kind: 'action-not-here'; readonly step: string; readonly action: string }

export const decideClaim = (item: WorkItem, by: OfficialId): Outcome<WorkItem, WorkflowRefusal> => {
  if (item.completedAt) return refuse({ kind: 'no-open-work' })
  if (item.assigneeId && item.assigneeId !== by) return refuse({ kind: 'work-claimed-by-other', assigneeId: item.assigneeId })
  return ok({ ...item, assigneeId: by })
}

/** The step that follows an action, or `end`. `by` absent: the system or the applicant acts. */
export const decideComplete = (
  { stepOf }: CompiledGraph,
  item: WorkItem,
  { action, by }: { readonly action: string; readonly by?: OfficialId },
): Outcome<WorkflowStep | typeof END, WorkflowRefusal> => {
  if (item.completedAt) return refuse({ kind: 'no-open-work' })
  const step = stepOf.get(item.step)
  const target = step?.actions.find((known) => known.code === action)?.to
  if (!step || target === undefined) return refuse({ kind: 'action-not-here', step: item.step, action })
  if (item.assigneeId && by && item.assigneeId !== by) return refuse({ kind: 'work-claimed-by-other', assigneeId: item.assigneeId })
  if (step.mustBeClaimed && !item.assigneeId) return refuse({ kind: 'work-not-claimed' })
  const next = target === END ? END : stepOf.get(target)
  return next ? ok(next) : refuse({ kind: 'action-not-here', step: item.step, action })
}
