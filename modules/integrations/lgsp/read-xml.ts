import { SaxesParser } from 'saxes'

/** An element by its local name; prefixes differ from bus to bus. */
export type XmlElement = { readonly name: string; readonly children: readonly XmlElement[]; readonly text: string }
type Growing = { name: string; children: Growing[]; text: string }

const MOST_ELEMENTS = 20_000
const DEEPEST = 40

/** Reads an answer into a plain tree; undefined for anything cut, declared with entities, too large or no XML at all. */
export const readXml = (text: string): XmlElement | undefined => {
  const root: Growing = { name: '', children: [], text: '' }
  const open: Growing[] = [root]
  let count = 0
  const parser = new SaxesParser({ xmlns: true })
  const stop = (reason: string): never => {
    throw new Error(reason)
  }
  parser.on('doctype', () => stop('declares a document type'))
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local }) => {
    if ((count += 1) > MOST_ELEMENTS || open.length > DEEPEST) stop('too large')
    const made: Growing = { name: local, children: [], text: '' }
    open.at(-1)?.children.push(made)
    open.push(made)
  })
  const hear = (words: string): void => {
    const top = open.at(-1)
    if (top) top.text += words
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', () => void open.pop())
  try {
    parser.write(text).close()
  } catch {
    return undefined
  }
  return root.children[0]
}

/** The first element at this path of local names. */
export const at = (from: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((here, name) => here?.children.find((child) => child.name === name), from)

/** Its text in one composed line; undefined when empty or absent. */
export const textAt = (from: XmlElement | undefined, ...path: readonly string[]): string | undefined => at(from, ...path)?.text.normalize('NFC').replaceAll(/\s+/g, ' ').trim() || undefined
