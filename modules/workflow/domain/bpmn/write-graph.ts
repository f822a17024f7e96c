// BPMN 2.0 (ISO/IEC 19510): user and service tasks, gateways, boundary timers, call activities, lanes; with a drawing other tools open.
import { END, isWork, type AutomaticNode, type BilingualName, type CallNode, type ChoiceNode, type GraphNode, type SplitNode, type StepGraph, type StepTimer, type WorkflowStep } from '../step-graph.ts'
import { BPMN_NAMESPACE, OWN_NAMESPACE } from './bpmn-tree.ts'
import { writeDuration, writeLimit } from './duration.ts'
import { mergeFlows } from './merge-flows.ts'
import { writeDiagram } from './write-diagram.ts'
import { element, type Attributes } from './write-xml.ts'

const own = (name: string, attributes: Attributes): string => element('bpmn:extensionElements', {}, [element(`motcua:${name}`, attributes)])

const named = ({ vi, en }: BilingualName): Attributes => ({ name: vi, 'motcua:nameEn': en })

type Flow = { readonly from: string; readonly to: string; readonly attributes?: Attributes; readonly inside?: readonly string[] }

/** What a node becomes: elements, and the flows out of it, numbered by the caller. */
type Written = { readonly elements: readonly string[]; readonly flows: readonly Flow[] }

const target = (code: string): string => (code === END ? 'motcua_end' : code)

const timerElement = (step: WorkflowStep, timer: StepTimer): string => {
  const words: Attributes = { code: timer.code, ...(timer.after ? { after: writeLimit(timer.after) } : {}), ...('action' in timer ? { action: timer.action } : { notice: timer.notice }) }
  return element(
    'bpmn:boundaryEvent',
    { id: `${step.code}_timer_${timer.code}`, ...named(timer.name), attachedToRef: step.code, cancelActivity: String('action' in timer) },
    [own('timer', words), element('bpmn:timerEventDefinition', {}, [element('bpmn:timeDuration', {}, [], writeDuration(timer.after ?? step.limit))])],
  )
}

const timerFlows = (step: WorkflowStep): readonly Flow[] =>
  (step.timers ?? []).flatMap((timer) => {
    const action = 'action' in timer ? step.actions.find(({ code }) => code === timer.action) : undefined
    return action ? [{ from: `${step.code}_timer_${timer.code}`, to: action.to }] : []
  })

const writeStep = (step: WorkflowStep): Written => {
  const words: Attributes = {
    ...(step.stage === undefined ? {} : { stage: step.stage }),
    party: step.party,
    role: step.role,
    ...(step.limit === undefined ? {} : { limit: writeLimit(step.limit) }),
    countsTowardsLimit: String(step.countsTowardsLimit),
    mustBeClaimed: String(step.mustBeClaimed),
    ...(step.kind === undefined ? {} : { explicit: 'true' }),
  }
  const decision = `${step.code}_decision`
  const single = step.actions.length === 1
  const actions = step.actions.map(({ code, to, name, needs }): Flow => ({
    from: single ? step.code : decision,
    to,
    attributes: named(name),
    inside: [own('action', { code, ...(needs === undefined ? {} : { needs: needs.join(' ') }) })],
  }))
  return {
    elements: [
      element('bpmn:userTask', { id: step.code, ...named(step.name) }, [own('step', words)]),
      ...(step.timers ?? []).map((timer) => timerElement(step, timer)),
      ...(single ? [] : [element('bpmn:exclusiveGateway', { id: decision }, [own('decision', { of: step.code })])]),
    ],
    flows: [...(single ? [] : [{ from: step.code, to: decision }]), ...actions, ...timerFlows(step)],
  }
}

const writeSplit = (node: SplitNode): Written => ({
  elements: [element('bpmn:parallelGateway', { id: node.code, ...named(node.name), gatewayDirection: 'Diverging' }, node.lead === undefined ? [] : [own('split', { lead: node.lead })])],
  flows: node.branches.map(({ code, to, name }) => ({ from: node.code, to, attributes: named(name), inside: [own('branch', { code })] })),
})

const writeChoice = (node: ChoiceNode): Written => ({
  elements: [element('bpmn:exclusiveGateway', { id: node.code, ...named(node.name), gatewayDirection: 'Diverging' }, [own('choice', {})])],
  flows: node.ways.map(({ to, name, when }) => ({
    from: node.code,
    to,
    attributes: named(name),
    inside: when ? [own('when', { fact: when.fact, is: when.is }), element('bpmn:conditionExpression', {}, [], `${when.fact} = "${when.is}"`)] : [],
  })),
})

const writeAutomatic = (node: AutomaticNode): Written => ({
  elements: [element('bpmn:serviceTask', { id: node.code, ...named(node.name) }, [own('automatic', { party: node.party, effect: node.effect })])],
  flows: [{ from: node.code, to: node.to }],
})

const writeCall = (node: CallNode): Written => {
  const parties = node.parties && Object.entries(node.parties).map(([inner, outer]) => `${inner}:${outer}`).join(' ')
  const words: Attributes = { ...(node.version === undefined ? {} : { version: String(node.version) }), ...(parties === undefined ? {} : { parties }) }
  return { elements: [element('bpmn:callActivity', { id: node.code, ...named(node.name), calledElement: node.graph }, [own('call', words)])], flows: [{ from: node.code, to: node.to }] }
}

const writeNode = (node: GraphNode): Written => {
  if (isWork(node)) return writeStep(node)
  switch (node.kind) {
    case 'split':
      return writeSplit(node)
    case 'choice':
      return writeChoice(node)
    case 'automatic':
      return writeAutomatic(node)
    case 'call':
      return writeCall(node)
    default:
      return { elements: [element('bpmn:parallelGateway', { id: node.code, ...named(node.name), gatewayDirection: 'Converging' }, [])], flows: [{ from: node.code, to: node.to }] }
  }
}

const laneSet = ({ parties, steps }: StepGraph): readonly string[] => {
  if (parties === undefined) return []
  const lanes = parties.map(({ code, name, standsIn }) =>
    element('bpmn:lane', { id: `lane_${code}`, ...named(name) }, [
      own('party', { code, ...(standsIn === undefined ? {} : { standsIn }) }),
      ...steps.filter((node) => 'party' in node && node.party === code).map((node) => element('bpmn:flowNodeRef', {}, [], node.code)),
    ]),
  )
  return [element('bpmn:laneSet', { id: 'lanes' }, lanes)]
}

/** A graph as a BPMN 2.0 file, from which `readGraph` makes the same graph again. */
export const writeGraph = (graph: StepGraph): string => {
  const written = graph.steps.map(writeNode)
  const ways = [{ from: 'motcua_start', to: graph.start, node: '' }, ...written.flatMap(({ flows }, index) => flows.map((flow) => ({ ...flow, node: graph.steps[index]?.code ?? '' })))]
  const merged = mergeFlows<Flow & { readonly node: string }>(graph, ways)
  const flows: readonly Flow[] = [...merged.flows, ...merged.merges.map(({ id, to }) => ({ from: id, to }))]
  const net = element('bpmn:process', { id: graph.code, ...named(graph.name), isExecutable: 'false' }, [
    own('graph', { version: String(graph.version) }),
    ...laneSet(graph),
    element('bpmn:startEvent', { id: 'motcua_start' }),
    ...written.flatMap((each) => each.elements),
    ...merged.merges.map(({ id }) => element('bpmn:exclusiveGateway', { id, gatewayDirection: 'Converging' })),
    element('bpmn:endEvent', { id: 'motcua_end' }),
    ...flows.map(({ from, to, attributes = {}, inside = [] }, index) => element('bpmn:sequenceFlow', { id: `flow_${index + 1}`, sourceRef: from, targetRef: target(to), ...attributes }, inside)),
  ])
  const spaces = {
    'xmlns:bpmn': BPMN_NAMESPACE,
    'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
    'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
    'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
    'xmlns:motcua': OWN_NAMESPACE,
    targetNamespace: OWN_NAMESPACE,
  }
  const edges = flows.map(({ from, to }, index) => ({ id: `flow_${index + 1}`, from, to: target(to) }))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('bpmn:definitions', spaces, [net, writeDiagram(graph, edges)])}\n`
}
