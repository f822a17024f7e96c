import { fold } from '../../../../kernel/vietnamese-text.ts'
import type { OwnField } from '../own-additions.ts'
import type { DirtKind, SheetFault } from './reading.ts'
import type { RowRead } from './read-row.ts'

export type Reject = { readonly row: number; readonly file?: string; readonly code?: string; readonly faults: readonly SheetFault[] }
export type DirtExample = { readonly row: number; readonly code?: string; readonly field: string; readonly value?: string }
/** `count` places in `sheets` sheets, with the first examples. */
export type DirtFound = { readonly kind: DirtKind; readonly count: number; readonly sheets: number; readonly examples: readonly DirtExample[] }

/** A changed procedure whose new version says in these fields what the province added before. */
export type Carried = { readonly code: string; readonly fields: readonly OwnField[] }

export type ImportReport = {
  readonly carried?: readonly Carried[]
  readonly carriedNotListed?: number
  readonly rejects: readonly Reject[]
  readonly rejectsNotListed: number
  /** Rows without a readable code: because of them no code was judged to be gone. */
  readonly unjudgedRows?: number
  readonly dirt: readonly DirtFound[]
}

export type ImportCounts = {
  readonly rows: number
  readonly rejected: number
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly died: number
  readonly retired: number
  readonly returned: number
}

const LISTED_REJECTS = 1_000
const LISTED_EXAMPLES = 10
const LISTED_CARRIED = 1_000

type DirtCell = { count: number; sheets: number; lastRow: string; examples: DirtExample[] }

/** Collects what an import sees, row by row. */
export type Tally = {
  rows: number
  rejected: number
  brokenOff: boolean
  /** Rejected rows that do not even show a code. */
  nameless: number
  readonly rejects: Reject[]
  /** Of how many procedures the province's additions came along. */
  carriedCount: number
  readonly carried: Carried[]
  readonly dirt: Map<DirtKind, DirtCell>
  readonly names: Map<string, { readonly codes: string[] }>
}

export const startTally = (): Tally => ({ rows: 0, rejected: 0, brokenOff: false, nameless: 0, rejects: [], carriedCount: 0, carried: [], dirt: new Map(), names: new Map() })

const placeOf = (row: RowRead): string => `${row.file ?? ''}:${row.row}`

export const countReject = (tally: Tally, row: RowRead, faults: readonly SheetFault[] = row.faults): void => {
  tally.rejected += 1
  if (row.code === undefined) tally.nameless += 1
  if (faults.some((fault) => fault.reason === 'broken-off' || (fault.reason === 'too-long' && fault.field === '(dòng)'))) tally.brokenOff = true
  if (tally.rejects.length >= LISTED_REJECTS) return
  tally.rejects.push({
    row: row.row,
    ...(row.file === undefined ? {} : { file: row.file }),
    ...(row.code === undefined ? {} : { code: row.code }),
    faults: faults.slice(0, 20),
  })
}

export const countCarried = (tally: Tally, code: string, fields: readonly OwnField[]): void => {
  tally.carriedCount += 1
  if (tally.carried.length < LISTED_CARRIED) tally.carried.push({ code, fields })
}

const countOne = (tally: Tally, kind: DirtKind, at: { readonly place: string; readonly example: DirtExample }): void => {
  const cell = tally.dirt.get(kind) ?? { count: 0, sheets: 0, lastRow: '', examples: [] }
  tally.dirt.set(kind, cell)
  cell.count += 1
  if (cell.lastRow === at.place) return
  cell.sheets += 1
  cell.lastRow = at.place
  if (cell.examples.length < LISTED_EXAMPLES) cell.examples.push(at.example)
}

export const countDirt = (tally: Tally, row: RowRead): void => {
  const coded = row.code === undefined ? {} : { code: row.code }
  for (const dirt of row.dirt) {
    const valued = dirt.value === undefined ? {} : { value: dirt.value }
    countOne(tally, dirt.kind, { place: placeOf(row), example: { row: row.row, ...coded, field: dirt.field, ...valued } })
  }
  if (row.sheet === undefined) return
  const key = fold(row.sheet.name)
  const cell = tally.names.get(key)
  if (cell) cell.codes.push(row.sheet.code)
  else tally.names.set(key, { codes: [row.sheet.code] })
}

const sharedNames = (tally: Tally): readonly DirtFound[] => {
  const shared = [...tally.names].filter(([, { codes }]) => new Set(codes).size > 1)
  if (shared.length === 0) return []
  const examples = shared.slice(0, LISTED_EXAMPLES).map(([name, { codes }]) => ({ row: 0, code: [...new Set(codes)].slice(0, 5).join(', '), field: 'name', value: name.slice(0, 120) }))
  return [{ kind: 'name-shared', count: shared.length, sheets: shared.reduce((sum, [, { codes }]) => sum + codes.length, 0), examples }]
}

export const closeTally = (tally: Tally): ImportReport => ({
  rejects: tally.rejects,
  rejectsNotListed: tally.rejected - tally.rejects.length,
  ...(tally.carriedCount > 0 ? { carried: tally.carried, carriedNotListed: tally.carriedCount - tally.carried.length } : {}),
  ...(tally.nameless > 0 && !tally.brokenOff ? { unjudgedRows: tally.nameless } : {}),
  dirt: [...[...tally.dirt].map(([kind, { count, sheets, examples }]) => ({ kind, count, sheets, examples })), ...sharedNames(tally)].sort((a, b) => b.sheets - a.sheets),
})
