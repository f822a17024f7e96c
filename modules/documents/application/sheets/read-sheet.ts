import { refuse, ok, type Outcome } from '../../../../kernel/outcome.ts'
import { examineBytes } from '../examine-bytes.ts'
import { inspectFile, type FileRefusal } from '../../domain/inspect-file.ts'
import { extensionOf } from '../../domain/media-types.ts'
import type { SheetRows } from '../../domain/sheet.ts'
import { readLooks, sayNumber, type CellLook } from './cell-looks.ts'
import { BrokenPart, openParts, unpacksTooMuch, walkXml, type Parts } from './read-parts.ts'

/** What a list of people can need; a sheet beyond it is cut there, and the reader of the list says that it is too long. */
const MOST_ROWS = 2000
const MOST_COLUMNS = 60
export const MOST_SHEET_BYTES = 4 * 1024 * 1024

type Book = { readonly sheet: Buffer; readonly strings: readonly string[]; readonly looks: readonly CellLook[]; readonly from1904: boolean }

const targetsOf = (rels: Buffer | undefined): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>()
  if (rels) walkXml(rels, { open: (name, { Id = '', Target = '' }) => void (name === 'Relationship' && targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)) })
  return targets
}

/** Texts that cells share; how they are read aloud in Japanese is left out. */
const stringsOf = (part: Buffer | undefined): readonly string[] => {
  const strings: string[] = []
  const open: string[] = []
  if (part)
    walkXml(part, {
      open: (name) => {
        open.push(name)
        if (name === 'si') strings.push('')
      },
      text: (words) => {
        if (open.at(-1) === 't' && !open.includes('rPh')) strings[strings.length - 1] += words
      },
      close: () => void open.pop(),
    })
  return strings
}

const openBook = (parts: Parts): Book | undefined => {
  const workbook = parts('xl/workbook.xml')
  if (workbook === undefined) return undefined
  const sheets: { readonly id: string; readonly hidden: boolean }[] = []
  let from1904 = false
  walkXml(workbook, {
    open: (name, { id = '', state, date1904 }) => {
      if (name === 'sheet') sheets.push({ id, hidden: state !== undefined && state !== 'visible' })
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
    },
  })
  const first = sheets.find(({ hidden }) => !hidden)
  const sheet = first && parts(targetsOf(parts('xl/_rels/workbook.xml.rels')).get(first.id) ?? '')
  return sheet && { sheet, strings: stringsOf(parts('xl/sharedStrings.xml')), looks: readLooks(parts('xl/styles.xml')), from1904 }
}

/** `BC7` is column 54, counted from nought. */
const columnOf = (ref: string): number => (/^[A-Z]+/.exec(ref)?.[0] ?? '').split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

type Cell = { readonly type: string; readonly look: CellLook }

const sayCell = ({ strings, from1904 }: Book, { type, look }: Cell, raw: string): string => {
  switch (type) {
    case 's':
      return strings[Number(raw)] ?? ''
    case 'n':
      return raw === '' ? '' : sayNumber(raw, look, from1904)
    default:
      return raw
  }
}

const rowsOf = (book: Book): SheetRows => {
  const rows: string[][] = []
  let cell: (Cell & { readonly column: number }) | undefined
  let [raw, column, within] = ['', -1, '']
  walkXml(book.sheet, {
    open: (name, { r = '', t = 'n', s = '' }) => {
      if (name === 'row' && rows.length < MOST_ROWS) {
        rows.push([])
        column = -1
      }
      if (name === 'c') {
        column = r === '' ? column + 1 : columnOf(r)
        cell = column < MOST_COLUMNS ? { type: t, look: book.looks[Number(s)], column } : undefined
        raw = ''
      }
      within = name
    },
    text: (words) => {
      // Formulas are left: what they came to stands beside them.
      if (within === 'v' || within === 't') raw += words
    },
    close: (name) => {
      within = ''
      const row = rows.at(-1)
      if (name === 'c' && cell && row) row[cell.column] = sayCell(book, cell, raw).trim()
    },
  })
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

export type SheetRefusal = FileRefusal | { readonly kind: 'sheet-not-xlsx'; readonly fileName: string }

const parse = (bytes: Uint8Array, fileName: string): Outcome<SheetRows, SheetRefusal> => {
  try {
    const parts = openParts(bytes)
    const book = parts && openBook(parts)
    return book ? ok(rowsOf(book)) : refuse({ kind: 'file-damaged', fileName })
  } catch (error) {
    if (unpacksTooMuch(error)) return refuse({ kind: 'file-unpacks-too-much', fileName })
    if (error instanceof BrokenPart) return refuse({ kind: 'file-damaged', fileName })
    throw error
  }
}

/** The first sheet that is not hidden. The file is judged as any other first: locked, with macros, a bomb. Nothing of it is kept. */
export const readSheet = async ({ bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string }): Promise<Outcome<SheetRows, SheetRefusal>> => {
  if (extensionOf(fileName) !== 'xlsx') return refuse({ kind: 'sheet-not-xlsx', fileName })
  const judged = inspectFile({ ...(await examineBytes(bytes)), fileName }, MOST_SHEET_BYTES)
  return judged.ok ? parse(bytes, fileName) : judged
}
