// Which parallel branches enclose each node. Fixed for every node of a sound graph, so no token has to remember where it came from.
import { END, targetsOf, type GraphNode, type SplitNode } from './step-graph.ts'

/** Enclosing branches from outside to inside. */
export type Region = readonly { readonly split: string; readonly branch: string }[]

export type RegionFault =
  | { readonly kind: 'branch-crossed'; readonly step: string; readonly to: string }
  | { readonly kind: 'branch-ends-alone'; readonly step: string }
  | { readonly kind: 'join-elsewhere'; readonly step: string; readonly join: string; readonly split: string }

type Regions = { readonly regionOf: ReadonlyMap<string, Region>; readonly faults: readonly RegionFault[] }
type Way = { readonly from: GraphNode | undefined; readonly to: string; readonly region: Region }

const isSame = (one: Region, other: Region): boolean =>
  one.length === other.length && one.every(({ split, branch }, depth) => split === other[depth]?.split && branch === other[depth]?.branch)

/** The region a way out of a node runs in. */
export const regionsAfter = (node: GraphNode, region: Region): readonly Region[] =>
  node.kind === 'split' ? node.branches.map((branch) => [...region, { split: node.code, branch: branch.code }]) : targetsOf(node).map(() => region)

const faultOf = ({ from, to, region }: Way, target: GraphNode | undefined): RegionFault | undefined => {
  const step = from?.code ?? to
  if (to === END) return region.length > 0 ? { kind: 'branch-ends-alone', step } : undefined
  if (target?.kind === 'join' && region.at(-1)?.split !== target.of) return { kind: 'join-elsewhere', step, join: to, split: target.of }
  return undefined
}

export const findRegions = (start: string, nodeOf: ReadonlyMap<string, GraphNode>): Regions => {
  const regionOf = new Map<string, Region>()
  const faults: RegionFault[] = []
  const ways: Way[] = [{ from: undefined, to: start, region: [] }]
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const node = nodeOf.get(way.to)
    const fault = faultOf(way, node)
    if (fault) faults.push(fault)
    if (fault || !node) continue
    // Past its join a way runs where its split stood.
    const region = node.kind === 'join' ? way.region.slice(0, -1) : way.region
    const known = regionOf.get(node.code)
    if (known === undefined) {
      regionOf.set(node.code, region)
      const after = regionsAfter(node, region)
      ways.push(...targetsOf(node).map((to, index) => ({ from: node, to, region: after[index] ?? region })))
    } else if (!isSame(known, region)) faults.push({ kind: 'branch-crossed', step: way.from?.code ?? way.to, to: way.to })
  }
  return { regionOf, faults }
}

export const leadOf = (split: SplitNode): string | undefined => split.lead ?? split.branches[0]?.code

/** Whether a node lies on the main way: in the leading branch of every split around it. */
export const isOnMainWay = (region: Region, nodeOf: ReadonlyMap<string, GraphNode>): boolean =>
  region.every(({ split, branch }) => {
    const node = nodeOf.get(split)
    return node?.kind === 'split' && leadOf(node) === branch
  })
