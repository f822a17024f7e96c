import type { Work } from '../../../platform/work.ts'
import type { CompiledGraph } from '../domain/compiled-graph.ts'
import type { Running } from '../domain/running.ts'
import { isWork, type StepTimer } from '../domain/step-graph.ts'
import { stepTimeLimit } from '../domain/step-limit.ts'
import type { WorkItem } from '../domain/work-item.ts'
import { insertTimers, type StepTimerRow } from '../store/timer-store.ts'
import { dueFromNow } from './step-clock.ts'

export type OnRun = { readonly compiled: CompiledGraph; readonly running: Running }

export const timersOfStep = ({ nodeOf }: CompiledGraph, step: string): readonly StepTimer[] => {
  const node = nodeOf.get(step)
  return node && isWork(node) ? (node.timers ?? []) : []
}

/** When the timers of an open item fire, counted from now. Nothing where no clock can count. */
export const timersFor = async (work: Work, { compiled, running }: OnRun, item: WorkItem): Promise<readonly StepTimerRow[]> => {
  const node = compiled.nodeOf.get(item.step)
  const rows: StepTimerRow[] = []
  for (const timer of timersOfStep(compiled, item.step)) {
    const own = node && isWork(node) ? node.limit : undefined
    const firesAt = timer.after ? await dueFromNow(work, item.unitId, stepTimeLimit(timer.after, running.wholeLimit)) : own && item.dueAt
    if (firesAt) rows.push({ serial: item.serial, timer: timer.code, firesAt })
  }
  return rows
}

/** Sets the timers of the items just opened. Steps without timers cost nothing. */
export const setTimers = async (work: Work, on: OnRun, opened: readonly WorkItem[]): Promise<void> => {
  for (const item of opened) if (timersOfStep(on.compiled, item.step).length > 0) await insertTimers(work.tx, item.subject, await timersFor(work, on, item))
}
