// ISO/IEC 29500 part 1, 17: a .docx file as people read it, paragraphs and tables in their order.
import { escapeMarkup } from '../../../../kernel/escape-markup.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { inspectFile, type FileRefusal } from '../../domain/inspect-file.ts'
import { extensionOf } from '../../domain/media-types.ts'
import { examineBytes } from '../examine-bytes.ts'
import { BrokenPart, openParts, unpacksTooMuch, walkXml, type Attributes } from './read-parts.ts'
import { MOST_SHEET_BYTES } from './read-sheet.ts'

type Cell = { attributes: string; inside: string; listed: boolean }
type Reading = { lines: string[]; cells: Cell[]; words: string; isListed: boolean; tables: number }

/** A paragraph of a cell; items of a list that follow each other are one list. */
const addParagraph = (cell: Cell, words: string, isListed: boolean): void => {
  if (words.trim() === '') return
  if (isListed) cell.inside = cell.listed ? cell.inside.replace(/<\/ul>$/, `<li>${words}</li></ul>`) : `${cell.inside}<ul><li>${words}</li></ul>`
  else cell.inside += `<p>${words}</p>`
  cell.listed = isListed
}

const endParagraph = (reading: Reading): void => {
  const cell = reading.tables > 0 ? reading.cells.at(-1) : undefined
  if (cell) addParagraph(cell, reading.words, reading.isListed)
  else if (reading.words.trim() !== '') reading.lines.push(reading.words.trim())
  reading.words = ''
  reading.isListed = false
}

const open = (reading: Reading, name: string, { val }: Attributes): void => {
  const cell = reading.cells.at(-1)
  if (name === 'tbl') reading.tables += 1
  // Tables inside a cell are read as its paragraphs.
  else if (reading.tables === 1 && name === 'tr') reading.cells = []
  else if (reading.tables === 1 && name === 'tc') reading.cells.push({ attributes: '', inside: '', listed: false })
  else if (name === 'gridSpan' && cell && val) cell.attributes = ` colspan="${val}"`
  else if (name === 'numPr') reading.isListed = true
  else if (name === 'br' || name === 'tab') reading.words += ' '
}

const close = (reading: Reading, name: string): void => {
  if (name === 'p') endParagraph(reading)
  else if (name === 'tr' && reading.tables === 1) reading.lines.push(`<tr>${reading.cells.map(({ attributes, inside }) => `<td${attributes}>${inside}</td>`).join('')}</tr>`)
  else if (name === 'tbl') reading.tables -= 1
}

/** Where cells are merged downwards only the first holds words, as the file itself keeps them; deleted words of tracked changes are left out. */
const textOf = (part: Buffer): string => {
  const reading: Reading = { lines: [], cells: [], words: '', isListed: false, tables: 0 }
  let within = ''
  walkXml(part, {
    open: (name, attributes) => {
      within = name
      open(reading, name, attributes)
    },
    text: (words) => {
      if (within === 't') reading.words += escapeMarkup(words)
    },
    close: (name) => {
      within = ''
      close(reading, name)
    },
  })
  return reading.lines.join('\n')
}

export type DocumentRefusal = FileRefusal | { readonly kind: 'document-not-docx'; readonly fileName: string }

/** Paragraphs as lines, rows of tables as `<tr>`, one a line. The file is judged as any other first; nothing of it is kept. */
export const readDocument = async ({ bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string }): Promise<Outcome<string, DocumentRefusal>> => {
  if (extensionOf(fileName) !== 'docx') return refuse({ kind: 'document-not-docx', fileName })
  const judged = inspectFile({ ...(await examineBytes(bytes)), fileName }, MOST_SHEET_BYTES)
  if (!judged.ok) return judged
  try {
    const part = openParts(bytes)?.('word/document.xml')
    return part ? ok(textOf(part)) : refuse({ kind: 'file-damaged', fileName })
  } catch (error) {
    if (unpacksTooMuch(error)) return refuse({ kind: 'file-unpacks-too-much', fileName })
    if (error instanceof BrokenPart) return refuse({ kind: 'file-damaged', fileName })
    throw error
  }
}
