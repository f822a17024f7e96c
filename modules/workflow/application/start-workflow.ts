import type { UnitId } from '../../../kernel/ids.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { advance, chooseByFacts, type Facts } from '../domain/advance.ts'
import type { CompiledGraph } from '../domain/compiled-graph.ts'
import type { Running } from '../domain/running.ts'
import type { BilingualName } from '../domain/step-graph.ts'
import type { Subject, WorkItem } from '../domain/work-item.ts'
import { insertRunning, type LockedWork } from '../store/running-store.ts'
import { getCompiledGraph } from './compiled-graphs.ts'
import { itemsFor } from './open-steps.ts'
import { setTimers } from './step-timers.ts'

export type StartWorkflow = {
  readonly subject: Subject
  /** Code of a published graph; its newest version is taken and kept. */
  readonly graph: string
  /** Which unit plays each party of the graph. */
  readonly parties: Readonly<Record<string, UnitId>>
  /** The subject's whole limit, for steps timed by share; may come later. */
  readonly wholeLimit?: TimeLimit
  /** What choices are made by; more may come with each step. */
  readonly facts?: Facts
}

/** `effects`: what automatic steps ask the caller to do in the same transaction. `names`: what the opened steps are called, by code. */
export type StepsOpened = { readonly opened: readonly WorkItem[]; readonly effects: readonly string[]; readonly names: Readonly<Record<string, BilingualName>> }

/** A run nobody has written yet: its items, and what of them is open. */
export type BegunWork = LockedWork & { readonly items: readonly WorkItem[] }
export type WorkflowBegun = StepsOpened & { readonly begun: BegunWork }

/** What the graph calls the steps of some items. */
export const namesOf = ({ nodeOf }: CompiledGraph, items: readonly WorkItem[]): StepsOpened['names'] =>
  Object.fromEntries(items.flatMap(({ step }) => { const node = nodeOf.get(step); return node ? [[step, node.name]] : [] }))

/**
 * Puts a subject on the newest version of a graph, at its first steps; written by `keepBegun`, or with the first step when
 * `completeWorkItem` takes it in the same act. A party nobody plays is a bug of the caller.
 */
export const beginWorkflow = async (work: Work, { subject, graph, parties, wholeLimit, facts = {} }: StartWorkflow): Promise<WorkflowBegun> => {
  const compiled = await getCompiledGraph(work, graph)
  const moved = advance(compiled, { to: compiled.graph.start, region: [], arrived: [] }, chooseByFacts(facts))
  const running: Running = {
    subject,
    graphCode: compiled.graph.code,
    graphVersion: compiled.graph.version,
    parties,
    startedAt: work.now,
    arrived: moved.arrived,
    lastSerial: 0,
    facts,
    ...(wholeLimit ? { wholeLimit } : {}),
    ...(moved.ended ? { endedAt: work.now } : {}),
  }
  const items = await itemsFor(work, { compiled, running, advance: moved })
  if (!items.ok) throw new Error(`workflow ${graph} cannot start for ${subject.kind} ${subject.id}: ${JSON.stringify(items.refusal)}`)
  const open = items.value.filter(({ completedAt }) => completedAt === undefined)
  const begun: BegunWork = { running: { ...running, lastSerial: items.value.length }, items: items.value, open }
  return { begun, opened: open, effects: moved.automatic.map(({ effect }) => effect), names: namesOf(compiled, open) }
}

/** Writes a run that was begun, with the timers of its open steps. */
export const keepBegun = async (work: Work, { running, items, open }: BegunWork): Promise<void> => {
  await insertRunning(work.tx, running, items)
  await setTimers(work, { compiled: await getCompiledGraph(work, running.graphCode, running.graphVersion), running }, open)
}

/** Starts a subject on the newest version of a graph and opens its first steps. */
export const startWorkflow = async (work: Work, command: StartWorkflow): Promise<StepsOpened> => {
  const { begun, ...opened } = await beginWorkflow(work, command)
  await keepBegun(work, begun)
  return opened
}
