import { fold } from '../../../kernel/vietnamese-text.ts'
import { wordsOf } from './read-cell.ts'

export type Column = 'number' | 'title' | 'result' | 'doers' | 'supports' | 'deadline'
/** A row of the table, its cells as copied (tags and all); `row` counts the lines of the file from 1. */
export type TableRow = { readonly row: number } & { readonly [column in Column]: string }
export type ReadRows = { readonly rows: readonly TableRow[]; readonly missing: readonly Column[] }

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:stt|tt|so thu tu)$/],
  ['title', /^(?:nhiem vu|noi dung|ten nhiem vu|(?:ten )?cong viec|hoat dong)/],
  ['result', /^(?:du kien )?(?:ket qua|san pham)/],
  ['supports', /^(?:(?:don vi|co quan|co quan, don vi|don vi, co quan) )?phoi hop/],
  ['doers', /^(?:don vi|co quan|chu tri)/],
  ['deadline', /^(?:thoi han|thoi gian|tien do|han (?:hoan thanh|xong)|hoan thanh)/],
]
const COLUMNS: readonly Column[] = ['number', 'title', 'result', 'doers', 'deadline']

type Line = { readonly row: number; readonly cells: readonly string[] }

/** Cells between tabs as spreadsheets copy them: a cell with lines of its own stands in quotes. */
const tabbed = (text: string): readonly Line[] => {
  const lines: Line[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let row = 1
  let begun = 1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '\n') row += 1
    if (quoted && sign === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1]
    else if (quoted) [cell, quoted] = sign === '"' ? [cell, false] : [cell + sign, true]
    else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') [cells, cell] = [[...cells, cell], '']
    else if (sign === '\n') {
      lines.push({ row: begun, cells: [...cells, cell] })
      ;[cells, cell, begun] = [[], '', row]
    } else if (sign !== '\r') cell += sign
  }
  return [...lines, { row: begun, cells: [...cells, cell] }]
}

const piped = (text: string): readonly Line[] =>
  text.split('\n').flatMap((line, at) => {
    if (!/^\s*\|.*\|\s*$/.test(line) || /^[\s|:-]+$/.test(line)) return []
    return [{ row: at + 1, cells: line.trim().slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim()) }]
  })

/** No table of a plan has more: what a page claims beyond is no reason to make room for it. */
const MOST_COLUMNS = 50

/** A table copied as a web page. A cell that spans rows is said once; the rows below are empty there, as people read them. */
const tagged = (text: string): readonly Line[] => {
  const spans: { column: number; left: number }[] = []
  return [...text.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/gi)].map(([, inside = ''], at) => {
    const cells: string[] = []
    const fillSpanned = (): void => {
      for (let span = spans.find(({ column, left }) => column === cells.length && left > 0); span; span = spans.find(({ column, left }) => column === cells.length && left > 0)) {
        span.left -= 1
        cells.push('')
      }
    }
    for (const [, attributes = '', content = ''] of inside.matchAll(/<t[dh]([^>]*)>([\s\S]*?)<\/t[dh]>/gi)) {
      fillSpanned()
      const down = Number(/rowspan\s*=\s*"?(\d+)/i.exec(attributes)?.[1] ?? 1)
      if (down > 1) spans.push({ column: cells.length, left: down - 1 })
      const across = Math.min(MOST_COLUMNS, Number(/colspan\s*=\s*"?(\d+)/i.exec(attributes)?.[1] ?? 1))
      cells.push(content, ...Array.from({ length: Math.max(0, across - 1) }, () => ''))
    }
    fillSpanned()
    return { row: at + 1, cells }
  })
}

const linesOf = (text: string): readonly Line[] => (/<tr[\s>]/i.test(text) ? tagged(text) : /^\s*\|.*\|\s*$/m.test(text) && !text.includes('\t') ? piped(text) : tabbed(text))

const headingOf = (cell: string): Column | undefined => HEADINGS.find(([, words]) => words.test(fold(wordsOf(cell))))?.[0]

/** At least the work, its result and one more column: a line of prose is no heading. */
const placesOf = ({ cells }: Line): ReadonlyMap<Column, number> | undefined => {
  const places = new Map<Column, number>()
  for (const [at, cell] of cells.entries()) {
    const column = headingOf(cell)
    if (column && !places.has(column)) places.set(column, at)
  }
  return places.has('title') && places.size >= 3 ? places : undefined
}

const sameWords = (one: Line, other: Line): boolean => one.cells.length === other.cells.length && one.cells.every((cell, at) => fold(wordsOf(cell)) === fold(wordsOf(other.cells[at] ?? '')))

/** The first one, one that numbers as well, or the first again on the next page: a row whose words begin like headings is a row. */
const isHeading = (line: Line, places: ReadonlyMap<Column, number>, first: Line | undefined): boolean => first === undefined || places.has('number') || sameWords(line, first)

/** `I. Một mục`, `2. Một việc` in one cell: merged, or because no column holds the numbers. */
const NUMBERED = /^([IVXL]+|[A-Z]|\d+(?:\.\d+)*)[.)]\s+(\S.*)$/u
const HEADLINE = /^[IVXL]+[.)]\s+\S/u

/** Where no column numbers the works they are counted. */
const numberer = (hasNumbers: boolean) => {
  let counted = 0
  return (number: string, title: string): Pick<TableRow, 'number' | 'title'> => {
    const [, found = '', words = ''] = NUMBERED.exec(wordsOf(hasNumbers ? number : title)) ?? []
    if (words !== '' && (!hasNumbers || wordsOf(title) === '')) {
      if (/^\d+$/.test(found)) counted = Number(found)
      return { number: found, title: words }
    }
    if (!hasNumbers && wordsOf(title) !== '') counted += 1
    return { number: hasNumbers || wordsOf(title) === '' ? number : String(counted), title }
  }
}

/** A section over the whole width of the table is one cell where it is copied as text. */
const headlineOf = ({ row, cells }: Line): TableRow | undefined => {
  const [only = '', ...others] = cells
  const [, number = '', title = ''] = others.length === 0 && HEADLINE.test(wordsOf(only)) ? (NUMBERED.exec(wordsOf(only)) ?? []) : []
  return title === '' ? undefined : { row, number, title, result: '', doers: '', supports: '', deadline: '' }
}

/**
 * Rows of a plan's table out of a pasted or uploaded text: tabs, Markdown pipes or a web page. What stands before the first
 * heading, between pages and after the table (lines of one cell) is no row; headings repeated on each page neither.
 */
export const readRows = (text: string): ReadRows => {
  const rows: TableRow[] = []
  let places: ReadonlyMap<Column, number> | undefined
  let numbered: ReturnType<typeof numberer> | undefined
  let first: Line | undefined
  for (const line of linesOf(text)) {
    const heading = placesOf(line)
    if (heading && isHeading(line, heading, first)) {
      places = heading
      first ??= line
      numbered ??= numberer(heading.has('number'))
      continue
    }
    const headline = places && headlineOf(line)
    if (headline) rows.push(headline)
    else if (places && numbered && line.cells.length >= Math.min(places.size, 3) && line.cells.some((cell) => wordsOf(cell) !== '')) {
      const cellOf = (column: Column): string => line.cells[places?.get(column) ?? -1] ?? ''
      rows.push({ row: line.row, ...numbered(cellOf('number'), cellOf('title')), result: cellOf('result'), doers: cellOf('doers'), supports: cellOf('supports'), deadline: cellOf('deadline') })
    }
  }
  return { rows, missing: places ? COLUMNS.filter((column) => column !== 'number' && !places?.has(column)) : COLUMNS }
}
