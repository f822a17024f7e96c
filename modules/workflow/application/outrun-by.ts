import type { Work } from '../../../platform/work.ts'
import { workflowPromises } from '../../procedures/index.ts'
import { outrunOf, type Outrun } from '../domain/outrun.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import { loadCalled } from './compiled-graphs.ts'

/** By the code of the graph, the procedures that promise less by now than its steps need. */
export const outrunBy = async (work: Work, graphs: readonly StepGraph[]): Promise<ReadonlyMap<string, readonly Outrun[]>> => {
  const promises = Map.groupBy(await workflowPromises(work, graphs.length === 1 ? graphs[0]?.code : undefined), ({ workflowCode }) => workflowCode)
  const found = new Map<string, readonly Outrun[]>()
  for (const graph of graphs) {
    const outrun = outrunOf(graph, promises.get(graph.code) ?? [], await loadCalled(work, graph))
    if (outrun.length > 0) found.set(graph.code, outrun)
  }
  return found
}
