/** An element of a BPMN file: names without prefix; `own` marks elements of our extension namespace. */
export type BpmnElement = {
  readonly name: string
  readonly own: boolean
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly BpmnElement[]
  readonly text: string
}

export const BPMN_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL'

/** What BPMN has no word for (roles, limits, stages) travels in this namespace, beside what it has. */
export const OWN_NAMESPACE = 'urn:motcua:step-graph:1'

export const childrenNamed = (element: BpmnElement, name: string): readonly BpmnElement[] => element.children.filter((child) => !child.own && child.name === name)

export const attribute = (element: BpmnElement | undefined, name: string): string | undefined => element?.attributes[name]

/** Our own words about an element. */
export const ownWords = (element: BpmnElement, name: string): BpmnElement | undefined =>
  childrenNamed(element, 'extensionElements').flatMap(({ children }) => children).find((child) => child.own && child.name === name)
