// ISO/IEC 19510 gives these a meaning that a step graph has no word for: each is said, so that nothing is lost in silence.
import { attribute, childrenNamed, type BpmnElement } from './bpmn-tree.ts'
import type { ImportRemark } from './import-remark.ts'
import { EVENTS, GATEWAYS, hasCondition, isHuman, isPassed, titleOf, type BpmnNet } from './read-net.ts'

const QUIETLY_PASSED = new Set(['startEvent', 'endEvent', 'boundaryEvent', 'exclusiveGateway', 'parallelGateway'])

const REPETITIONS = new Set(['multiInstanceLoopCharacteristics', 'standardLoopCharacteristics'])

/** Duration, date or cycle of a timer, as the file has it; undefined where there is no timer. */
const timerOf = (event: BpmnElement): string | undefined => {
  const [timer] = childrenNamed(event, 'timerEventDefinition')
  return timer && timer.children.filter(({ name, own }) => !own && name.startsWith('time')).map(({ text }) => text.trim()).join(' ')
}

const passedOver = (node: BpmnElement): ImportRemark => {
  const element = titleOf(node)
  const waited = node.name === 'intermediateCatchEvent' ? timerOf(node) : undefined
  if (waited !== undefined) return { kind: 'wait-not-carried', element, what: waited }
  const kind = GATEWAYS.includes(node.name) ? 'gateway-not-carried' : EVENTS.includes(node.name) ? 'event-not-carried' : 'element-left-out'
  return { kind, element, what: node.name }
}

/** Of several ways out of what is no gateway BPMN takes all; only the first is kept. */
const waysLost = (net: BpmnNet, id: string, node: BpmnElement): readonly ImportRemark[] => {
  if (isHuman(node) || GATEWAYS.includes(node.name)) return []
  return net.flowsFrom(id).slice(1).map(({ to }) => {
    const target = net.nodes.get(to)
    return { kind: 'way-left-out', element: titleOf(node), what: target ? titleOf(target) : to }
  })
}

/** Conditions decide behind steps and exclusive gateways alone; of the ways that are kept elsewhere each is taken always. */
const conditionsLost = (net: BpmnNet, id: string, node: BpmnElement): readonly ImportRemark[] => {
  const ways = net.flowsFrom(id)
  if (isHuman(node) || (node.name === 'exclusiveGateway' && ways.length > 1)) return []
  const kept = node.name === 'parallelGateway' ? ways : ways.slice(0, 1)
  return kept.filter(hasCondition).map(({ element }) => ({ kind: 'condition-left-out', element: titleOf(node), what: titleOf(element) }))
}

/** Only what somebody works at has timers of its own. */
const strayBoundary = (net: BpmnNet, node: BpmnElement): readonly ImportRemark[] => {
  if (node.name !== 'boundaryEvent') return []
  const host = net.nodes.get(attribute(node, 'attachedToRef') ?? '')
  if (host && isHuman(host)) return []
  return [{ kind: 'boundary-not-carried', element: titleOf(node), what: host ? titleOf(host) : '' }]
}

const onNode = (net: BpmnNet, id: string, node: BpmnElement): readonly ImportRemark[] => {
  const passed = isPassed(net, id, node)
  const repeats = !passed && node.children.some(({ name, own }) => !own && REPETITIONS.has(name))
  return [
    ...(passed && !QUIETLY_PASSED.has(node.name) ? [passedOver(node)] : []),
    ...(repeats ? [{ kind: 'repetition-not-carried', element: titleOf(node) } as const] : []),
    ...(isHuman(node) && net.flowsFrom(id).length > 1 ? [{ kind: 'ways-became-actions', element: titleOf(node) } as const] : []),
    ...waysLost(net, id, node),
    ...conditionsLost(net, id, node),
    ...strayBoundary(net, node),
  ]
}

/** What was passed over or left out although it meant something. */
export const remarkOnNet = (net: BpmnNet): void => {
  for (const [id, node] of net.nodes) net.remarks.push(...onNode(net, id, node))
  const ends = [...net.nodes.values()].filter(({ name }) => name === 'endEvent')
  if (ends.length > 1) net.remarks.push({ kind: 'several-ends-joined', element: ends.map(titleOf).join(', ') })
  const outer = [...net.nodes.values()].filter(({ name }) => name === 'startEvent' || name === 'endEvent')
  net.remarks.push(
    ...outer.flatMap((node) => node.children.filter(({ name }) => name.endsWith('EventDefinition')).map(({ name }): ImportRemark => ({ kind: 'event-not-carried', element: titleOf(node), what: name }))),
  )
}
