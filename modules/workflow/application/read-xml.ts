import { SaxesParser } from 'saxes'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { BPMN_NAMESPACE, OWN_NAMESPACE, type BpmnElement } from '../domain/bpmn/bpmn-tree.ts'

export type XmlRefusal =
  | { readonly kind: 'file-too-large'; readonly mostMegabytes: number }
  | { readonly kind: 'file-not-text' }
  | { readonly kind: 'xml-declares-entities' }
  | { readonly kind: 'xml-broken'; readonly line: number; readonly reason: string }
  | { readonly kind: 'xml-too-large'; readonly most: number }

const MEGABYTE = 1024 * 1024
const MOST_MEGABYTES = 2
const MOST_ELEMENTS = 20_000
const DEEPEST = 60

type Growing = { name: string; own: boolean; attributes: Record<string, string>; children: Growing[]; text: string }

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The parser stops where it is told to; what was read until then is thrown away. */
class Stop extends Error {
  readonly refusal: XmlRefusal
  constructor(refusal: XmlRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

const build = (text: string): BpmnElement => {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const root: Growing = { name: '', own: false, attributes: {}, children: [], text: '' }
  const open: Growing[] = [root]
  let count = 0
  // A document type can declare entities that read files or grow without end; BPMN needs none.
  parser.on('doctype', () => {
    throw new Stop({ kind: 'xml-declares-entities' })
  })
  parser.on('error', (error) => {
    throw new Stop({ kind: 'xml-broken', line: parser.line, reason: error.message.replace(/^[\d:]+\s*/, '') })
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++count > MOST_ELEMENTS || open.length > DEEPEST) throw new Stop({ kind: 'xml-too-large', most: MOST_ELEMENTS })
    const own = uri === OWN_NAMESPACE
    const known = own || uri === BPMN_NAMESPACE
    const entries = Object.values(attributes).map((each) => [each.uri === OWN_NAMESPACE ? `own:${each.local}` : each.local, each.value] as const)
    const made: Growing = { name: known ? local : `foreign:${local}`, own, attributes: Object.fromEntries(entries), children: [], text: '' }
    open.at(-1)?.children.push(made)
    open.push(made)
  })
  parser.on('text', (words) => {
    const top = open.at(-1)
    if (top) top.text += words
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return root.children[0] ?? root
}

/** Reads XML into a plain tree: no document type, no entities but the five of XML itself, bounded in size and depth. */
export const readXml = (bytes: Uint8Array): Outcome<BpmnElement, XmlRefusal> => {
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) return refuse({ kind: 'file-too-large', mostMegabytes: MOST_MEGABYTES })
  const text = decode(bytes)
  if (text === undefined) return refuse({ kind: 'file-not-text' })
  try {
    return ok(build(text))
  } catch (error) {
    if (error instanceof Stop) return refuse(error.refusal)
    throw error
  }
}
