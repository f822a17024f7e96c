import { attribute, childrenNamed, ownWords, type BpmnElement } from './bpmn-tree.ts'
import type { ImportRemark } from './import-remark.ts'

export type Flow = { readonly id: string; readonly from: string; readonly to: string; readonly element: BpmnElement }

/** One process of a file as a net: its nodes by id in the order of the file, the flows between them, and who has which lane. */
export type BpmnNet = {
  readonly element: BpmnElement
  readonly nodes: ReadonlyMap<string, BpmnElement>
  readonly flowsFrom: (id: string) => readonly Flow[]
  readonly flowsInto: (id: string) => readonly Flow[]
  readonly lanes: readonly BpmnElement[]
  readonly laneOf: ReadonlyMap<string, BpmnElement>
  readonly remarks: ImportRemark[]
}

const HUMAN = ['userTask', 'manualTask', 'task', 'receiveTask']
const MACHINES = ['serviceTask', 'scriptTask', 'sendTask', 'businessRuleTask']
export const GATEWAYS = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'complexGateway', 'eventBasedGateway']
export const EVENTS = ['startEvent', 'endEvent', 'boundaryEvent', 'intermediateCatchEvent', 'intermediateThrowEvent']
const NODES = new Set([...HUMAN, ...MACHINES, ...GATEWAYS, ...EVENTS, 'callActivity', 'subProcess', 'transaction', 'adHocSubProcess'])

/** Said of the picture only; leaving it out changes nothing of the work. */
const SILENT = new Set(['laneSet', 'sequenceFlow', 'extensionElements', 'documentation', 'textAnnotation', 'association', 'ioSpecification', 'group'])

export const isHuman = ({ name }: BpmnElement): boolean => HUMAN.includes(name)
export const isMachine = ({ name }: BpmnElement): boolean => MACHINES.includes(name)
export const titleOf = (element: BpmnElement): string => attribute(element, 'name')?.trim() || (attribute(element, 'id') ?? element.name)

/** The file says when this way is taken. */
export const hasCondition = ({ element }: Flow): boolean => childrenNamed(element, 'conditionExpression').length > 0

const nodeCount = (net: BpmnElement): number => net.children.filter(({ name, own }) => !own && NODES.has(name)).length

/** Lanes without lanes of their own. */
const lanesIn = (element: BpmnElement): readonly BpmnElement[] =>
  [...childrenNamed(element, 'laneSet'), ...childrenNamed(element, 'childLaneSet')]
    .flatMap((set) => childrenNamed(set, 'lane'))
    .flatMap((lane) => (childrenNamed(lane, 'childLaneSet').length > 0 ? lanesIn(lane) : [lane]))

const grouped = (flows: readonly Flow[], end: 'from' | 'to'): ReadonlyMap<string, readonly Flow[]> => Map.groupBy(flows, (flow) => flow[end])

/** The process with the most in it; undefined where there is none. */
export const readNet = (definitions: BpmnElement): BpmnNet | undefined => {
  if (definitions.name !== 'definitions') return undefined
  const [element, ...others] = childrenNamed(definitions, 'process').toSorted((one, other) => nodeCount(other) - nodeCount(one))
  if (!element || nodeCount(element) === 0) return undefined
  const remarks: ImportRemark[] = others.map((each) => ({ kind: 'pool-left-out', element: titleOf(each) }))
  const nodes = new Map<string, BpmnElement>()
  for (const child of element.children) {
    const id = attribute(child, 'id')
    if (!child.own && NODES.has(child.name) && id !== undefined) nodes.set(id, child)
    else if (!child.own && !SILENT.has(child.name) && !child.name.startsWith('foreign:')) remarks.push({ kind: 'element-left-out', element: titleOf(child), what: child.name })
  }
  const flows = childrenNamed(element, 'sequenceFlow').map((flow): Flow => ({ id: attribute(flow, 'id') ?? '', from: attribute(flow, 'sourceRef') ?? '', to: attribute(flow, 'targetRef') ?? '', element: flow }))
  const [from, into] = [grouped(flows, 'from'), grouped(flows, 'to')]
  const lanes = lanesIn(element)
  const laneOf = new Map(lanes.flatMap((lane) => childrenNamed(lane, 'flowNodeRef').map((ref) => [ref.text.trim(), lane] as const)))
  return { element, nodes, flowsFrom: (id) => from.get(id) ?? [], flowsInto: (id) => into.get(id) ?? [], lanes, laneOf, remarks }
}

/** Gateways and events a token only passes. */
export const isPassed = (net: BpmnNet, id: string, { name }: BpmnElement): boolean => {
  const ways = net.flowsFrom(id).length
  if (name === 'exclusiveGateway') return ways <= 1
  if (name === 'parallelGateway') return ways <= 1 && net.flowsInto(id).length <= 1
  return !HUMAN.includes(name) && !MACHINES.includes(name) && name !== 'callActivity' && name !== 'endEvent'
}

/** Where a way really arrives, past what nobody and nothing works at: an id, `undefined` for the end. */
export const arriveAt = (net: BpmnNet, id: string): string | undefined => {
  const seen = new Set<string>()
  for (let at = id; !seen.has(at); ) {
    seen.add(at)
    const node = net.nodes.get(at)
    const next = net.flowsFrom(at)[0]
    if (!node || node.name === 'endEvent') return undefined
    if (!isPassed(net, at, node)) return at
    if (!next) return undefined
    at = next.to
  }
  return undefined
}

/** A gateway right behind tasks says what may be done there; it is no node of its own. */
export const isDecision = (net: BpmnNet, id: string): boolean => {
  const node = net.nodes.get(id)
  const sources = net.flowsInto(id)
  return (
    node?.name === 'exclusiveGateway' &&
    ownWords(node, 'choice') === undefined &&
    net.flowsFrom(id).length > 1 &&
    sources.length > 0 &&
    sources.every(({ from }) => {
      const source = net.nodes.get(from)
      return source !== undefined && isHuman(source) && net.flowsFrom(from).length === 1
    })
  )
}

