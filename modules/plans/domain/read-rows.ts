import { fold } from '../../../kernel/vietnamese-text.ts'
import { wordsOf } from './read-cell.ts'
import { cellIn, headAt, type Column, type Columns, type Line } from './read-columns.ts'

/** A row of the table, its cells as copied (tags and all); `row` counts the lines of the file from 1. */
export type TableRow = { readonly row: number } & { readonly [column in Column]: string }
export type ReadRows = { readonly rows: readonly TableRow[]; readonly missing: readonly Column[] }

const COLUMNS: readonly Column[] = ['number', 'title', 'result', 'doers', 'deadline']

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

const sameWords = (one: Line, other: Line): boolean => one.cells.length === other.cells.length && one.cells.every((cell, at) => fold(wordsOf(cell)) === fold(wordsOf(other.cells[at] ?? '')))

/** The first one, one that numbers as well, or the first again on the next page: a row whose words begin like headings is a row. */
const isHeading = (line: Line, { places }: Columns, first: Line | undefined): boolean => first === undefined || places.has('number') || sameWords(line, first)

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

type Numbered = ReturnType<typeof numberer>

const rowOf = (line: Line, columns: Columns, numbered: Numbered): TableRow | undefined => {
  const headline = headlineOf(line)
  if (headline) return headline
  if (line.cells.length < Math.min(columns.places.size, 3) || line.cells.every((cell) => wordsOf(cell) === '')) return undefined
  const cellOf = (column: Column): string => cellIn(columns, line, column)
  return { row: line.row, ...numbered(cellOf('number'), cellOf('title')), result: cellOf('result'), doers: cellOf('doers'), supports: cellOf('supports'), deadline: cellOf('deadline') }
}

/**
 * Rows of a plan's table out of a pasted or uploaded text: tabs, Markdown pipes or a web page. What stands before the first
 * heading, between pages and after the table (lines of one cell) is no row; headings repeated on each page neither.
 */
export const readRows = (text: string): ReadRows => {
  const [lines, rows]: [readonly Line[], TableRow[]] = [linesOf(text), []]
  let open: { readonly columns: Columns; readonly numbered: Numbered; readonly first: Line } | undefined
  let next = 0
  for (const [at, line] of lines.entries()) {
    if (at < next) continue
    const head = headAt(lines, at)
    if (head && isHeading(line, head, open?.first)) {
      open = { columns: head, numbered: open?.numbered ?? numberer(head.places.has('number')), first: open?.first ?? line }
      next = at + head.lines
      continue
    }
    const row = open && rowOf(line, open.columns, open.numbered)
    if (row) rows.push(row)
  }
  return { rows, missing: COLUMNS.filter((column) => (open ? column !== 'number' && !open.columns.places.has(column) : true)) }
}
