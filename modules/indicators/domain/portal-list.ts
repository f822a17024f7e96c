// Domain §1.5 (CT 012/CT-UBND Đắk Lắk, 26/11/2025): our figure beside the portal's, code by code, with the reason they differ.
import { fold } from '../../../kernel/vietnamese-text.ts'

export type PortalFigure = { readonly component: string; readonly numerator: number; readonly denominator: number }
/** One dossier in the denominator of a component there; whether it counts in the numerator. */
export type PortalLine = { readonly component: string; readonly code: string; readonly counts: boolean }
export type PortalFault = { readonly line: number; readonly why: 'no-component' | 'number' | 'counts' | 'twice' }
export type ReadPortalList = { readonly figures: readonly PortalFigure[]; readonly lines: readonly PortalLine[]; readonly faults: readonly PortalFault[] }

type Column = 'code' | 'component' | 'counts' | 'numerator' | 'denominator'
const HEADINGS: readonly (readonly [Column, readonly string[]])[] = [
  ['code', ['ma ho so', 'so ho so', 'mahoso', 'dossier code', 'code']],
  ['component', ['ma chi so', 'chi so', 'component']],
  ['counts', ['tinh vao tu so', 'duoc tinh', 'dat', 'ket qua', 'dung han', 'counts']],
  ['numerator', ['tu so', 'numerator']],
  ['denominator', ['mau so', 'denominator']],
]
const YES: ReadonlySet<string> = new Set(['co', 'dat', 'dung han', 'truoc han', 'x', '1', 'true', 'yes'])
const NO: ReadonlySet<string> = new Set(['khong', 'khong dat', 'qua han', 'tre han', '', '0', 'false', 'no'])
const COMPONENT = /^\d\.\d[ab]?$/

type Columns = ReadonlyMap<Column, number>

const columnsIn = (cells: readonly string[]): Columns => {
  const folded = cells.map((cell) => fold(cell).trim())
  return new Map(HEADINGS.flatMap(([column, words]) => {
    const at = folded.findIndex((cell) => words.includes(cell))
    return at === -1 ? [] : [[column, at] as const]
  }))
}

const isHeading = (columns: Columns): boolean => columns.has('code') || (columns.has('numerator') && columns.has('denominator'))

const numberOf = (text: string): number | undefined => (/^\d{1,3}([.,]\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(/[.,]/g, '')) : undefined)

type Row = PortalFigure | PortalLine | PortalFault['why'] | undefined

const rowOf = (cell: (column: Column) => string, otherwise: string): Row => {
  const component = cell('component') === '' ? otherwise : cell('component')
  const [code, above, below] = [cell('code'), cell('numerator'), cell('denominator')]
  if (code === '' && above === '' && below === '') return undefined
  if (!COMPONENT.test(component)) return 'no-component'
  if (code === '') {
    const [numerator, denominator] = [numberOf(above), numberOf(below)]
    return numerator === undefined || denominator === undefined ? 'number' : { component, numerator, denominator }
  }
  const said = fold(cell('counts')).trim()
  if (!YES.has(said) && !NO.has(said)) return 'counts'
  return { component, code: code.toLocaleUpperCase('en'), counts: YES.has(said) }
}

/** `otherwise`: the component of lines that name none. Undefined when no row names the columns. */
export const readPortalList = (rows: readonly (readonly string[])[], otherwise: string): ReadPortalList | undefined => {
  const head = rows.findIndex((cells) => isHeading(columnsIn(cells)))
  if (head === -1) return undefined
  const columns = columnsIn(rows[head] ?? [])
  const figures: PortalFigure[] = []
  const lines: PortalLine[] = []
  const faults: PortalFault[] = []
  const seen = new Set<string>()
  for (const [at, cells] of rows.entries()) {
    if (at <= head) continue
    const row = rowOf((column) => (cells[columns.get(column) ?? -1] ?? '').normalize('NFC').trim(), otherwise)
    const key = typeof row === 'object' ? `${row.component} ${'code' in row ? row.code : ''}` : undefined
    if (row === undefined) continue
    if (typeof row === 'string') faults.push({ line: at + 1, why: row })
    else if (key !== undefined && seen.has(key)) faults.push({ line: at + 1, why: 'twice' })
    else if ('code' in row) lines.push(row)
    else figures.push(row)
    if (key !== undefined) seen.add(key)
  }
  return { figures, lines, faults }
}

/** A dossier as we count it: in the denominator, and perhaps in the numerator. */
export type OwnLine = { readonly code: string; readonly counts: boolean }
export type DifferenceReason = 'we-count' | 'portal-counts' | 'missing-there' | 'missing-here'
export type CodeDifference = { readonly code: string; readonly reason: DifferenceReason }

/** Every code on which the two do not agree, ours first by code. */
export const codeDifferences = (own: readonly OwnLine[], there: readonly PortalLine[]): readonly CodeDifference[] => {
  const theirs = new Map(there.map(({ code, counts }) => [code, counts]))
  const ours = new Map(own.map(({ code, counts }) => [code, counts]))
  const differences = own.flatMap(({ code, counts }): readonly CodeDifference[] => {
    const other = theirs.get(code)
    if (other === undefined) return [{ code, reason: 'missing-there' }]
    if (other === counts) return []
    return [{ code, reason: counts ? 'we-count' : 'portal-counts' }]
  })
  const missing = there.flatMap(({ code }): readonly CodeDifference[] => (ours.has(code) ? [] : [{ code, reason: 'missing-here' }]))
  return [...differences, ...missing].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
