// NĐ 61/2018 article 19.1: the head assigns, one named official does the work; each step has one holder at a time.
import type { Instant } from '../../../kernel/instant.ts'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { CompiledGraph } from './compiled-graph.ts'
import type { StepAction } from './step-graph.ts'

/** What the work is about; workflow knows nothing more of it. */
export type Subject = { readonly kind: string; readonly id: string }

export type WorkItem = {
  readonly subject: Subject
  /** 1, 2, 3 … within the subject, in the order the steps were opened. */
  readonly serial: number
  readonly step: string
  /** What the step stands for: `receive`, `examine`, `approve` … */
  readonly stage: string
  readonly unitId: UnitId
  readonly role: string
  /** `branch`: works in parallel with the leading one; `aside`: asked beside the graph. Absent: the main way. */
  readonly beside?: 'branch' | 'aside'
  readonly assigneeId?: OfficialId
  readonly openedAt: Instant
  readonly dueAt?: Instant
  readonly completedAt?: Instant
  readonly completedBy?: OfficialId
  /** The colleague in whose place it was done, by delegation. */
  readonly onBehalfOf?: OfficialId
  readonly action?: string
}

export type WorkflowRefusal =
  | { readonly kind: 'no-open-work' }
  | { readonly kind: 'which-work'; readonly steps: readonly string[] }
  | { readonly kind: 'work-claimed-by-other'; readonly assigneeId: OfficialId }
  | { readonly kind: 'work-not-claimed' }
  /** Whoever it would be given to does not play the role of the step there. */
  | { readonly kind: 'assignee-not-competent' }
  | { readonly kind: 'work-paused' }
  | { readonly kind: 'action-not-here'; readonly step: string; readonly action: string }
  | { readonly kind: 'papers-missing'; readonly action: string; readonly missing: readonly string[] }
  | { readonly kind: 'party-missing'; readonly step: string; readonly party: string }
  | { readonly kind: 'step-not-there'; readonly step: string }

/** Who acts, and in whose place when by delegation. */
export type ActingOfficial = { readonly by?: OfficialId; readonly onBehalfOf?: OfficialId }

/**
 * The open item a command means: the one with the serial, else the one on the main way, else the only one in a branch.
 * Asides are only ever meant by their serial.
 */
export const pickItem = (open: readonly WorkItem[], serial?: number): Outcome<WorkItem, WorkflowRefusal> => {
  const inGraph = open.filter(({ beside }) => beside !== 'aside')
  const item = serial === undefined ? (inGraph.find(({ beside }) => beside === undefined) ?? (inGraph.length === 1 ? inGraph[0] : undefined)) : open.find((each) => each.serial === serial)
  if (item) return ok(item)
  return inGraph.length > 1 && serial === undefined ? refuse({ kind: 'which-work', steps: inGraph.map(({ step }) => step) }) : refuse({ kind: 'no-open-work' })
}

/** Whether an official may act on an item: nobody else has it, or the one who has it is stood in for. */
const heldByOther = (item: WorkItem, { by, onBehalfOf }: ActingOfficial): OfficialId | undefined =>
  item.assigneeId && by && item.assigneeId !== by && item.assigneeId !== onBehalfOf ? item.assigneeId : undefined

export const decideClaim = (item: WorkItem, by: OfficialId): Outcome<WorkItem, WorkflowRefusal> => {
  if (item.completedAt) return refuse({ kind: 'no-open-work' })
  if (item.assigneeId && item.assigneeId !== by) return refuse({ kind: 'work-claimed-by-other', assigneeId: item.assigneeId })
  return ok({ ...item, assigneeId: by })
}

/** Gives an item back to the role. `by` absent: the head or the system takes it away. */
export const decideRelease = (item: WorkItem, by?: OfficialId): Outcome<WorkItem, WorkflowRefusal> => {
  if (by && item.assigneeId && item.assigneeId !== by) return refuse({ kind: 'work-claimed-by-other', assigneeId: item.assigneeId })
  const { assigneeId: _, ...free } = item
  return ok(free)
}

/** Passes an item on to a colleague; only who has it may. */
export const decideHandOver = (item: WorkItem, acting: ActingOfficial, to: OfficialId): Outcome<WorkItem, WorkflowRefusal> => {
  const other = heldByOther(item, acting)
  if (other) return refuse({ kind: 'work-claimed-by-other', assigneeId: other })
  return item.assigneeId ? ok({ ...item, assigneeId: to }) : refuse({ kind: 'work-not-claimed' })
}

export type Completion = ActingOfficial & {
  readonly action: string
  /** Keys of the papers at hand. */
  readonly papers?: readonly string[]
  /** A timer does it: nobody has to have taken the work. */
  readonly byClock?: boolean
}

/** The action of the step that may be done now. `by` absent: the system or the applicant acts. */
export const decideComplete = ({ nodeOf }: CompiledGraph, item: WorkItem, completion: Completion): Outcome<StepAction, WorkflowRefusal> => {
  const { action, papers = [] } = completion
  if (item.completedAt) return refuse({ kind: 'no-open-work' })
  const step = nodeOf.get(item.step)
  const known = step && 'actions' in step ? step.actions.find(({ code }) => code === action) : undefined
  if (!step || !known) return refuse({ kind: 'action-not-here', step: item.step, action })
  const other = heldByOther(item, completion)
  if (other) return refuse({ kind: 'work-claimed-by-other', assigneeId: other })
  if ('mustBeClaimed' in step && step.mustBeClaimed && !item.assigneeId && !completion.byClock) return refuse({ kind: 'work-not-claimed' })
  const missing = (known.needs ?? []).filter((key) => !papers.includes(key))
  return missing.length > 0 ? refuse({ kind: 'papers-missing', action, missing }) : ok(known)
}

/** An aside has no graph: any action ends it. */
export const decideCompleteAside = (item: WorkItem | undefined, acting: ActingOfficial): Outcome<WorkItem, WorkflowRefusal> => {
  if (item?.beside !== 'aside') return refuse({ kind: 'no-open-work' })
  const other = heldByOther(item, acting)
  return other ? refuse({ kind: 'work-claimed-by-other', assigneeId: other }) : ok(item)
}
