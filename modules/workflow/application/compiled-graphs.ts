import type { Work } from '../../../platform/work.ts'
import { compileGraph } from '../domain/compile-graph.ts'
import type { CompiledGraph } from '../domain/compiled-graph.ts'
import { findGraph } from '../store/graph-store.ts'

/** Published graphs never change, so a compiled one is good for the life of the process. */
const compiledOnce = new Map<string, CompiledGraph>()

/** The graph of a version, or the newest when none is named. A subject on a graph nobody published is a bug. */
export const getCompiledGraph = async (work: Work, code: string, version?: number): Promise<CompiledGraph> => {
  const known = version === undefined ? undefined : compiledOnce.get(`${code}/${version}`)
  if (known) return known
  const graph = await findGraph(work.tx, code, version)
  const compiled = graph && compileGraph(graph)
  if (!graph || !compiled?.ok) throw new Error(`step graph ${code} version ${version ?? 'newest'} is not published`)
  compiledOnce.set(`${code}/${graph.version}`, compiled.value)
  return compiled.value
}
