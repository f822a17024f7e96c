import { targetsOf, type GraphNode } from '../step-graph.ts'

/** BPMN does not say which split a join belongs to: it is the last one opened on the way there. Wrong nestings are found by the proof. */
export const findJoins = (start: string, nodes: readonly GraphNode[]): readonly GraphNode[] => {
  const nodeOf = new Map(nodes.map((node) => [node.code, node]))
  const splitOf = new Map<string, string>()
  const seen = new Set<string>()
  const ways: { readonly to: string; readonly open: readonly string[] }[] = [{ to: start, open: [] }]
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const node = nodeOf.get(way.to)
    if (!node || seen.has(way.to)) continue
    seen.add(way.to)
    if (node.kind === 'join') splitOf.set(node.code, way.open.at(-1) ?? '')
    const open = node.kind === 'split' ? [...way.open, node.code] : node.kind === 'join' ? way.open.slice(0, -1) : way.open
    ways.push(...targetsOf(node).map((to) => ({ to, open })))
  }
  return nodes.map((node) => (node.kind === 'join' ? { ...node, of: splitOf.get(node.code) ?? '' } : node))
}
