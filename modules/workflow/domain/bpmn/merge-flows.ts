// In BPMN a parallel gateway waits for every flow into it; ways that exclude each other must meet in an exclusive gateway first.
import { findRegions } from '../graph-regions.ts'
import type { StepGraph } from '../step-graph.ts'

type Into = { readonly from: string; readonly to: string; /** The node of the graph the flow belongs to. */ readonly node: string }
export type Merged<F> = { readonly flows: readonly F[]; readonly merges: readonly { readonly id: string; readonly to: string }[] }

/** Leads flows that would wait for each other, although only one of them comes, through a gateway of their own. */
export const mergeFlows = <F extends Into>(graph: StepGraph, flows: readonly F[]): Merged<F> => {
  const nodeOf = new Map(graph.steps.map((node) => [node.code, node]))
  const { regionOf } = findRegions(graph.start, nodeOf)
  const meetingOf = ({ node, to }: F): string | undefined => {
    const kind = nodeOf.get(to)?.kind
    if (kind === 'split') return `${to}_merge`
    const source = nodeOf.get(node)
    // A branch that is nothing but its way to the join begins at the split itself.
    return kind === 'join' && source?.kind !== 'split' ? `${to}_merge_${regionOf.get(node)?.at(-1)?.branch ?? ''}` : undefined
  }
  const met = Map.groupBy(flows, (flow) => meetingOf(flow) ?? '')
  const shared = new Set([...met].flatMap(([id, group]) => (id !== '' && group.length > 1 ? [id] : [])))
  return {
    flows: flows.map((flow) => {
      const id = meetingOf(flow)
      return id !== undefined && shared.has(id) ? { ...flow, to: id } : flow
    }),
    merges: [...shared].map((id) => ({ id, to: met.get(id)?.[0]?.to ?? '' })),
  }
}
