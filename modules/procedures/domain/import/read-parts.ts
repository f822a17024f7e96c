import type { LegalBasis } from '../../../../kernel/legal-basis.ts'
import { parsePlainDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import { parseTimeLimit, type TimeLimit } from '../../../../kernel/time-limit.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'
import { codeShape } from '../procedure-code.ts'
import type { ChannelKind, ProcedureCase, ProcedureLevel } from '../procedure-sheet.ts'
import { addDirt, addFault, type JsonObject, type Reading, requireText } from './reading.ts'

const CHANNELS: ReadonlyMap<string, ChannelKind> = new Map([
  ['ONLINE', 'online'],
  ['POSTAL', 'postal'],
  ['DIRECT', 'in-person'],
  ['OFFLINE', 'in-person'],
])

/** ONLINE, POSTAL, DIRECT as the portal writes them. */
export const readChannelKind = (reading: Reading, from: JsonObject, { field, path }: { field: string; path: string }): ChannelKind => {
  const word = requireText(reading, from, [field, path])
  const kind = CHANNELS.get(word.toUpperCase())
  if (kind === undefined && word !== '') addFault(reading, path, { reason: 'unknown-channel', value: word })
  return kind ?? 'in-person'
}

const LEVELS: ReadonlyMap<string, ProcedureLevel> = new Map([
  ['cap bo/trung uong', 'central'],
  ['cap bo', 'central'],
  ['cap trung uong', 'central'],
  ['cap tinh', 'province'],
  ['cap huyen', 'district'],
  ['cap xa', 'commune'],
])

/** `Cấp Tỉnh`, or several joined by commas; a missing level is dirt, an unknown word a fault. */
export const readLevels = (reading: Reading, text: string | undefined): readonly ProcedureLevel[] => {
  if (text === undefined) {
    addDirt(reading, 'no-level', { field: 'level' })
    return []
  }
  return text.split(/[,;]/).flatMap((word) => {
    const level = LEVELS.get(fold(word))
    if (level === undefined) addFault(reading, 'level', { reason: 'unknown-level', value: word })
    return level ?? []
  })
}

export const readCode = (reading: Reading, from: JsonObject, field = 'code'): string => {
  const code = requireText(reading, from, field).trim()
  if (code === '') return ''
  const shape = codeShape(code)
  if (shape === undefined) addFault(reading, field, { reason: 'bad-code', value: code })
  if (shape === 'own') addDirt(reading, 'unusual-code', { field, value: code })
  return code
}

const COUNTABLE = /^(?:WORKING_DAY|DAY|HOUR|MONTH|YEAR)$/
const NUMERIC = /^\s*\d*(?:[.,]\d+)?\s*$/

type GivenLimit = { readonly quantity: unknown; readonly unit: string; readonly note: string | undefined; readonly path: string }

/** Quantity and unit as the portal gives them; OTHER with words is a limit no clock counts, anything else must be a figure. */
export const readTimeLimit = (reading: Reading, { quantity, unit, note, path }: GivenLimit): TimeLimit => {
  if (unit === 'OTHER') return readOtherLimit(reading, String(quantity ?? ''), { note, path })
  if (!COUNTABLE.test(unit)) {
    const reason = unit === '' ? 'missing' : 'unknown-unit'
    addFault(reading, path, { reason, value: `${String(quantity ?? '')} ${unit}`.trim() })
    return { unit: 'other', text: '' }
  }
  const limit = parseTimeLimit(`${String(quantity ?? '').trim()} ${unit.toLowerCase().replace('_', '-')}`)
  if (limit.ok) return limit.value
  addFault(reading, path, { reason: 'unreadable-time-limit', value: `${String(quantity ?? '')} ${unit}`.trim() })
  return { unit: 'other', text: '' }
}

const readOtherLimit = (reading: Reading, words: string, { note, path }: { note: string | undefined; path: string }): TimeLimit => {
  addDirt(reading, 'time-limit-other-unit', { field: path, value: words })
  if (!NUMERIC.test(words)) {
    addDirt(reading, 'time-limit-free-text', { field: path, value: words })
    return { unit: 'other', text: words.trim().normalize('NFC') }
  }
  if (note === undefined) addDirt(reading, 'time-limit-missing', { field: path, value: words })
  return { unit: 'other', text: note ?? '' }
}

const SECTION = /^[\s*+\-–•.\d)a-z]{0,6}(?:giay to phai (?:nop|xuat trinh)|giay to (?:nop|xuat trinh)|luu y|thanh phan ho so|ho so (?:bao gom|gom)|chung tu phai nop|ghi chu|so luong ho so)/

/** A heading such as "Giấy tờ phải nộp" applies to everybody; "Trường hợp…" and "Đối với…" only to those it names. */
export const caseRole = (name: string, count: number): ProcedureCase['role'] =>
  count === 1 || name.trim() === '' || SECTION.test(fold(name)) ? 'section' : 'alternative'

const DATED = /^(?:[^\d]{0,60})(\d[\w./\-đĐ]*)\s*,?\s*ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)(\d{4})/

const dateOf = (day: string, month: string, year: string): PlainDate | undefined =>
  parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

/** Date of issue where the title itself begins with its own number and "ngày …"; dates of other instruments are left alone. */
export const issuedOnFrom = (title: string): PlainDate | undefined => {
  const match = DATED.exec(title.normalize('NFC'))
  return match ? dateOf(match[2] ?? '', match[3] ?? '', match[4] ?? '') : undefined
}

export const toLegalBasis = (reading: Reading, { number, title, path }: { number: string | undefined; title: string; path: string }): LegalBasis => {
  if (number === undefined) addDirt(reading, 'legal-basis-without-number', { field: path, value: title })
  const issuedOn = issuedOnFrom(title)
  return { number: (number ?? '').trim(), title, ...(issuedOn === undefined ? {} : { issuedOn }) }
}
