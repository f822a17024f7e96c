// NĐ 61/2018 articles 17-19: while the applicant supplements or pays, the time of the authority does not run.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { workingTimeBetween } from '../../calendar/index.ts'
import { stepTimeLimit } from '../domain/step-limit.ts'
import type { Subject, WorkflowRefusal, WorkItem } from '../domain/work-item.ts'
import { lockWork, writeWork } from '../store/running-store.ts'
import { listWaitingTimers, moveTimer } from '../store/timer-store.ts'
import { getCompiledGraph } from './compiled-graphs.ts'
import { dueFromNow } from './step-clock.ts'
import { timersFor, type OnRun } from './step-timers.ts'

type Clocks = Promise<Outcome<readonly WorkItem[], WorkflowRefusal>>

/** The clocks of the open steps stand still and no step may be done, until resumed. Pausing twice is pausing once. Asides keep their own dates. */
export const pauseWorkflow = async (work: Work, subject: Subject): Clocks => {
  const locked = await lockWork(work.tx, subject)
  if (!locked || locked.running.endedAt) return refuse({ kind: 'no-open-work' })
  if (!locked.running.pausedAt) await writeWork(work.tx, { subject, run: { pausedAt: work.now } })
  return ok(locked.open)
}

const MINUTES_PER_HOUR = 60

/** What was left when the clock stopped is left again from now on; what was late by then stays late. */
const shiftedMoment = async (work: Work, { unitId, stoppedAt, moment }: { unitId: UnitId; stoppedAt: Instant; moment: Instant }): Promise<Instant> => {
  const left = await workingTimeBetween(work, { unitId, from: stoppedAt, to: moment })
  return left <= 0 ? moment : ((await dueFromNow(work, unitId, { unit: 'hour', quantity: left / MINUTES_PER_HOUR })) ?? moment)
}

/** A step opened during the pause has had no time yet. */
const stoppedAtOf = (item: WorkItem, pausedAt: Instant): Instant => (pausedAt > item.openedAt ? pausedAt : item.openedAt)

const shifted = async (work: Work, item: WorkItem, pausedAt: Instant): Promise<WorkItem> =>
  item.dueAt ? { ...item, dueAt: await shiftedMoment(work, { unitId: item.unitId, stoppedAt: stoppedAtOf(item, pausedAt), moment: item.dueAt }) } : item

/** Timers of the open steps go on with their step: with the time they had left, or from the beginning. */
const moveTimers = async (work: Work, on: OnRun, { mode, open }: { mode: ResumeWorkflow['mode']; open: readonly WorkItem[] }): Promise<void> => {
  const { pausedAt, subject } = on.running
  for (const timer of await listWaitingTimers(work.tx, subject)) {
    const item = open.find(({ serial }) => serial === timer.serial)
    if (!item) continue
    const anew = mode === 'restart' ? (await timersFor(work, on, item)).find((each) => each.timer === timer.timer)?.firesAt : undefined
    const kept = pausedAt && mode === 'resume' ? await shiftedMoment(work, { unitId: item.unitId, stoppedAt: stoppedAtOf(item, pausedAt), moment: timer.firesAt }) : undefined
    await moveTimer(work.tx, subject, { ...timer, firesAt: anew ?? kept ?? timer.firesAt })
  }
}

const restarted = async (work: Work, item: WorkItem, { compiled, running }: OnRun): Promise<WorkItem> => {
  const step = compiled.nodeOf.get(item.step)
  const limit = step && 'limit' in step ? stepTimeLimit(step.limit, running.wholeLimit) : undefined
  const dueAt = await dueFromNow(work, item.unitId, limit)
  return dueAt ? { ...item, dueAt } : item
}

export type ResumeWorkflow = {
  readonly subject: Subject
  /** `resume`: the time that was left; `restart`: each open step gets its whole limit again. */
  readonly mode: 'resume' | 'restart'
  readonly wholeLimit?: TimeLimit
}

/** The clocks run again; answers the open items with their new dates. */
export const resumeWorkflow = async (work: Work, { subject, mode, wholeLimit }: ResumeWorkflow): Clocks => {
  const locked = await lockWork(work.tx, subject)
  if (!locked || locked.running.endedAt) return refuse({ kind: 'no-open-work' })
  const { pausedAt } = locked.running
  const running = wholeLimit ? { ...locked.running, wholeLimit } : locked.running
  const compiled = await getCompiledGraph(work, running.graphCode, running.graphVersion)
  const open: WorkItem[] = []
  for (const item of locked.open) {
    const stands = item.beside === 'aside' || (mode === 'resume' && !pausedAt)
    if (stands) open.push(item)
    else open.push(mode === 'restart' || !pausedAt ? await restarted(work, item, { compiled, running }) : await shifted(work, item, pausedAt))
  }
  await writeWork(work.tx, {
    subject,
    changed: open.filter((item, index) => item !== locked.open[index]),
    run: { pausedAt: null, ...(wholeLimit ? { wholeLimit } : {}) },
  })
  await moveTimers(work, { compiled, running }, { mode, open })
  return ok(open)
}
