import { END, targetsOf, type GraphNode, type StepGraph } from './step-graph.ts'

/** Where a drawing puts each node: columns by distance from the start, rows within a column. In units of one box. */
export type PlacedNode = { readonly code: string; readonly column: number; readonly row: number }
export type PlacedWay = { readonly from: string; readonly to: string; readonly back: boolean }
export type GraphLayout = { readonly nodes: readonly PlacedNode[]; readonly ways: readonly PlacedWay[]; readonly columns: number; readonly rows: number }

type Nodes = ReadonlyMap<string, GraphNode>

const nextOf = (nodes: Nodes, code: string): readonly string[] => {
  const node = nodes.get(code)
  return node ? [...new Set(targetsOf(node))] : []
}

/** Ways that lead back to where one came from, found in the order the graph is written. */
const findBackWays = (start: string, nodes: Nodes): ReadonlySet<string> => {
  const back = new Set<string>()
  const done = new Set<string>()
  const trail = new Set<string>()
  // Its own stack: an imported graph may be longer than the call stack is deep.
  const stack: { readonly code: string; readonly left: string[] }[] = [{ code: start, left: [...nextOf(nodes, start)] }]
  trail.add(start)
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const to = top.left.shift()
    if (to === undefined) {
      trail.delete(top.code)
      done.add(top.code)
      stack.pop()
    } else if (trail.has(to)) back.add(`${top.code} ${to}`)
    else if (!done.has(to)) {
      trail.add(to)
      stack.push({ code: to, left: [...nextOf(nodes, to)] })
    }
  }
  return back
}

/** The column of each node is the longest way to it that never turns back. */
const columnsOf = (start: string, nodes: Nodes, back: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const column = new Map<string, number>([[start, 0]])
  for (let round = 0, moved = true; moved && round <= nodes.size + 1; round++) {
    moved = false
    for (const [code, at] of column) {
      const further = nextOf(nodes, code).filter((to) => !back.has(`${code} ${to}`) && (column.get(to) ?? -1) < at + 1)
      for (const to of further) column.set(to, at + 1)
      moved ||= further.length > 0
    }
  }
  return column
}

/** A readable place for every node that can be reached, and for the end. */
export const layOutGraph = (graph: StepGraph): GraphLayout => {
  const nodes = new Map(graph.steps.map((node) => [node.code, node]))
  const back = findBackWays(graph.start, nodes)
  const column = columnsOf(graph.start, nodes, back)
  const order = [...graph.steps.map(({ code }) => code), END].filter((code) => column.has(code))
  const height = new Map<number, number>()
  const placed = order.map((code): PlacedNode => {
    const at = column.get(code) ?? 0
    const row = height.get(at) ?? 0
    height.set(at, row + 1)
    return { code, column: at, row }
  })
  const ways = order.flatMap((code) => nextOf(nodes, code).map((to): PlacedWay => ({ from: code, to, back: back.has(`${code} ${to}`) })))
  return { nodes: placed, ways, columns: Math.max(0, ...column.values()) + 1, rows: Math.max(1, ...height.values()) }
}
