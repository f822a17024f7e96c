import type { UnitId } from '../../../kernel/ids.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import type { Subject, WorkItem } from '../domain/work-item.ts'
import { insertRunning } from '../store/work-item-store.ts'
import { getCompiledGraph } from './compiled-graphs.ts'
import { openStep } from './open-step.ts'

export type StartWorkflow = {
  readonly subject: Subject
  /** Code of a published graph; its newest version is taken and kept. */
  readonly graph: string
  /** Which unit plays each party of the graph. */
  readonly parties: Readonly<Record<string, UnitId>>
  /** The subject's whole limit, for steps timed by share; may come later. */
  readonly wholeLimit?: TimeLimit
}

/** Starts a subject on the newest version of a graph and opens its first step. */
export const startWorkflow = async (work: Work, { subject, graph, parties, wholeLimit }: StartWorkflow): Promise<WorkItem> => {
  const compiled = await getCompiledGraph(work, graph)
  const running = {
    subject,
    graphCode: compiled.graph.code,
    graphVersion: compiled.graph.version,
    parties,
    ...(wholeLimit ? { wholeLimit } : {}),
    startedAt: work.now,
  }
  await insertRunning(work.tx, running)
  const first = compiled.stepOf.get(compiled.graph.start)
  if (!first) throw new Error(`graph ${graph} has no first step`)
  return openStep(work, running, { step: first, serial: 1 })
}
