import fc from 'fast-check'
import { END, type GraphNode, type StepGraph, type WorkflowStep } from '../domain/step-graph.ts'

/** A block that is sound by the way it is built: entered at `entry`, left to wherever it is told. */
type Block =
  | { readonly kind: 'step'; readonly ways: number; readonly limit: boolean; readonly needs: boolean }
  | { readonly kind: 'automatic' }
  | { readonly kind: 'row'; readonly parts: readonly Block[] }
  | { readonly kind: 'either'; readonly parts: readonly Block[] }
  | { readonly kind: 'choice'; readonly parts: readonly Block[] }
  | { readonly kind: 'both'; readonly parts: readonly Block[]; readonly lead: boolean }
  | { readonly kind: 'loop'; readonly part: Block }

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ kind: fc.constant('step' as const), ways: fc.constant(1), limit: fc.boolean(), needs: fc.boolean() }),
    fc.record({ kind: fc.constant('automatic' as const) }),
    fc.record({ kind: fc.constant('row' as const), parts: fc.array(tie('block'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('either' as const), parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('choice' as const), parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('both' as const), parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }), lead: fc.boolean() }),
    fc.record({ kind: fc.constant('loop' as const), part: tie('block') }),
  ),
}))

const name = (text: string) => ({ vi: `Bước <${text}> & "${text}"`, en: `Step ${text}` })

type Builder = { readonly nodes: GraphNode[]; readonly next: () => string }

const step = (code: string, ways: readonly string[], more: Partial<WorkflowStep> = {}): WorkflowStep => ({
  code,
  name: name(code),
  stage: 'examine',
  party: 'resolving',
  role: 'case-officer',
  countsTowardsLimit: true,
  mustBeClaimed: false,
  actions: ways.map((to, index) => ({ code: `go-${index + 1}`, to, name: name(`${code}-${index}`) })),
  ...more,
})

/** Writes a block that goes on to `to`; answers where it is entered. */
const build = (builder: Builder, shape: Block, to: string): string => {
  const { nodes, next } = builder
  const code = next()
  switch (shape.kind) {
    case 'step': {
      const limit = shape.limit ? { limit: { unit: 'share', percent: 0.5 } as const, timers: [{ code: 'late', name: name('late'), notice: 'overdue' }] } : {}
      const made = step(code, [to], limit)
      nodes.push(shape.needs ? { ...made, actions: made.actions.map((action) => ({ ...action, needs: ['to-trinh'] })) } : made)
      return code
    }
    case 'automatic':
      nodes.push({ kind: 'automatic', code, name: name(code), party: 'resolving', effect: 'number-result', to })
      return code
    case 'row':
      return shape.parts.reduceRight((after, part) => build(builder, part, after), to)
    case 'either':
      nodes.push(step(code, [...new Set(shape.parts.map((part) => build(builder, part, to)))]))
      return code
    case 'choice': {
      const entries = shape.parts.map((part) => build(builder, part, to))
      nodes.push({ kind: 'choice', code, name: name(code), ways: entries.map((entry, index) => ({ to: entry, name: name(`${code}-${index}`), ...(index < entries.length - 1 ? { when: { fact: 'kind', is: String(index) } } : {}) })) })
      return code
    }
    case 'both': {
      const join = next()
      const branches = shape.parts.map((part, index) => ({ code: `b${index}`, to: build(builder, part, join), name: name(`${code}-${index}`) }))
      nodes.push({ kind: 'split', code, name: name(code), branches, ...(shape.lead ? { lead: 'b1' } : {}) }, { kind: 'join', code: join, name: name(join), of: code, to })
      return code
    }
    default: {
      const check = next()
      const entry = build(builder, shape.part, check)
      nodes.push(step(check, [to, entry]))
      return entry
    }
  }
}

/** Graphs that are sound because they are built of blocks that are; every one begins and ends with somebody's step. */
export const soundGraph: fc.Arbitrary<StepGraph> = block.map((shape) => {
  let count = 0
  const builder: Builder = { nodes: [], next: () => `n${++count}` }
  builder.nodes.push(step('last', [END]))
  const entry = build(builder, shape, 'last')
  builder.nodes.push(step('first', [entry]))
  return { code: 'random', version: 1, name: name('random'), start: 'first', parties: [{ code: 'resolving', name: name('party') }], steps: builder.nodes.toReversed() }
})
