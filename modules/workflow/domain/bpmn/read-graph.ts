import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { findJoins } from './find-joins.ts'
import { attribute, childrenNamed, ownWords, type BpmnElement } from './bpmn-tree.ts'
import { END, type Branch, type ChoiceWay, type GraphNode, type StepGraph } from '../step-graph.ts'
import type { ImportRemark } from './import-remark.ts'
import { nameOf, readDoers, type Doers } from './read-parties.ts'
import { arriveAt, hasCondition, isDecision, isMachine, isHuman, readNet, titleOf, type BpmnNet, type Flow } from './read-net.ts'
import { readStep, uniqueCode } from './read-step.ts'
import { remarkOnNet } from './remark-on-net.ts'

export type ReadRefusal = { readonly kind: 'not-bpmn' } | { readonly kind: 'no-start-event' }
export type GraphRead = { readonly graph: StepGraph; readonly remarks: readonly ImportRemark[] }

const targetOf = (net: BpmnNet, { to }: Flow): string => arriveAt(net, to) ?? END

const readSplit = (net: BpmnNet, id: string, node: BpmnElement): GraphNode => {
  const lead = attribute(ownWords(node, 'split'), 'lead')
  const taken = new Set<string>()
  const branches = net.flowsFrom(id).map((flow, index): Branch => {
    const code = attribute(ownWords(flow.element, 'branch'), 'code') ?? `branch-${index + 1}`
    return { code: uniqueCode(code, taken), to: targetOf(net, flow), name: nameOf(flow.element, code) }
  })
  return { kind: 'split', code: id, name: nameOf(node), branches, ...(lead === undefined ? {} : { lead }) }
}

const CONDITION = /^\s*(?:\$\{)?\s*([\w.-]+)\s*={1,2}\s*["']([^"']*)["']\s*\}?\s*$/

const conditionOf = ({ element }: Flow): ChoiceWay['when'] => {
  const own = ownWords(element, 'when')
  if (own) return { fact: attribute(own, 'fact') ?? '', is: attribute(own, 'is') ?? '' }
  const [, fact, is] = CONDITION.exec(childrenNamed(element, 'conditionExpression')[0]?.text ?? '') ?? []
  return fact === undefined || is === undefined ? undefined : { fact, is }
}

/** Ways with a readable condition in their order; the default, or the last without one, is taken otherwise. */
const readChoice = (net: BpmnNet, id: string, node: BpmnElement): GraphNode => {
  const flows = net.flowsFrom(id)
  const otherwise = flows.find((flow) => flow.id === attribute(node, 'default')) ?? flows.findLast((flow) => conditionOf(flow) === undefined) ?? flows.at(-1)
  const ways = flows.map((flow): ChoiceWay => {
    const way = { to: targetOf(net, flow), name: nameOf(flow.element, titleOf(node)) }
    if (flow === otherwise) {
      if (hasCondition(flow)) net.remarks.push({ kind: 'condition-became-otherwise', element: titleOf(node), what: titleOf(flow.element) })
      return way
    }
    const when = conditionOf(flow)
    if (!when) net.remarks.push({ kind: 'condition-not-carried', element: titleOf(node), what: titleOf(flow.element) })
    return { ...way, when: when ?? { fact: id, is: flow.id } }
  })
  return { kind: 'choice', code: id, name: nameOf(node), ways: [...ways.filter(({ when }) => when !== undefined), ...ways.filter(({ when }) => when === undefined)] }
}

const onlyTarget = (net: BpmnNet, id: string): string => {
  const [flow] = net.flowsFrom(id)
  return flow ? targetOf(net, flow) : END
}

const readMachine = (net: BpmnNet, doers: Doers, [id, node]: readonly [string, BpmnElement]): GraphNode => {
  const own = ownWords(node, 'automatic')
  if (!own) net.remarks.push({ kind: 'script-not-carried', element: titleOf(node), what: node.name })
  const party = attribute(own, 'party') ?? doers.doerOf(id, node).party
  return { kind: 'automatic', code: id, name: nameOf(node), party, effect: attribute(own, 'effect') ?? id, to: onlyTarget(net, id) }
}

const readCall = (net: BpmnNet, [id, node]: readonly [string, BpmnElement]): GraphNode => {
  const own = ownWords(node, 'call')
  const version = attribute(own, 'version')
  const parties = attribute(own, 'parties')?.split(' ').filter((pair) => pair !== '').map((pair) => pair.split(':'))
  const graph = attribute(node, 'calledElement')
  if (graph === undefined) net.remarks.push({ kind: 'call-not-known', element: titleOf(node) })
  return {
    kind: 'call',
    code: id,
    name: nameOf(node),
    graph: graph ?? '',
    ...(version === undefined ? {} : { version: Number(version) }),
    ...(parties === undefined ? {} : { parties: Object.fromEntries(parties) as Readonly<Record<string, string>> }),
    to: onlyTarget(net, id),
  }
}

const readNode = (net: BpmnNet, doers: Doers, entry: readonly [string, BpmnElement]): readonly GraphNode[] => {
  const [id, node] = entry
  if (isHuman(node)) return [readStep(net, doers, entry)]
  if (isMachine(node)) return [readMachine(net, doers, entry)]
  if (node.name === 'callActivity') return [readCall(net, entry)]
  const ways = net.flowsFrom(id).length
  if (node.name === 'exclusiveGateway' && ways > 1 && !isDecision(net, id)) return [readChoice(net, id, node)]
  if (node.name !== 'parallelGateway') return []
  if (ways > 1) {
    if (net.flowsInto(id).length > 1) net.remarks.push({ kind: 'gateway-not-carried', element: titleOf(node), what: 'join and split' })
    return [readSplit(net, id, node)]
  }
  return net.flowsInto(id).length > 1 ? [{ kind: 'join', code: id, name: nameOf(node), of: '', to: onlyTarget(net, id) }] : []
}

/** A BPMN file as a graph, with everything said that could not be carried over as it stands. Whether the graph is sound is asked separately. */
export const readGraph = (definitions: BpmnElement): Outcome<GraphRead, ReadRefusal> => {
  const net = readNet(definitions)
  if (!net) return refuse({ kind: 'not-bpmn' })
  const starts = [...net.nodes].filter(([, { name }]) => name === 'startEvent')
  const [start] = starts
  if (!start) return refuse({ kind: 'no-start-event' })
  for (const [, other] of starts.slice(1)) net.remarks.push({ kind: 'event-not-carried', element: titleOf(other), what: 'startEvent' })
  remarkOnNet(net)
  const doers = readDoers(net)
  const steps = findJoins(arriveAt(net, start[0]) ?? END, [...net.nodes].flatMap((entry) => readNode(net, doers, entry)))
  const own = ownWords(net.element, 'graph')
  const graph: StepGraph = {
    code: attribute(net.element, 'id') ?? 'imported',
    version: Number(attribute(own, 'version') ?? 1),
    name: nameOf(net.element),
    start: arriveAt(net, start[0]) ?? END,
    ...(net.lanes.length > 0 ? { parties: doers.parties } : {}),
    steps,
  }
  return ok({ graph, remarks: net.remarks })
}
