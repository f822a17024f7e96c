const lengthOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length])
  const hex = length.toString(16)
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

export const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

export const seq = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts)
export const setOf = (...parts: readonly Uint8Array[]): Buffer => tlv(0x31, ...parts)
export const octets = (bytes: Uint8Array): Buffer => tlv(0x04, bytes)
export const bits = (bytes: Uint8Array): Buffer => tlv(0x03, Buffer.from([0]), bytes)
export const utf8 = (words: string): Buffer => tlv(0x0c, Buffer.from(words, 'utf8'))
export const bool = (value: boolean): Buffer => tlv(0x01, Buffer.from([value ? 0xff : 0]))
export const int = (value: number | Uint8Array): Buffer => {
  const hex = typeof value === 'number' ? value.toString(16) : Buffer.from(value).toString('hex')
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return tlv(0x02, (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.from([0]), bytes]))
}
const arc = (value: number): readonly number[] => (value < 128 ? [value] : [...arc(Math.floor(value / 128)).map((byte) => byte | 0x80), value & 0x7f])
export const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(arc)))
}
/** `20261127024700Z`, good beyond 2050. */
export const time = (at: number): Buffer => tlv(0x18, Buffer.from(`${new Date(at).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`, 'latin1'))

export type Element = { readonly tag: number; readonly content: Buffer; readonly whole: Buffer }

/** The elements inside a DER element's content. */
export const elementsOf = (content: Buffer): readonly Element[] => {
  const found: Element[] = []
  for (let at = 0; at < content.length; ) {
    const first = content[at + 1] ?? 0
    const count = first < 0x80 ? 0 : first & 0x7f
    const length = count === 0 ? first : content.readUIntBE(at + 2, count)
    const start = at + 2 + count
    found.push({ tag: content[at] ?? 0, content: content.subarray(start, start + length), whole: content.subarray(at, start + length) })
    at = start + length
  }
  return found
}
