import { fold } from '../../../kernel/vietnamese-text.ts'
import { wordsOf } from './read-cell.ts'

export type Column = 'number' | 'title' | 'result' | 'doers' | 'supports' | 'deadline'
/** A line of a table, its cells as copied; `row` counts the lines of the file from 1. */
export type Line = { readonly row: number; readonly cells: readonly string[] }

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:stt|tt|so thu tu)$/],
  ['title', /^(?:nhiem vu|noi dung|ten nhiem vu|(?:ten )?cong viec|hoat dong)/],
  ['result', /^(?:du kien )?(?:ket qua|san pham)/],
  ['supports', /^(?:(?:don vi|co quan|co quan, don vi|don vi, co quan) )?phoi hop/],
  ['doers', /^(?:don vi|co quan|chu tri)/],
  ['deadline', /^(?:thoi han|thoi gian|tien do|han (?:hoan thanh|xong)|hoan thanh|ket thuc)/],
]

type Places = ReadonlyMap<Column, number>
/** A column of its own for a quarter or a month, marked where the work is due. */
type Period = { readonly at: number; readonly said: string }
export type Columns = { readonly places: Places; readonly periods: readonly Period[] }

const folded = (cell = ''): string => fold(wordsOf(cell))
const headingOf = (cell: string): Column | undefined => HEADINGS.find(([, words]) => words.test(folded(cell)))?.[0]

const placesIn = ({ cells }: Line): Places => {
  const places = new Map<Column, number>()
  for (const [at, cell] of cells.entries()) {
    const column = headingOf(cell)
    if (column && !places.has(column)) places.set(column, at)
  }
  return places
}

const PERIOD = /^(?:quy (?:iv|i{1,3}|[1-4])|thang (?:1[0-2]|0?[1-9]))(?:\/20\d{2})?$/
const BEGINNING = /^(?:bat dau|tu)$/

/** The second line of a head: under cells merged downwards nothing stands, or the same words; the others name parts of the cell above. */
const isSecond = (line: Line | undefined, above: Line): line is Line => {
  const below = (line?.cells ?? []).map((cell, at) => ({ cell, said: folded(cell), before: folded(above.cells[at]) }))
  const own = below.filter(({ said, before }) => said !== '' && said !== before)
  const merged = below.some(({ said, before }) => before !== '' && (said === '' || said === before))
  const isTitled = own.some(({ cell }) => ['number', 'title'].includes(headingOf(cell) ?? ''))
  return own.length > 0 && merged && !isTitled && own.every(({ cell, said }) => headingOf(cell) !== undefined || PERIOD.test(said) || BEGINNING.test(said))
}

/** `(1) | (2) | (3)` below a head numbers its columns. */
const isNumbering = (line: Line | undefined): boolean => {
  const said = (line?.cells ?? []).map(wordsOf).filter((words) => words !== '')
  return said.length >= 3 && said.every((words) => /^[([]?(?:\d{1,2}|[A-Z])[)\]]?$/iu.test(words))
}

/** What a column of a quarter or a month is a part of: a deadline, or where there is none the year; quarters of a budget say nothing of when. */
const isOfTime = ({ cells }: Line, at: number): boolean => {
  const above = cells.slice(0, at + 1).findLast((cell) => folded(cell) !== '') ?? ''
  return headingOf(above) === 'deadline' || (/^(?:trong )?nam 20\d{2}$/.test(folded(above)) && cells.every((cell) => headingOf(cell) !== 'deadline'))
}

/** At least the work, its result and one more column: a line of prose is no head. `lines`: how many it fills. */
export const headAt = (lines: readonly Line[], at: number): (Columns & { readonly lines: number }) | undefined => {
  const [first, next] = [lines[at], lines[at + 1]]
  if (!first) return undefined
  const own = placesIn(first)
  const second = own.has('title') && isSecond(next, first) ? next : undefined
  const places = new Map([...own, ...(second ? placesIn(second) : [])])
  if (!places.has('title') || places.size < 3) return undefined
  const periods = (second?.cells ?? []).flatMap((cell, place) => (PERIOD.test(folded(cell)) && isOfTime(first, place) ? [{ at: place, said: wordsOf(cell) }] : []))
  const filled = second ? 2 : 1
  return { places, periods, lines: isNumbering(lines[at + filled]) ? filled + 1 : filled }
}

const MARK = /^[xv✓✔√+*]$/iu
const EACH: Readonly<Record<number, string>> = { 4: 'Hàng quý', 12: 'Hàng tháng' }

/** What a line says in a column; a mark below a quarter or a month says that one, and below each of them all. */
export const cellIn = ({ places, periods }: Columns, { cells }: Line, column: Column): string => {
  const place = places.get(column) ?? -1
  const cell = cells[place] ?? ''
  const isOwn = wordsOf(cell) !== '' && periods.every(({ at }) => at !== place)
  if (column !== 'deadline' || periods.length === 0 || isOwn) return cell
  const marked = periods.filter(({ at }) => wordsOf(cells[at] ?? '') !== '').map(({ at, said }) => ({ said, words: wordsOf(cells[at] ?? '') }))
  const each = marked.length === periods.length && marked.every(({ words }) => MARK.test(words)) ? EACH[periods.length] : undefined
  return each ?? marked.map(({ said, words }) => (MARK.test(words) ? said : words)).join('; ')
}
