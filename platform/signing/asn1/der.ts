import { TAG } from './ber.ts'

const lengthOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length])
  const bytes = Buffer.from(length.toString(16).padStart(2, '0').replace(/^(?=(?:..)*.$)/, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

export const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...parts)

/** DER orders the members of a set by their bytes. */
export const set = (...parts: readonly Uint8Array[]): Buffer => der(TAG.set, ...parts.toSorted((a, b) => Buffer.compare(a, b)))

export const octets = (bytes: Uint8Array): Buffer => der(TAG.octetString, bytes)

export const NULL = der(TAG.null)

const arc = (value: number): readonly number[] => {
  const bytes = [value & 0x7f]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}

export const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest].flatMap(arc)))
}

/** A whole number, not negative. */
export const integer = (value: number | bigint | Uint8Array): Buffer => {
  if (value instanceof Uint8Array) return der(TAG.integer, (value[0] ?? 0) < 0x80 ? value : Buffer.concat([Buffer.from([0]), value]))
  const hex = value.toString(16)
  return integer(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'))
}

/** `[number]` around whole elements. */
export const explicit = (number: number, ...parts: readonly Uint8Array[]): Buffer => der(0xa0 | number, ...parts)

export const boolean = (value: boolean): Buffer => der(TAG.boolean, Buffer.from([value ? 0xff : 0]))
