import type { CompiledGraph } from './compiled-graph.ts'
import { minutesOf, shareOf } from './step-limit.ts'
import { isWork, targetsOf } from './step-graph.ts'

const MOST_VISITS = 200_000

/**
 * Working minutes of the dearest way through that visits no step twice: a sent-back step runs inside the time that is left, and of
 * parallel branches the longest counts. Undefined when the graph is too tangled to try every way.
 */
export const longestMinutes = ({ graph, nodeOf }: CompiledGraph, whole: number): number | undefined => {
  let visits = 0
  const visit = (code: string, seen: Set<string>): number => {
    const node = nodeOf.get(code)
    if (!node || seen.has(code) || ++visits > MOST_VISITS) return 0
    const own = isWork(node) && node.countsTowardsLimit && node.limit ? (minutesOf(shareOf(node.limit, whole)) ?? 0) : 0
    seen.add(code)
    const further = Math.max(...targetsOf(node).map((to) => visit(to, seen)))
    seen.delete(code)
    return own + further
  }
  const minutes = visit(graph.start, new Set())
  return visits > MOST_VISITS ? undefined : minutes
}

export const LONGEST_WAY_BOUND = MOST_VISITS
