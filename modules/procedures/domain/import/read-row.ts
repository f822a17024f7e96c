import type { ProcedureSheet } from '../procedure-sheet.ts'
import { readCatalogueRow } from './read-catalogue-row.ts'
import { readOwnSheet } from './read-own-sheet.ts'
import { readPortalAnswer } from './read-portal-answer.ts'
import { addFault, type Dirt, excerpt, findUnstorable, isJsonObject, type JsonObject, type SheetFault, startReading } from './reading.ts'

/** Family of the file; sheets of one family are compared among themselves. */
export type SheetSource = 'national-catalogue' | 'portal-api' | 'own'

export type RowRead = {
  readonly row: number
  /** File inside an archive or folder, where there are several. */
  readonly file?: string
  readonly code?: string
  readonly source?: SheetSource
  readonly sheet?: ProcedureSheet
  readonly faults: readonly SheetFault[]
  readonly dirt: readonly Dirt[]
}

const answerOf = (value: JsonObject): JsonObject => (isJsonObject(value['data']) ? value['data'] : value)

/** Which of the three shapes a JSON object has, by the fields only that shape carries. */
export const recogniseSheet = (value: JsonObject): SheetSource | undefined => {
  const answer = answerOf(value)
  if ('executionMethods' in answer || 'executionCases' in answer) return 'portal-api'
  if ('catalog_type' in value || 'decision_no' in value || 'promulgated_by' in value || 'legal_basis' in value) return 'national-catalogue'
  if ('sector' in value || 'cases' in value || 'channels' in value) return 'own'
  return undefined
}

const readers = {
  'portal-api': (reading: ReturnType<typeof startReading>, value: JsonObject) => readPortalAnswer(reading, answerOf(value)),
  'national-catalogue': readCatalogueRow,
  own: readOwnSheet,
} as const

export type Place = { readonly row: number; readonly file?: string }

/** Reads one JSON value into a sheet, or into the faults that stop it. */
export const readRow = (value: unknown, place: Place): RowRead => {
  const reading = startReading()
  if (!isJsonObject(value)) {
    addFault(reading, '(dòng)', { reason: 'not-object', value })
    return { ...place, ...reading }
  }
  const source = recogniseSheet(value)
  const code = answerOf(value)['code']
  const named = typeof code === 'string' && code.trim() !== '' ? { code: excerpt(code.trim()) } : {}
  if (source === undefined) {
    addFault(reading, '(dòng)', { reason: 'unknown-format', value: Object.keys(value).slice(0, 8).join(', ') })
    return { ...place, ...named, ...reading }
  }
  const unstorable = findUnstorable(value)
  if (unstorable !== undefined) {
    addFault(reading, excerpt(unstorable), { reason: 'unstorable-character' })
    return { ...place, ...named, source, ...reading }
  }
  const sheet = readers[source](reading, value)
  return { ...place, ...named, source, ...reading, ...(reading.faults.length === 0 ? { sheet } : {}) }
}
