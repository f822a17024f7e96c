import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { CompiledGraph } from '../domain/compiled-graph.ts'
import { isWork, type WorkflowStep } from '../domain/step-graph.ts'
import type { Subject, WorkflowRefusal, WorkItem } from '../domain/work-item.ts'
import { lockWork, writeWork, type LockedWork } from '../store/running-store.ts'
import { getCompiledGraph } from './compiled-graphs.ts'
import { itemsFor } from './open-steps.ts'
import { namesOf, type StepsOpened } from './start-workflow.ts'
import { setTimers } from './step-timers.ts'

type Reopened = { readonly compiled: CompiledGraph; readonly step: WorkflowStep; readonly action: string; readonly assigneeId?: OfficialId }

/** What is open is closed under the action's name, asides excepted (what was asked is still asked), and the step is opened anew. */
const openInstead = async (work: Work, { running, open }: LockedWork, { compiled, step, action, assigneeId }: Reopened): Promise<Outcome<StepsOpened, WorkflowRefusal>> => {
  const items = await itemsFor(work, { compiled, running, advance: { opens: [{ step, beside: false }], automatic: [] }, ...(assigneeId ? { assigneeId } : {}) })
  if (!items.ok) return items
  await writeWork(work.tx, {
    subject: running.subject,
    changed: open.filter(({ beside }) => beside !== 'aside').map((item): WorkItem => ({ ...item, completedAt: work.now, action })),
    opened: items.value,
    run: { lastSerial: running.lastSerial + items.value.length, arrived: [], endedAt: null, pausedAt: null },
  })
  await setTimers(work, { compiled, running }, items.value)
  return ok({ opened: items.value, effects: [], names: namesOf(compiled, items.value) })
}

export type ReturnToStep = { readonly subject: Subject; readonly step: string; readonly assigneeId?: OfficialId }

/**
 * Compensates steps that should not have been taken: closes what is open as `undone` and opens an earlier step anew,
 * also of a run that has ended. Only steps outside parallel branches can be gone back to: a branch alone would wait for the others for ever.
 */
export const returnToStep = async (work: Work, { subject, step, assigneeId }: ReturnToStep): Promise<Outcome<StepsOpened, WorkflowRefusal>> => {
  const locked = await lockWork(work.tx, subject)
  if (!locked) return refuse({ kind: 'no-open-work' })
  const { running } = locked
  const compiled = await getCompiledGraph(work, running.graphCode, running.graphVersion)
  const node = compiled.nodeOf.get(step)
  if (!node || !isWork(node) || compiled.regionOf.get(step)?.length !== 0) return refuse({ kind: 'step-not-there', step })
  return openInstead(work, locked, { compiled, step: node, action: 'undone', ...(assigneeId ? { assigneeId } : {}) })
}

export type GoToStage = { readonly subject: Subject; readonly stage: string; readonly action: string }

/** Decided from outside the graph, wherever it stands and even while its clocks stand still: goes straight to the step of a stage. */
export const goToStage = async (work: Work, { subject, stage, action }: GoToStage): Promise<Outcome<StepsOpened, WorkflowRefusal>> => {
  const locked = await lockWork(work.tx, subject)
  if (!locked || locked.running.endedAt) return refuse({ kind: 'no-open-work' })
  const compiled = await getCompiledGraph(work, locked.running.graphCode, locked.running.graphVersion)
  const step = [...compiled.nodeOf.values()].filter(isWork).find((each) => (each.stage ?? each.code) === stage && compiled.regionOf.get(each.code)?.length === 0)
  return step ? openInstead(work, locked, { compiled, step, action }) : refuse({ kind: 'step-not-there', step: stage })
}
