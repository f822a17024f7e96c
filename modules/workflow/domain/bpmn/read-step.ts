import { END, type StepAction, type StepLimit, type StepTimer, type WorkflowStep } from '../step-graph.ts'
import { attribute, childrenNamed, ownWords, type BpmnElement } from './bpmn-tree.ts'
import { readDuration, readLimit } from './duration.ts'
import { codeFromName, guessStage } from './guess-meaning.ts'
import { nameOf, type Doers } from './read-parties.ts'
import { arriveAt, hasCondition, isDecision, titleOf, type BpmnNet, type Flow } from './read-net.ts'

/** The code itself, or with the first number nobody has. */
export const uniqueCode = (code: string, taken: Set<string>): string => {
  let unique = code
  for (let number = 2; taken.has(unique); number++) unique = `${code}-${number}`
  taken.add(unique)
  return unique
}

/** The ways out of a task: through the gateway behind it, where somebody decides which. */
const waysOut = (net: BpmnNet, id: string): readonly Flow[] => {
  const flows = net.flowsFrom(id)
  const [only] = flows
  return flows.length === 1 && only && isDecision(net, only.to) ? net.flowsFrom(only.to) : flows
}

const readActions = (net: BpmnNet, id: string): readonly StepAction[] => {
  const taken = new Set<string>()
  return waysOut(net, id).map((flow): StepAction => {
    const own = ownWords(flow.element, 'action')
    const needs = attribute(own, 'needs')?.split(' ').filter((key) => key !== '')
    const said = attribute(flow.element, 'name') ?? ''
    if (!own && hasCondition(flow)) net.remarks.push({ kind: 'condition-not-carried', element: titleOf(flow.element) })
    const code = uniqueCode(attribute(own, 'code') ?? codeFromName(said) ?? 'done', taken)
    return { code, to: arriveAt(net, flow.to) ?? END, name: nameOf(flow.element, said === '' ? 'Hoàn thành' : said), ...(needs === undefined ? {} : { needs }) }
  })
}

type Boundary = { readonly id: string; readonly event: BpmnElement; readonly definition: BpmnElement }

const boundaries = (net: BpmnNet, stepId: string): readonly Boundary[] =>
  [...net.nodes].flatMap(([id, event]): readonly Boundary[] => {
    if (event.name !== 'boundaryEvent' || attribute(event, 'attachedToRef') !== stepId) return []
    const [definition] = childrenNamed(event, 'timerEventDefinition')
    if (!definition) net.remarks.push({ kind: 'event-not-carried', element: titleOf(event), what: 'boundaryEvent' })
    return definition ? [{ id, event, definition }] : []
  })

/** A timer of ours: its action's way is the one of the action. */
const ownTimer = ({ id, event }: Boundary, own: BpmnElement): StepTimer => {
  const after = readLimit(attribute(own, 'after'))
  const [action, notice] = [attribute(own, 'action'), attribute(own, 'notice')]
  const base = { code: attribute(own, 'code') ?? id, name: nameOf(event), ...(after === undefined ? {} : { after }) }
  return action === undefined ? { ...base, notice: notice ?? id } : { ...base, action }
}

type Timed = { readonly timers: readonly StepTimer[]; readonly actions: readonly StepAction[] }

/** A timer of another tool: when it interrupts, where it leads becomes one more action; otherwise it becomes a notice. */
const foreignTimer = (net: BpmnNet, { id, event, definition }: Boundary): Timed => {
  const after: StepLimit | undefined = readDuration(childrenNamed(definition, 'timeDuration')[0]?.text ?? '')
  const [flow] = net.flowsFrom(id)
  if (!after) {
    net.remarks.push({ kind: 'timer-not-countable', element: titleOf(event) })
    return { timers: [], actions: [] }
  }
  const base = { code: id, name: nameOf(event), after }
  if (attribute(event, 'cancelActivity') === 'false') {
    if (flow) net.remarks.push({ kind: 'timer-leads-elsewhere', element: titleOf(event) })
    return { timers: [{ ...base, notice: codeFromName(titleOf(event)) ?? id }], actions: [] }
  }
  return { timers: [{ ...base, action: id }], actions: [{ code: id, to: flow ? (arriveAt(net, flow.to) ?? END) : END, name: nameOf(event) }] }
}

const readTimers = (net: BpmnNet, stepId: string): Timed => {
  const read = boundaries(net, stepId).map((boundary): Timed => {
    const own = ownWords(boundary.event, 'timer')
    return own ? { timers: [ownTimer(boundary, own)], actions: [] } : foreignTimer(net, boundary)
  })
  return { timers: read.flatMap(({ timers }) => timers), actions: read.flatMap(({ actions }) => actions) }
}

export const readStep = (net: BpmnNet, doers: Doers, [id, node]: readonly [string, BpmnElement]): WorkflowStep => {
  const own = ownWords(node, 'step')
  const stage = own ? attribute(own, 'stage') : guessStage(titleOf(node))
  const limit = readLimit(attribute(own, 'limit'))
  const { party, role } = doers.doerOf(id, node)
  const timed = readTimers(net, id)
  return {
    ...(attribute(own, 'explicit') === 'true' ? { kind: 'work' as const } : {}),
    code: id,
    name: nameOf(node),
    ...(stage === undefined ? {} : { stage }),
    party,
    role,
    ...(limit === undefined ? {} : { limit }),
    countsTowardsLimit: own ? attribute(own, 'countsTowardsLimit') === 'true' : stage !== 'receive',
    mustBeClaimed: own ? attribute(own, 'mustBeClaimed') === 'true' : role === 'case-officer',
    actions: [...readActions(net, id), ...timed.actions],
    ...(timed.timers.length > 0 ? { timers: timed.timers } : {}),
  }
}
