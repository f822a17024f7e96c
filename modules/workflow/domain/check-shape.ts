import type { GraphFault } from './graph-fault.ts'
import { END, isWork, targetsOf, type ChoiceNode, type GraphNode, type SplitNode, type StepGraph, type WorkflowStep } from './step-graph.ts'

/** Also a name in XML, so that a graph can travel. */
const CODE = /^[A-Za-z_][\w.-]{0,99}$/

/** The members of a list that stand in it again. */
const repeated = (codes: readonly string[]): readonly string[] => codes.filter((code, index) => codes.indexOf(code) < index)

const timerFaults = ({ code: step, timers = [], actions, limit }: WorkflowStep): GraphFault[] => [
  ...repeated(timers.map(({ code }) => code)).map((timer): GraphFault => ({ kind: 'timer-twice', step, timer })),
  ...timers.flatMap((timer): GraphFault[] => {
    if (timer.after?.unit === 'other' || (!timer.after && !limit)) return [{ kind: 'timer-without-limit', step, timer: timer.code }]
    const action = 'action' in timer ? actions.find(({ code }) => code === timer.action) : undefined
    if (action?.needs && action.needs.length > 0) return [{ kind: 'timer-needs-papers', step, timer: timer.code, action: action.code }]
    return 'action' in timer && !action ? [{ kind: 'timer-action-unknown', step, timer: timer.code, action: timer.action }] : []
  }),
]

const workFaults = (step: WorkflowStep): GraphFault[] => [
  ...(step.limit?.unit === 'other' ? [{ kind: 'uncountable-limit', step: step.code } as const] : []),
  ...(step.actions.length === 0 ? [{ kind: 'no-action', step: step.code } as const] : []),
  ...repeated(step.actions.map(({ code }) => code)).map((action): GraphFault => ({ kind: 'action-twice', step: step.code, action })),
  ...timerFaults(step),
]

const splitFaults = ({ code: step, branches, lead }: SplitNode): GraphFault[] => [
  ...(branches.length < 2 ? [{ kind: 'split-too-thin', step } as const] : []),
  ...repeated(branches.map(({ code }) => code)).map((branch): GraphFault => ({ kind: 'branch-twice', step, branch })),
  ...(lead !== undefined && !branches.some(({ code }) => code === lead) ? [{ kind: 'lead-unknown', step, branch: lead } as const] : []),
]

/** Exactly the last way has no condition, so that some way is always taken. */
const choiceFaults = ({ code: step, ways }: ChoiceNode): GraphFault[] =>
  ways.length > 0 && ways.every(({ when }, index) => (when === undefined) === (index === ways.length - 1)) ? [] : [{ kind: 'no-otherwise', step }]

const ownFaults = (node: GraphNode, nodeOf: ReadonlyMap<string, GraphNode>): GraphFault[] => {
  if (isWork(node)) return workFaults(node)
  if (node.kind === 'split') return splitFaults(node)
  if (node.kind === 'choice') return choiceFaults(node)
  return node.kind === 'join' && nodeOf.get(node.of)?.kind !== 'split' ? [{ kind: 'joins-nothing', step: node.code, split: node.of }] : []
}

const partyFaults = (node: GraphNode, parties: ReadonlySet<string>): GraphFault[] =>
  'party' in node && parties.size > 0 && !parties.has(node.party) ? [{ kind: 'unknown-party', step: node.code, party: node.party }] : []

/** What is wrong with the words of a graph, before any way through it is walked. */
export const shapeFaults = (graph: StepGraph): readonly GraphFault[] => {
  const nodeOf = new Map(graph.steps.map((node) => [node.code, node]))
  const parties = new Set((graph.parties ?? []).map(({ code }) => code))
  const codes = graph.steps.map(({ code }) => code)
  return [
    ...(nodeOf.has(graph.start) ? [] : [{ kind: 'no-start', step: graph.start } as const]),
    ...[...repeated(codes), ...codes.filter((code) => code === END)].map((step): GraphFault => ({ kind: 'step-twice', step })),
    ...codes.filter((code) => !CODE.test(code)).map((step): GraphFault => ({ kind: 'code-malformed', step })),
    ...graph.steps.flatMap((node) => [
      ...ownFaults(node, nodeOf),
      ...partyFaults(node, parties),
      ...targetsOf(node).flatMap((to): GraphFault[] => (to === END || nodeOf.has(to) ? [] : [{ kind: 'unknown-target', step: node.code, to }])),
    ]),
  ]
}
