import { enterText } from '../../../../kernel/vietnamese-text.ts'

export type FaultReason =
  | 'missing'
  | 'not-text'
  | 'not-number'
  | 'not-list'
  | 'not-object'
  | 'not-yes-no'
  | 'bad-code'
  | 'bad-date'
  | 'bad-quantity'
  | 'unknown-unit'
  | 'unreadable-time-limit'
  | 'unknown-channel'
  | 'unknown-level'
  | 'unknown-kind'
  | 'too-long'
  | 'unstorable-character'
  | 'repeated-with-other-content'
  | 'not-json'
  | 'not-utf8'
  | 'broken-off'
  | 'unknown-format'

/** Why a row cannot be taken: the field as a path (`channels[1].deadline`) and, shortened, what stood there. */
export type SheetFault = { readonly field: string; readonly reason: FaultReason; readonly value?: string }

export type DirtKind =
  | 'time-limit-other-unit'
  | 'time-limit-free-text'
  | 'time-limit-missing'
  | 'time-limit-by-channel'
  | 'levy-by-channel'
  | 'levy-zero-with-note'
  | 'levy-doubtful'
  | 'levy-foreign-currency'
  | 'levy-words-only'
  | 'component-is-note'
  | 'component-name-over-255'
  | 'component-without-name'
  | 'name-over-255'
  | 'name-shared'
  | 'no-level'
  | 'no-channel'
  | 'no-component'
  | 'no-result'
  | 'legal-basis-without-number'
  | 'mentions-district'
  | 'not-nfc'
  | 'private-use-character'
  | 'invisible-character'
  | 'look-alike-letter'
  | 'unusual-code'
  | 'repeated-row'
  | 'mandatory-part-missing'

export type Dirt = { readonly kind: DirtKind; readonly field: string; readonly value?: string }

/** What one row of a source shows while it is read: faults stop the row, dirt is only told. */
export type Reading = { readonly faults: SheetFault[]; readonly dirt: Dirt[] }

export const startReading = (): Reading => ({ faults: [], dirt: [] })

export type JsonObject = { readonly [field: string]: unknown }

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Longest text kept; the longest honest one (steps of one sheet) has fewer than 300,000 characters. */
const LONGEST_TEXT = 1_000_000

/** NUL and half a surrogate pair: no database keeps them, and no honest text has them. */
const UNSTORABLE = /[\0\p{Surrogate}]/u

export const excerpt = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')
  const short = text.length > 120 ? `${text.slice(0, 119)}…` : text
  return short.replaceAll(new RegExp(UNSTORABLE, 'gu'), '\ufffd')
}

/** Path of the first text that cannot be stored, anywhere in a row. */
export const findUnstorable = (value: unknown, path = ''): string | undefined => {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path : undefined
  if (Array.isArray(value)) return findFirst(value.entries(), (index) => `${path}[${index}]`)
  if (!isJsonObject(value)) return undefined
  return findFirst(Object.entries(value), (field) => (path === '' ? field : `${path}.${field}`))
}

const findFirst = <K>(entries: Iterable<readonly [K, unknown]>, pathOf: (key: K) => string): string | undefined => {
  for (const [key, item] of entries) {
    const found = findUnstorable(item, pathOf(key))
    if (found !== undefined) return found
  }
  return undefined
}

export const addFault = (reading: Reading, field: string, fault: { reason: FaultReason; value?: unknown }): void => {
  reading.faults.push({ field, reason: fault.reason, ...(fault.value === undefined ? {} : { value: excerpt(fault.value) }) })
}

export const addDirt = (reading: Reading, kind: DirtKind, at: { field: string; value?: unknown }): void => {
  reading.dirt.push({ kind, field: at.field, ...(at.value === undefined ? {} : { value: excerpt(at.value) }) })
}

const PRIVATE_USE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202f\u2060-\u206f\ufeff]/
const LOOK_ALIKE = /[\u00d0\u00f0\u01a2\u01a3\u0400-\u04ff]/

const noteCharacters = (reading: Reading, field: string, given: string): void => {
  if (PRIVATE_USE.test(given)) addDirt(reading, 'private-use-character', { field, value: around(given, PRIVATE_USE) })
  if (INVISIBLE.test(given)) addDirt(reading, 'invisible-character', { field, value: around(given, INVISIBLE) })
  if (LOOK_ALIKE.test(given)) addDirt(reading, 'look-alike-letter', { field, value: around(given, LOOK_ALIKE) })
}

const around = (text: string, pattern: RegExp): string => {
  const at = text.search(pattern)
  return text.slice(Math.max(0, at - 15), at + 20)
}

const ASCII = /^[\t\n\r -~]*$/

/** Text as it enters: NFC and nothing else; its odd characters are told, not taken out. */
const enter = (reading: Reading, field: string, given: string): string => {
  if (ASCII.test(given)) return given
  noteCharacters(reading, field, given)
  const entered = enterText(given)
  if (entered !== given) addDirt(reading, 'not-nfc', { field })
  return entered
}

/** A field, and its path from the top of the row where that is another. */
export type FieldAt = string | readonly [field: string, path: string]

const fieldOf = (at: FieldAt): { readonly field: string; readonly path: string } => (typeof at === 'string' ? { field: at, path: at } : { field: at[0], path: at[1] })

/** Optional text; null, absent and blank are the same. */
export const readText = (reading: Reading, from: JsonObject, at: FieldAt): string | undefined => {
  const { field, path } = fieldOf(at)
  const value = from[field]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') {
    addFault(reading, path, { reason: 'not-text', value })
    return undefined
  }
  if (value.length > LONGEST_TEXT) {
    addFault(reading, path, { reason: 'too-long', value })
    return undefined
  }
  return value.trim() === '' ? undefined : enter(reading, path, value)
}

export const requireText = (reading: Reading, from: JsonObject, at: FieldAt): string => {
  const { path } = fieldOf(at)
  const before = reading.faults.length
  const text = readText(reading, from, at)
  if (text === undefined && reading.faults.length === before) addFault(reading, path, { reason: 'missing' })
  return text ?? ''
}

/** A list, absent and null read as empty. */
export const readList = (reading: Reading, from: JsonObject, at: FieldAt): readonly unknown[] => {
  const { field, path } = fieldOf(at)
  const value = from[field]
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  addFault(reading, path, { reason: 'not-list', value })
  return []
}

/** A list of objects; each item with its path. */
export const readObjects = (reading: Reading, from: JsonObject, at: FieldAt): readonly (readonly [item: JsonObject, path: string])[] => {
  const { path } = fieldOf(at)
  return readList(reading, from, at).flatMap((item, index) => {
    if (isJsonObject(item)) return [[item, `${path}[${index}]`] as const]
    addFault(reading, `${path}[${index}]`, { reason: 'not-object', value: item })
    return []
  })
}

/** A whole number of things, 0 when absent. */
export const readCount = (reading: Reading, from: JsonObject, at: FieldAt): number => {
  const { field, path } = fieldOf(at)
  const value = from[field]
  if (value === undefined || value === null) return 0
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 10_000) return value
  addFault(reading, path, { reason: 'bad-quantity', value })
  return 0
}

export const readYesNo = (reading: Reading, from: JsonObject, at: FieldAt): boolean => {
  const { field, path } = fieldOf(at)
  const value = from[field]
  if (value === undefined || value === null) return false
  if (typeof value === 'boolean') return value
  addFault(reading, path, { reason: 'not-yes-no', value })
  return false
}
