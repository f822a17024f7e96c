import { isDict, isName, type PdfValue } from './values.ts'

/** What was read is no PDF, or a broken one. */
export class PdfFault extends Error {}

const MAX_DEPTH = 100
const WHITE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITER = new Set(Buffer.from('()<>[]{}/%', 'latin1'))
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** Reads values one after another from bytes. `at` is where it stands. */
export type Cursor = { readonly bytes: Buffer; at: number }

export const skipWhite = (cursor: Cursor): void => {
  const { bytes } = cursor
  for (;;) {
    const byte = bytes[cursor.at]
    if (byte === undefined) return
    if (byte === 0x25) while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at += 1
    else if (WHITE.has(byte)) cursor.at += 1
    else return
  }
}

/** A run of regular characters: a number, a keyword, the rest of a name. */
const readRun = (cursor: Cursor): string => {
  const from = cursor.at
  for (;;) {
    const byte = cursor.bytes[cursor.at]
    if (byte === undefined || WHITE.has(byte) || DELIMITER.has(byte)) break
    cursor.at += 1
  }
  return cursor.bytes.toString('latin1', from, cursor.at)
}

export const readWord = (cursor: Cursor): string => {
  skipWhite(cursor)
  return readRun(cursor)
}

export const takes = (cursor: Cursor, keyword: string): boolean => {
  skipWhite(cursor)
  if (cursor.bytes.toString('latin1', cursor.at, cursor.at + keyword.length) !== keyword) return false
  cursor.at += keyword.length
  return true
}

const readNameText = (cursor: Cursor): string => {
  cursor.at += 1
  return readRun(cursor).replace(/#([0-9a-fA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const readHexString = (cursor: Cursor): PdfValue => {
  const end = cursor.bytes.indexOf(0x3e, cursor.at)
  if (end < 0) throw new PdfFault('a string has no end')
  const digits = cursor.bytes.toString('latin1', cursor.at + 1, end).replace(/[\0\t\n\f\r ]/g, '')
  cursor.at = end + 1
  return { kind: 'string', bytes: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'), hex: true }
}

const readEscape = (cursor: Cursor): readonly number[] => {
  const { bytes } = cursor
  const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', cursor.at, cursor.at + 3))?.[0]
  if (octal !== undefined) {
    cursor.at += octal.length
    return [Number.parseInt(octal, 8) & 0xff]
  }
  const byte = bytes[cursor.at] ?? 0
  cursor.at += byte === 13 && bytes[cursor.at + 1] === 10 ? 2 : 1
  if (byte === 13 || byte === 10) return []
  return [ESCAPES[String.fromCharCode(byte)] ?? byte]
}

const readLiteralString = (cursor: Cursor): PdfValue => {
  const found: number[] = []
  let depth = 1
  cursor.at += 1
  while (depth > 0) {
    const byte = cursor.bytes[cursor.at]
    if (byte === undefined) throw new PdfFault('a string has no end')
    cursor.at += 1
    if (byte === 0x5c) {
      found.push(...readEscape(cursor))
      continue
    }
    if (byte === 0x28) depth += 1
    if (byte === 0x29) depth -= 1
    if (depth > 0) found.push(byte)
  }
  return { kind: 'string', bytes: Buffer.from(found), hex: false }
}

const readDict = (cursor: Cursor, depth: number): PdfValue => {
  const entries = new Map<string, PdfValue>()
  cursor.at += 2
  while (!takes(cursor, '>>')) {
    if (cursor.bytes[cursor.at] !== 0x2f) throw new PdfFault('a dictionary is broken')
    const key = readNameText(cursor)
    entries.set(key, readValue(cursor, depth + 1))
  }
  return { kind: 'dict', entries }
}

const readArray = (cursor: Cursor, depth: number): PdfValue => {
  const items: PdfValue[] = []
  cursor.at += 1
  while (!takes(cursor, ']')) items.push(readValue(cursor, depth + 1))
  return { kind: 'array', items }
}

const REFERENCE = /^(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![A-Za-z0-9])/
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
const WORDS: Readonly<Record<string, PdfValue>> = { true: true, false: false, null: null }

const readPlain = (cursor: Cursor): PdfValue => {
  const reference = REFERENCE.exec(cursor.bytes.toString('latin1', cursor.at, cursor.at + 24))
  if (reference) {
    cursor.at += reference[0].length
    return { kind: 'ref', num: Number(reference[1]), gen: Number(reference[2]) }
  }
  const word = readRun(cursor)
  const known = WORDS[word]
  if (known !== undefined) return known
  if (NUMBER.test(word)) return Number(word)
  throw new PdfFault(`“${word.slice(0, 20)}” was not expected`)
}

export const readValue = (cursor: Cursor, depth = 0): PdfValue => {
  if (depth > MAX_DEPTH) throw new PdfFault('it is nested too deeply')
  skipWhite(cursor)
  const byte = cursor.bytes[cursor.at]
  if (byte === undefined) throw new PdfFault('it ends in the middle')
  if (byte === 0x2f) return { kind: 'name', name: readNameText(cursor) }
  if (byte === 0x28) return readLiteralString(cursor)
  if (byte === 0x5b) return readArray(cursor, depth)
  if (byte === 0x3c) return cursor.bytes[cursor.at + 1] === 0x3c ? readDict(cursor, depth) : readHexString(cursor)
  return readPlain(cursor)
}

export const isOfType = (value: PdfValue | undefined, type: string): boolean => {
  if (!isDict(value)) return false
  const found = value.entries.get('Type')
  return isName(found) && found.name === type
}
