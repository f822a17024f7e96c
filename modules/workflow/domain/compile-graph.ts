// TT 01/2018/TT-VPCP article 8: no approved workflow may promise its steps more time than the procedure has.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { CompiledGraph } from './compiled-graph.ts'
import { pathFaults } from './check-paths.ts'
import { shapeFaults } from './check-shape.ts'
import { expandCalls, type Callable } from './expand-calls.ts'
import { exploreMarkings } from './explore-markings.ts'
import type { GraphFault } from './graph-fault.ts'
import { findRegions } from './graph-regions.ts'
import { LONGEST_WAY_BOUND, longestMinutes } from './longest-way.ts'
import { minutesOf } from './step-limit.ts'
import { isWork, type StepGraph } from './step-graph.ts'

export type GraphUnsound = { readonly kind: 'graph-unsound'; readonly faults: readonly GraphFault[] }

const limitFaults = (compiled: CompiledGraph, limit: TimeLimit | undefined): readonly GraphFault[] => {
  const allowed = limit && minutesOf(limit)
  const sharesOnly = compiled.graph.steps.every((node) => !isWork(node) || node.limit === undefined || node.limit.unit === 'share' || !node.countsTowardsLimit)
  const whole = allowed ?? (sharesOnly ? 100_000 : undefined)
  if (whole === undefined) return []
  const longest = longestMinutes(compiled, whole)
  if (longest === undefined) return [{ kind: 'too-tangled', most: LONGEST_WAY_BOUND }]
  const needed = Math.round(longest)
  return needed > whole ? [{ kind: 'limits-exceed', allowedMinutes: whole, neededMinutes: needed }] : []
}

/** Cheap proofs first: each presumes the ones before it. */
const findFaults = (compiled: CompiledGraph, limit: TimeLimit | undefined, regionFaults: readonly GraphFault[]): readonly GraphFault[] => {
  const structure = [...pathFaults(compiled.graph.start, compiled.nodeOf), ...regionFaults]
  if (structure.length > 0) return structure
  return [...exploreMarkings(compiled).faults, ...limitFaults(compiled, limit)]
}

/**
 * Proves a graph: every step reachable and able to end, splits joined, no token lost or doubled, the dearest way within the
 * procedure's limit. `limit` absent, or in words no clock can count: the shares alone are checked against a whole of 100 %.
 */
export const compileGraph = (written: StepGraph, limit?: TimeLimit, callable: Callable = new Map()): Outcome<CompiledGraph, GraphUnsound> => {
  const shape = shapeFaults(written)
  if (shape.length > 0) return refuse({ kind: 'graph-unsound', faults: shape })
  const expanded = expandCalls(written, callable)
  if (!expanded.ok) return expanded
  const graph = expanded.value
  const nodeOf = new Map(graph.steps.map((node) => [node.code, node]))
  const { regionOf, faults } = findRegions(graph.start, nodeOf)
  const compiled: CompiledGraph = { graph, nodeOf, regionOf }
  const unsound = findFaults(compiled, limit, faults)
  return unsound.length > 0 ? refuse({ kind: 'graph-unsound', faults: unsound }) : ok(compiled)
}
