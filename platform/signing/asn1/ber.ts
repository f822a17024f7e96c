/** One element of BER or DER: what it is, its content, and the whole of it. */
export type Ber = {
  /** First byte: class, constructed bit, tag number. */
  readonly tag: number
  /** Content, without the end marker of an indefinite length. */
  readonly content: Buffer
  /** Tag, length and content as they stand in the input. */
  readonly whole: Buffer
  readonly children: readonly Ber[]
}

/** What was read is no ASN.1, or none we can follow. */
export class BerFault extends Error {}

const MAX_DEPTH = 40
/** A list of revoked certificates has hundreds of thousands; more is no honest file. */
const MAX_ELEMENTS = 1_000_000
const CONSTRUCTED = 0x20

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const

type Head = { readonly tag: number; readonly start: number; /** `undefined` when indefinite. */ readonly length: number | undefined }

const readHead = (bytes: Buffer, at: number): Head => {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) throw new BerFault('it ends in the middle of an element')
  if ((tag & 0x1f) === 0x1f) throw new BerFault('it uses long tags')
  if (first < 0x80) return { tag, start: at + 2, length: first }
  if (first === 0x80) return { tag, start: at + 2, length: undefined }
  const count = first & 0x7f
  if (count > 4 || at + 2 + count > bytes.length) throw new BerFault('a length is too long')
  return { tag, start: at + 2 + count, length: bytes.readUIntBE(at + 2, count) }
}

const isEnd = (bytes: Buffer, at: number): boolean => bytes[at] === 0 && bytes[at + 1] === 0

type Level = { readonly depth: number; readonly budget: { left: number } }

type Read = { readonly element: Ber; readonly next: number }

const readChildren = (bytes: Buffer, from: { readonly at: number; readonly end: number | undefined }, { depth, budget }: Level): { readonly children: Ber[]; readonly at: number } => {
  const children: Ber[] = []
  let { at } = from
  while (from.end === undefined ? !isEnd(bytes, at) : at < from.end) {
    const { element, next } = readAt(bytes, at, { depth: depth + 1, budget })
    children.push(element)
    at = next
  }
  return { children, at }
}

const readAt = (bytes: Buffer, at: number, level: Level): Read => {
  if (level.depth > MAX_DEPTH) throw new BerFault('it is nested too deeply')
  if ((level.budget.left -= 1) < 0) throw new BerFault('it has too many elements')
  const { tag, start, length } = readHead(bytes, at)
  const constructed = (tag & CONSTRUCTED) !== 0
  if (length === undefined) {
    if (!constructed) throw new BerFault('a primitive element has no length')
    const { children, at: end } = readChildren(bytes, { at: start, end: undefined }, level)
    return { element: { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end + 2), children }, next: end + 2 }
  }
  const end = start + length
  if (end > bytes.length) throw new BerFault('an element is longer than what holds it')
  const children = constructed ? readChildren(bytes, { at: start, end }, level).children : []
  return { element: { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end), children }, next: end }
}

/** Reads the first element; what follows it (the zeros that fill a PDF's `/Contents`) is left alone. */
export const readBer = (bytes: Uint8Array): Ber => readAt(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, { depth: 0, budget: { left: MAX_ELEMENTS } }).element

export const child = (parent: Ber | undefined, index: number): Ber => {
  const found = parent?.children[index]
  if (found === undefined) throw new BerFault('an expected element is missing')
  return found
}

/** The child with the context tag `[number]`, primitive or constructed. */
export const tagged = (parent: Ber, number: number): Ber | undefined => parent.children.find(({ tag }) => (tag & 0xdf) === (0x80 | number))

export const oidOf = ({ tag, content }: Ber): string => {
  if (tag !== TAG.oid || content.length === 0) throw new BerFault('an object identifier was expected')
  const arcs: number[] = []
  let value = 0
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) {
      arcs.push(value)
      value = 0
    }
  }
  const [first = 0, ...rest] = arcs
  const top = Math.min(2, Math.floor(first / 40))
  return [top, first - top * 40, ...rest].join('.')
}

/** An octet string whole, also when BER cut it into pieces. */
export const octetsOf = ({ tag, content, children }: Ber): Buffer => ((tag & CONSTRUCTED) === 0 ? content : Buffer.concat(children.map(octetsOf)))

export const bitsOf = ({ content }: Ber): Buffer => content.subarray(1)

const DIGITS = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,](\d{1,3})\d*)?(Z|[+-]\d{4})$/

/** Milliseconds of a UTCTime or GeneralizedTime. */
export const timeOf = ({ tag, content }: Ber): number => {
  const match = DIGITS.exec(content.toString('latin1'))
  if (match === null || (tag !== TAG.utcTime && tag !== TAG.generalizedTime)) throw new BerFault('a time was expected')
  const [, years = '', month, day, hour, minute, second = '0', fraction = '0', zone = 'Z'] = match
  const short = Number(years)
  const year = years.length === 4 ? short : short + (short >= 50 ? 1900 : 2000)
  const shift = zone === 'Z' ? 0 : Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)))
  return Date.UTC(year, Number(month) - 1, Number(day), Number(hour), Number(minute) - shift, Number(second), Number(fraction.padEnd(3, '0')))
}
