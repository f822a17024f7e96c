import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { compileGraph } from '../domain/compile-graph.ts'
import type { CompiledGraph } from '../domain/compiled-graph.ts'
import type { GraphFault } from '../domain/graph-fault.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import { findGraph, insertGraph } from '../store/graph-store.ts'

export type PublishRefusal =
  | { readonly kind: 'graph-unsound'; readonly faults: readonly GraphFault[] }
  | { readonly kind: 'graph-version-taken'; readonly code: string; readonly version: number }

/** Proves a graph and keeps it for ever under its version. The same words again change nothing; other words are refused. */
export const publishGraph = async (work: Work, graph: StepGraph, limit?: TimeLimit): Promise<Outcome<CompiledGraph, PublishRefusal>> => {
  const compiled = compileGraph(graph, limit)
  if (!compiled.ok) return compiled
  if (await insertGraph(work.tx, graph, work.now)) return compiled
  const kept = await findGraph(work.tx, graph.code, graph.version)
  return isSame(kept, graph) ? compiled : refuse({ kind: 'graph-version-taken', code: graph.code, version: graph.version })
}

/** jsonb forgets the order of keys, so both sides are written in one order first. */
const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}
