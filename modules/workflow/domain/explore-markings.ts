import { advance, type Choose } from './advance.ts'
import type { CompiledGraph } from './compiled-graph.ts'
import type { GraphFault } from './graph-fault.ts'
import { isWork, type ChoiceNode } from './step-graph.ts'

/** Where all tokens of a subject stand: steps open on the graph, branches waiting at joins. */
export type Marking = { readonly open: readonly string[]; readonly arrived: readonly string[] }

export const markingKey = ({ open, arrived }: Marking): string => `${[...open].sort().join()}|${[...arrived].sort().join()}`

const MOST_MARKINGS = 20_000

type Explored = { readonly keys: ReadonlySet<string>; readonly faults: readonly GraphFault[] }
type Move = { readonly marking: Marking; readonly ended: boolean; readonly doubled?: string }

/** Every way the choices on one move can fall, one after the other. */
const eachOutcome = function* <T>(run: (choose: Choose) => T): Generator<T> {
  const pending: number[][] = [[]]
  for (let script = pending.pop(); script !== undefined; script = pending.pop()) {
    let asked = 0
    const taken = script
    const choose = (choice: ChoiceNode) => {
      const index = taken[asked] ?? 0
      if (asked >= taken.length) {
        for (let other = 1; other < choice.ways.length; other++) pending.push([...taken.slice(0, asked), other])
        taken.push(0)
      }
      asked++
      return choice.ways[index]
    }
    yield run(choose)
  }
}

/** Every marking one action of one open step leads to. */
const movesFrom = function* (compiled: CompiledGraph, { open, arrived }: Marking): Generator<Move> {
  for (const code of open) {
    const step = compiled.nodeOf.get(code)
    if (!step || !isWork(step)) continue
    const rest = open.filter((other) => other !== code)
    for (const { to } of step.actions)
      for (const moved of eachOutcome((choose) => advance(compiled, { to, region: compiled.regionOf.get(code) ?? [], arrived }, choose))) {
        const opens = moved.opens.map((each) => each.step.code)
        const doubled = moved.doubled ?? opens.find((each, index) => rest.includes(each) || opens.indexOf(each) < index)
        yield { marking: { open: [...rest, ...opens], arrived: moved.arrived }, ended: moved.ended, ...(doubled === undefined ? {} : { doubled }) }
      }
  }
}

const faultOf = ({ marking: { open, arrived }, ended, doubled }: Move): GraphFault | undefined => {
  if (doubled !== undefined) return { kind: 'token-doubled', step: doubled }
  const left = open[0] ?? arrived[0]?.split('/')[0]
  if (ended) return left === undefined ? undefined : { kind: 'token-lost', step: left }
  return open.length === 0 && left !== undefined ? { kind: 'waits-for-ever', step: left } : undefined
}

const startMoves = (compiled: CompiledGraph): readonly Move[] =>
  [...eachOutcome((choose) => advance(compiled, { to: compiled.graph.start, region: [], arrived: [] }, choose))].map(({ opens, arrived, ended, doubled }) => ({
    marking: { open: opens.map(({ step }) => step.code), arrived },
    ended,
    ...(doubled === undefined ? {} : { doubled }),
  }))

const explore = (compiled: CompiledGraph): Explored => {
  const keys = new Set<string>()
  const faults = new Map<string, GraphFault>()
  const left: Marking[] = []
  const meet = (move: Move): void => {
    const fault = faultOf(move)
    if (fault) faults.set(JSON.stringify(fault), fault)
    const key = markingKey(move.marking)
    if (fault || move.ended || keys.has(key)) return
    keys.add(key)
    left.push(move.marking)
  }
  for (const move of startMoves(compiled)) meet(move)
  for (let marking = left.pop(); marking !== undefined; marking = left.pop()) {
    for (const move of movesFrom(compiled, marking)) meet(move)
    if (keys.size > MOST_MARKINGS) return { keys, faults: [{ kind: 'too-tangled', most: MOST_MARKINGS }] }
  }
  return { keys, faults: [...faults.values()] }
}

const exploredOnce = new WeakMap<CompiledGraph, Explored>()

/** Every marking a subject can stand in, by its key, and what goes wrong on the way: a second proof beside the regions. */
export const exploreMarkings = (compiled: CompiledGraph): Explored => {
  const known = exploredOnce.get(compiled)
  if (known) return known
  const explored = explore(compiled)
  exploredOnce.set(compiled, explored)
  return explored
}
