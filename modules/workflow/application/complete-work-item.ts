import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { advance, chooseByFacts, type Facts } from '../domain/advance.ts'
import type { Running } from '../domain/running.ts'
import type { BilingualName } from '../domain/step-graph.ts'
import { decideComplete, pickItem, type Subject, type WorkflowRefusal, type WorkItem } from '../domain/work-item.ts'
import { insertRunning, lockWork, writeWork, type WorkWritten } from '../store/running-store.ts'
import { getCompiledGraph } from './compiled-graphs.ts'
import { itemsFor } from './open-steps.ts'
import { namesOf, type BegunWork, type StepsOpened } from './start-workflow.ts'
import { setTimers } from './step-timers.ts'

export type CompleteWorkItem = {
  readonly subject: Subject
  readonly action: string
  /** Which item, when several are open; absent: the one on the main way. */
  readonly serial?: number
  readonly by?: OfficialId
  /** The colleague in whose place `by` acts, by delegation. */
  readonly onBehalfOf?: OfficialId
  /** Given when the subject's own clock starts with this step. */
  readonly wholeLimit?: TimeLimit
  /** Who has the main step that follows from the start; absent: whoever takes it. */
  readonly nextAssigneeId?: OfficialId
  /** Keys of the papers at hand, for actions that need some. */
  readonly papers?: readonly string[]
  /** Units that play parties from now on, and facts for choices to come. */
  readonly parties?: Readonly<Record<string, UnitId>>
  readonly facts?: Facts
  readonly byClock?: boolean
  /** What `beginWorkflow` began in this very act: written here, with this step done. */
  readonly begun?: BegunWork
}

/** `acted`: what the action is called. */
export type StepTaken = StepsOpened & { readonly completed: WorkItem; readonly acted: BilingualName; readonly ended: boolean }

/** The run as this command finds it, with what the command adds. */
const widened = (running: Running, { wholeLimit, parties, facts }: CompleteWorkItem): Running => ({
  ...running,
  ...(wholeLimit ? { wholeLimit } : {}),
  parties: { ...running.parties, ...parties },
  facts: { ...running.facts, ...facts },
})

const changesOf = ({ wholeLimit, parties, facts }: CompleteWorkItem, run: Running) => ({
  ...(wholeLimit ? { wholeLimit } : {}),
  ...(parties ? { parties: run.parties } : {}),
  ...(facts ? { facts: run.facts } : {}),
})

/** What still hangs open beside a graph that has ended lapses with it. */
const lapsed = (work: Work, open: readonly WorkItem[], completed: WorkItem): readonly WorkItem[] =>
  open.filter(({ serial }) => serial !== completed.serial).map((item) => ({ ...item, completedAt: work.now, action: 'lapsed' }))

/** A run begun in the same act comes into the world with its first step behind it. */
const write = (work: Work, begun: BegunWork | undefined, written: WorkWritten): Promise<void> => {
  if (begun === undefined) return writeWork(work.tx, written)
  const { changed = [], opened = [], run = {} } = written
  const now = new Map(changed.map((item) => [item.serial, item]))
  const { endedAt, pausedAt: _none, ...others } = run
  return insertRunning(work.tx, { ...begun.running, ...others, ...(endedAt ? { endedAt } : {}) }, [...begun.items.map((item) => now.get(item.serial) ?? item), ...opened])
}

/** Does an open step of a subject and opens what follows, in the caller's transaction: one question, one write. */
export const completeWorkItem = async (work: Work, command: CompleteWorkItem): Promise<Outcome<StepTaken, WorkflowRefusal>> => {
  const { subject, action, by, onBehalfOf, nextAssigneeId } = command
  const locked = command.begun ?? (await lockWork(work.tx, subject))
  if (!locked || locked.running.endedAt) return refuse({ kind: 'no-open-work' })
  const picked = pickItem(locked.open, command.serial)
  if (!picked.ok) return picked
  const running = widened(locked.running, command)
  if (running.pausedAt) return refuse({ kind: 'work-paused' })
  const compiled = await getCompiledGraph(work, running.graphCode, running.graphVersion)
  const decided = decideComplete(compiled, picked.value, command)
  if (!decided.ok) return decided
  const from = { to: decided.value.to, region: compiled.regionOf.get(picked.value.step) ?? [], arrived: running.arrived }
  const moved = advance(compiled, from, chooseByFacts(running.facts))
  const items = await itemsFor(work, { compiled, running, advance: moved, ...(nextAssigneeId ? { assigneeId: nextAssigneeId } : {}) })
  if (!items.ok) return items
  const completed: WorkItem = { ...picked.value, completedAt: work.now, action, ...(by ? { completedBy: by } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) }
  await write(work, command.begun, {
    subject,
    changed: [completed, ...(moved.ended ? lapsed(work, locked.open, completed) : [])],
    opened: items.value,
    run: {
      ...changesOf(command, running),
      ...(items.value.length > 0 ? { lastSerial: running.lastSerial + items.value.length } : {}),
      ...(moved.arrived.join() === running.arrived.join() ? {} : { arrived: moved.arrived }),
      ...(moved.ended ? { endedAt: work.now } : {}),
    },
  })
  const opened = items.value.filter(({ completedAt }) => completedAt === undefined)
  await setTimers(work, { compiled, running }, opened)
  return ok({
    completed,
    opened,
    effects: moved.automatic.map(({ effect }) => effect),
    names: namesOf(compiled, [completed, ...opened]),
    acted: decided.value.name,
    ended: moved.ended,
  })
}
