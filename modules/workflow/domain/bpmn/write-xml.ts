export type Attributes = Readonly<Record<string, string>>

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }

/** Characters XML 1.0 has no way to write are left out. */
// oxlint-disable-next-line no-control-regex -- these are the ones meant
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const escape = (text: string): string => text.replaceAll(UNWRITABLE, '').replaceAll(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character)

/** One element with attributes, children written before, or text. */
export const element = (name: string, attributes: Attributes, ...[children = [], text = '']: readonly [children?: readonly string[], text?: string]): string => {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(' ')
  const inside = `${escape(text)}${children.join('')}`
  return inside === '' ? `<${head}/>` : `<${head}>${inside}</${name}>`
}
