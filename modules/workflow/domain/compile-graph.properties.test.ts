import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundGraph } from '../testing/random-graph.ts'
import { advance, type Advance, type Choose } from './advance.ts'
import { compileGraph } from './compile-graph.ts'
import type { CompiledGraph } from './compiled-graph.ts'
import { exploreMarkings, markingKey } from './explore-markings.ts'
import { isWork, type GraphNode, type StepGraph } from './step-graph.ts'

const compiledOf = (graph: StepGraph): CompiledGraph => {
  const compiled = compileGraph(graph)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal))
  return compiled.value
}

/** Walks by chosen numbers; past the numbers it prefers whatever comes first, which every loop here leaves by. */
const walk = (compiled: CompiledGraph, numbers: readonly number[]): { readonly steps: number; readonly ended: boolean; readonly doubled: boolean; readonly outside: boolean } => {
  const left = [...numbers]
  const pick = (count: number): number => (left.shift() ?? 0) % count
  const choose: Choose = ({ ways }) => ways[pick(ways.length)]
  const { keys } = exploreMarkings(compiled)
  let open: string[] = []
  let arrived: readonly string[] = []
  let [ended, doubled, outside] = [false, false, false]
  const take = (moved: Advance): void => {
    open.push(...moved.opens.map(({ step }) => step.code))
    arrived = moved.arrived
    ended = moved.ended
    doubled ||= moved.doubled !== undefined || new Set(open).size < open.length
    outside ||= !ended && !keys.has(markingKey({ open, arrived }))
  }
  take(advance(compiled, { to: compiled.graph.start, region: [], arrived }, choose))
  let steps = 0
  for (; !ended && open.length > 0 && steps < 5000; steps++) {
    const code = open[pick(open.length)] ?? ''
    const node = compiled.nodeOf.get(code)
    if (!node || !isWork(node)) throw new Error(code)
    const action = node.actions[pick(node.actions.length)]
    open = open.filter((other) => other !== code)
    take(advance(compiled, { to: action?.to ?? '', region: compiled.regionOf.get(code) ?? [], arrived }, choose))
  }
  return { steps, ended: ended && open.length === 0 && arrived.length === 0, doubled, outside }
}

/** The same graph with one node's ways led somewhere else. */
const misled = (graph: StepGraph, index: number, to: string): StepGraph => ({
  ...graph,
  steps: graph.steps.map((node, at): GraphNode => {
    if (at !== index) return node
    if (isWork(node)) return { ...node, actions: node.actions.map((action, first) => (first === 0 ? { ...action, to } : action)) }
    if (node.kind === 'split') return { ...node, branches: node.branches.map((branch, first) => (first === 0 ? { ...branch, to } : branch)) }
    return node.kind === 'choice' ? { ...node, ways: node.ways.map((way, first) => (first === 0 ? { ...way, to } : way)) } : { ...node, to }
  }),
})

describe('graphs built of sound blocks', () => {
  it('are proven sound, and every walk through them ends with no token lost or doubled, never outside the explored markings', () => {
    fc.assert(
      fc.property(soundGraph, fc.array(fc.nat(20), { maxLength: 80 }), (graph, numbers) => {
        expect(walk(compiledOf(graph), numbers)).toMatchObject({ ended: true, doubled: false, outside: false })
      }),
      { numRuns: 300 },
    )
  })

  it('stay honest when a way is led astray: the proof refuses, or the walk still ends', () => {
    fc.assert(
      fc.property(soundGraph, fc.nat(), fc.nat(), fc.array(fc.nat(20), { maxLength: 40 }), (graph, at, target, numbers) => {
        const to = ['end', ...graph.steps.map(({ code }) => code)][target % (graph.steps.length + 1)] ?? 'end'
        const compiled = compileGraph(misled(graph, at % graph.steps.length, to))
        if (!compiled.ok) expect(compiled.refusal.faults.length).toBeGreaterThan(0)
        else expect(walk(compiled.value, numbers)).toMatchObject({ doubled: false, outside: false })
      }),
      { numRuns: 300 },
    )
  })
})
