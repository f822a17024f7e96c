import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { isWork } from '../domain/step-graph.ts'
import type { Subject, WorkflowRefusal, WorkItem } from '../domain/work-item.ts'
import { lockWork, writeWork } from '../store/running-store.ts'
import { getCompiledGraph } from './compiled-graphs.ts'
import { itemsFor } from './open-steps.ts'
import { namesOf, type StepsOpened } from './start-workflow.ts'
import { setTimers } from './step-timers.ts'

export type ReturnToStep = { readonly subject: Subject; readonly step: string; readonly assigneeId?: OfficialId }

/**
 * Compensates steps that should not have been taken: closes what is open as `undone`, asides excepted (what was asked is still asked),
 * and opens an earlier step anew, also of a run that has ended. Only steps outside parallel branches can be gone back to: a branch alone would wait for the others for ever.
 */
export const returnToStep = async (work: Work, { subject, step, assigneeId }: ReturnToStep): Promise<Outcome<StepsOpened, WorkflowRefusal>> => {
  const locked = await lockWork(work.tx, subject)
  if (!locked) return refuse({ kind: 'no-open-work' })
  const { running, open } = locked
  const compiled = await getCompiledGraph(work, running.graphCode, running.graphVersion)
  const node = compiled.nodeOf.get(step)
  if (!node || !isWork(node) || compiled.regionOf.get(step)?.length !== 0) return refuse({ kind: 'step-not-there', step })
  const items = await itemsFor(work, { compiled, running, advance: { opens: [{ step: node, beside: false }], automatic: [] }, ...(assigneeId ? { assigneeId } : {}) })
  if (!items.ok) return items
  await writeWork(work.tx, {
    subject,
    changed: open.filter(({ beside }) => beside !== 'aside').map((item): WorkItem => ({ ...item, completedAt: work.now, action: 'undone' })),
    opened: items.value,
    run: { lastSerial: running.lastSerial + items.value.length, arrived: [], endedAt: null, pausedAt: null },
  })
  await setTimers(work, { compiled, running }, items.value)
  return ok({ opened: items.value, effects: [], names: namesOf(compiled, items.value) })
}
