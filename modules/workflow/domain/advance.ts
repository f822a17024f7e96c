// NĐ 61/2018 article 19: what follows a step begins when the step is done; agencies asked together work at the same time.
import type { CompiledGraph } from './compiled-graph.ts'
import { isOnMainWay, regionsAfter, type Region } from './graph-regions.ts'
import { END, isWork, type AutomaticNode, type ChoiceNode, type ChoiceWay, type WorkflowStep } from './step-graph.ts'

export type Facts = Readonly<Record<string, string>>

/** What happens when a token leaves a step. `arrived`: branches waiting at joins, as `join/branch`. */
export type Advance = {
  readonly opens: readonly { readonly step: WorkflowStep; readonly beside: boolean }[]
  readonly automatic: readonly AutomaticNode[]
  readonly arrived: readonly string[]
  readonly ended: boolean
  /** A join reached twice by one branch; never in a graph that was proven. */
  readonly doubled?: string
}

export type Choose = (choice: ChoiceNode) => ChoiceWay | undefined

/** The first way whose fact holds, else the one without a condition. */
export const chooseByFacts =
  (facts: Facts): Choose =>
  ({ ways }) =>
    ways.find(({ when }) => when === undefined || facts[when.fact] === when.is)

type Token = { readonly to: string; readonly region: Region }
type Walk = { readonly compiled: CompiledGraph; readonly choose: Choose; readonly arrived: Set<string>; readonly tokens: Token[]; doubled?: string }

/** A branch arrives; the last one to arrive goes on alone. */
const arrive = (walk: Walk, { to, region }: Token): void => {
  const { compiled, arrived, tokens } = walk
  const join = compiled.nodeOf.get(to)
  const split = join?.kind === 'join' ? compiled.nodeOf.get(join.of) : undefined
  if (join?.kind !== 'join' || split?.kind !== 'split') throw new Error(`${to} joins nothing`)
  const place = `${to}/${region.at(-1)?.branch}`
  if (arrived.has(place)) walk.doubled = to
  arrived.add(place)
  if (!split.branches.every(({ code }) => arrived.has(`${to}/${code}`))) return
  for (const { code } of split.branches) arrived.delete(`${to}/${code}`)
  tokens.push({ to: join.to, region: region.slice(0, -1) })
}

/** Lets one token go from `to` until everything it becomes waits for somebody. Pure; `arrived` is answered anew. */
export const advance = (compiled: CompiledGraph, from: { readonly to: string; readonly region: Region; readonly arrived: readonly string[] }, choose: Choose): Advance => {
  const opens: { step: WorkflowStep; beside: boolean }[] = []
  const automatic: AutomaticNode[] = []
  const walk: Walk = { compiled, choose, arrived: new Set(from.arrived), tokens: [{ to: from.to, region: from.region }] }
  let ended = false
  for (let token = walk.tokens.shift(); token !== undefined; token = walk.tokens.shift()) {
    const { to, region } = token
    const node = compiled.nodeOf.get(to)
    if (to === END) ended = true
    else if (!node) throw new Error(`a token went to ${to}, which does not exist`)
    else if (isWork(node)) opens.push({ step: node, beside: !isOnMainWay(region, compiled.nodeOf) })
    else if (node.kind === 'join') arrive(walk, token)
    else if (node.kind === 'choice') {
      const way = choose(node)
      if (!way) throw new Error(`${to} knows no way for these facts`)
      walk.tokens.push({ to: way.to, region })
    } else if (node.kind === 'split') {
      const regions = regionsAfter(node, region)
      walk.tokens.push(...node.branches.map((branch, index) => ({ to: branch.to, region: regions[index] ?? region })))
    } else {
      if (node.kind === 'automatic') automatic.push(node)
      walk.tokens.push({ to: node.to, region })
    }
  }
  return { opens, automatic, arrived: [...walk.arrived].sort(), ended, ...(walk.doubled === undefined ? {} : { doubled: walk.doubled }) }
}
