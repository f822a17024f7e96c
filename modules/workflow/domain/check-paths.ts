import type { GraphFault } from './graph-fault.ts'
import { END, isWork, targetsOf, type GraphNode } from './step-graph.ts'

type Nodes = ReadonlyMap<string, GraphNode>

const walk = (from: readonly string[], next: (code: string) => readonly string[]): ReadonlySet<string> => {
  const seen = new Set(from)
  const left = [...from]
  for (let code = left.pop(); code !== undefined; code = left.pop())
    for (const target of next(code))
      if (!seen.has(target)) {
        seen.add(target)
        left.push(target)
      }
  return seen
}

/** Where the ways into each node come from. */
const sourcesOf = (nodes: Nodes): ReadonlyMap<string, readonly string[]> => {
  const sources = new Map<string, string[]>()
  for (const node of nodes.values())
    for (const to of targetsOf(node)) sources.set(to, [...(sources.get(to) ?? []), node.code])
  return sources
}

/** Nodes the system passes by itself that lead back to themselves: it would never stop. */
const circleFaults = (nodes: Nodes): GraphFault[] => {
  const next = (code: string): readonly string[] => {
    const node = nodes.get(code)
    return node && !isWork(node) ? targetsOf(node) : []
  }
  return [...nodes.keys()].flatMap((code): GraphFault[] => (walk(next(code), next).has(code) ? [{ kind: 'automatic-circle', step: code }] : []))
}

/** Every node reachable from the start, every node able to reach the end, no circle nobody works in. */
export const pathFaults = (start: string, nodes: Nodes): readonly GraphFault[] => {
  const reached = walk([start], (code) => {
    const node = nodes.get(code)
    return node ? targetsOf(node) : []
  })
  const sources = sourcesOf(nodes)
  const ending = walk([END], (code) => sources.get(code) ?? [])
  return [
    ...[...nodes.keys()].flatMap((code): GraphFault[] => {
      if (!reached.has(code)) return [{ kind: 'unreachable', step: code }]
      return ending.has(code) ? [] : [{ kind: 'never-ends', step: code }]
    }),
    ...circleFaults(nodes),
  ]
}
