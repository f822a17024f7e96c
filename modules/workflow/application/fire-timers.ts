import type { Job } from '../../../platform/module.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { Work } from '../../../platform/work.ts'
import type { Subject } from '../domain/work-item.ts'
import { lapseTimers, listDueTimers, settleTimer, type DueTimer } from '../store/timer-store.ts'
import { lockWork } from '../store/running-store.ts'
import { completeWorkItem, type StepTaken } from './complete-work-item.ts'
import { getCompiledGraph } from './compiled-graphs.ts'
import { timersOfStep } from './step-timers.ts'

const MOST_AT_ONCE = 500
const FIRE = 'fire-step-timer'

/** Told when a timer fires: `notice` is for the listener to send, `taken` what an action did. */
export type WorkflowTimerFired = {
  readonly type: 'WorkflowTimerFired'
  readonly subject: Subject
  readonly serial: number
  readonly step: string
  readonly timer: string
  readonly notice?: string
  readonly taken?: StepTaken
}

/** Fires one timer, once: the subject is locked, the timer settled and its action taken in one transaction, or none of it. */
export const fireTimer = async (work: Work, due: DueTimer): Promise<boolean> => {
  const locked = await lockWork(work.tx, { kind: '', id: due.subjectId })
  const item = locked?.open.find(({ serial }) => serial === due.serial)
  if (!locked || !item || locked.running.pausedAt || locked.running.endedAt) return false
  const { running } = locked
  const timer = timersOfStep(await getCompiledGraph(work, running.graphCode, running.graphVersion), item.step).find(({ code }) => code === due.timer)
  if (!(await settleTimer(work.tx, due, work.now)) || !timer) return false
  const told = { type: 'WorkflowTimerFired', subject: running.subject, serial: item.serial, step: item.step, timer: timer.code } as const
  if ('notice' in timer) await work.tell({ ...told, notice: timer.notice } satisfies WorkflowTimerFired)
  else {
    const taken = await completeWorkItem(work, { subject: running.subject, serial: item.serial, action: timer.action, byClock: true })
    if (!taken.ok) throw new Error(`timer ${timer.code} of ${running.subject.kind} ${running.subject.id} cannot ${timer.action}: ${taken.refusal.kind}`)
    await work.tell({ ...told, taken: taken.value } satisfies WorkflowTimerFired)
  }
  return true
}

/** Looks every minute for timers that are due and gives each a job of its own, so that one that fails holds up no other. */
export const callDueTimers = async (work: Work): Promise<number> => {
  await lapseTimers(work.tx, work.now)
  const due = await listDueTimers(work.tx, work.now, MOST_AT_ONCE)
  for (const timer of due) await addJob(work, { name: FIRE, payload: timer, key: `${FIRE}:${timer.subjectId}:${timer.serial}:${timer.timer}` })
  return due.length
}

const isDueTimer = (payload: unknown): payload is DueTimer =>
  typeof payload === 'object' && payload !== null && 'subjectId' in payload && 'serial' in payload && 'timer' in payload

export const timerJobs: readonly Job[] = [
  { name: 'call-due-step-timers', cron: '* * * * *', run: async (work) => void (await callDueTimers(work)) },
  {
    name: FIRE,
    run: async (work, payload) => {
      if (!isDueTimer(payload)) throw new Error('a step timer without its subject')
      await fireTimer(work, payload)
    },
  },
]
