import { plainDateAt } from '../../../kernel/plain-date.ts'
import { keptWhileUnchanged } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import { compileGraph } from '../domain/compile-graph.ts'
import type { CompiledGraph } from '../domain/compiled-graph.ts'
import type { Callable } from '../domain/expand-calls.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import { findPublishedGraph, findVersionOn } from '../store/graph-store.ts'

/** Published graphs never change, so a compiled one is good for the life of the process. */
const compiledOnce = new Map<string, CompiledGraph>()

const MOST_CALLS = 50

/** Every graph a graph calls, and those they call, in the versions named. */
export const loadCalled = async (work: Work, graph: StepGraph): Promise<Callable> => {
  const found = new Map<string, StepGraph>()
  const left = [graph]
  for (let next = left.pop(); next !== undefined && found.size < MOST_CALLS; next = left.pop())
    for (const node of next.steps) {
      if (node.kind !== 'call' || node.version === undefined || found.has(`${node.graph}/${node.version}`)) continue
      const called = await findPublishedGraph(work.tx, node.graph, node.version)
      if (!called) continue
      found.set(`${node.graph}/${node.version}`, called.graph)
      left.push(called.graph)
    }
  return found
}

/** The version of a graph new subjects start on today. */
export const findVersionToday = (work: Work, code: string): Promise<number | undefined> => {
  const on = plainDateAt(work.now)
  return keptWhileUnchanged(work.tx, { schema: 'workflow', key: `version ${code} ${on}` }, () => findVersionOn(work.tx, code, on))
}

/** The graph of a version, or the newest in force when none is named. A subject on a graph nobody published is a bug. */
export const getCompiledGraph = async (work: Work, code: string, version?: number): Promise<CompiledGraph> => {
  const wanted = version ?? (await findVersionToday(work, code))
  const key = `${code}/${wanted}`
  const known = compiledOnce.get(key)
  if (known) return known
  const published = wanted === undefined ? undefined : await findPublishedGraph(work.tx, code, wanted)
  const compiled = published && compileGraph(published.graph, undefined, await loadCalled(work, published.graph))
  if (!compiled?.ok) throw new Error(`step graph ${code} version ${wanted ?? 'in force'} is not published`)
  compiledOnce.set(key, compiled.value)
  return compiled.value
}
