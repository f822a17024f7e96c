import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { GraphFault } from './graph-fault.ts'
import { END, type CallNode, type GraphNode, type StepGraph } from './step-graph.ts'

/** Graphs that may be called, by `code/version`. */
export type Callable = ReadonlyMap<string, StepGraph>

type Place = { readonly within: string; readonly partyOf: (party: string) => string; readonly onEnd: string }

/** Leads every way of a node through `lead`. */
const retarget = (node: GraphNode, lead: (to: string) => string): GraphNode => {
  switch (node.kind) {
    case 'split':
      return { ...node, branches: node.branches.map((branch) => ({ ...branch, to: lead(branch.to) })) }
    case 'choice':
      return { ...node, ways: node.ways.map((way) => ({ ...way, to: lead(way.to) })) }
    case 'join':
    case 'automatic':
    case 'call':
      return { ...node, to: lead(node.to) }
    default:
      return { ...node, actions: node.actions.map((action) => ({ ...action, to: lead(action.to) })) }
  }
}

const nested = (code: string, within: string): string => (within === '' ? code : `${within}.${code}`)

const placed = (node: GraphNode, { within, partyOf }: Place, lead: (to: string) => string): GraphNode => {
  const moved = retarget(node, lead)
  const code = nested(node.code, within)
  if (moved.kind === 'join') return { ...moved, code, of: nested(moved.of, within) }
  if (moved.kind === undefined || moved.kind === 'work') return { ...moved, code, stage: moved.stage ?? node.code, party: partyOf(moved.party) }
  return moved.kind === 'automatic' ? { ...moved, code, party: partyOf(moved.party) } : { ...moved, code }
}

type Expansion = { readonly callable: Callable; readonly nodes: GraphNode[]; readonly faults: GraphFault[] }

const calledBy = ({ graph, version }: CallNode): string => `${graph}/${version ?? ''}`

/** Where a way to a node really arrives: a call is entered at the first step inside, however deep. */
const entryOf = (graph: StepGraph, code: string, callable: Callable): string => {
  const path: string[] = []
  let inside: StepGraph | undefined = graph
  for (let next = code; inside && path.length <= callable.size; next = inside?.start ?? '') {
    const at: string = next
    path.push(at)
    const node: GraphNode | undefined = inside.steps.find((each) => each.code === at)
    inside = node?.kind === 'call' ? callable.get(calledBy(node)) : undefined
  }
  return path.join('.')
}

const expand = (graph: StepGraph, place: Place, { expansion, chain }: { readonly expansion: Expansion; readonly chain: readonly string[] }): void => {
  const { callable, nodes, faults } = expansion
  const lead = (to: string): string => (to === END ? place.onEnd : nested(entryOf(graph, to, callable), place.within))
  for (const node of graph.steps) {
    const called = node.kind === 'call' ? callable.get(calledBy(node)) : undefined
    if (node.kind !== 'call') nodes.push(placed(node, place, lead))
    else if (chain.includes(node.graph)) faults.push({ kind: 'calls-itself', step: node.code, graph: node.graph })
    else if (!called) faults.push({ kind: 'call-unknown', step: node.code, graph: node.graph })
    else
      expand(
        called,
        { within: nested(node.code, place.within), partyOf: (party) => place.partyOf(node.parties?.[party] ?? party), onEnd: lead(node.to) },
        { expansion, chain: [...chain, node.graph] },
      )
  }
}

/** Puts every called graph in the place of its call: inside, codes read `call.step`. Circles and unknown graphs are faults. */
export const expandCalls = (graph: StepGraph, callable: Callable): Outcome<StepGraph, { kind: 'graph-unsound'; faults: readonly GraphFault[] }> => {
  if (!graph.steps.some(({ kind }) => kind === 'call')) return ok(graph)
  const expansion: Expansion = { callable, nodes: [], faults: [] }
  expand(graph, { within: '', partyOf: (party) => party, onEnd: END }, { expansion, chain: [graph.code] })
  if (expansion.faults.length > 0) return refuse({ kind: 'graph-unsound', faults: expansion.faults })
  return ok({ ...graph, start: entryOf(graph, graph.start, callable), steps: expansion.nodes })
}
