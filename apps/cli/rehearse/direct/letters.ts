import { text as readText } from 'node:stream/consumers'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { contentHashOf, numberInWords } from '../../../../modules/official-documents/index.ts'
import { drawPlainPage } from '../../../../platform/pdf/plain-page.ts'
import { sha256Of } from '../../../../platform/storage/sha256.ts'
import type { Draws } from './draws.ts'
import type { Serials } from './serials.ts'
import { write, type Template, type Word, type Words } from './template.ts'

/** Where a letter stands: what it says, its print, who signed it, its file. */
export const LETTER_TABLES: readonly (readonly [name: string, which: string])[] = [
  ['documents.stored_file', 'id = ANY ($2)'],
  ['official_documents.issued_document', 'id = ANY ($1)'],
  ['official_documents.issued_print', 'document_id = ANY ($1)'],
  ['official_documents.signature', 'document_id = ANY ($1)'],
]
/** What a copy's own numbers are, though the model's are plain figures. */
const GAPS: Readonly<Record<string, string>> = {
  'documents.stored_file.size_bytes': `'{{sheetBytes}}'`,
  'official_documents.issued_document.serial': `'{{serial of ' || id || '}}'`,
  'official_documents.issued_document.year': `'{{year of ' || id || '}}'`,
  'official_documents.issued_document.content_sha256': `'{{hash of ' || id || '}}'`,
}

type Row = { readonly id: string; readonly file_id: string; readonly kind: string; readonly symbol: string; readonly number: string; readonly edition: number; readonly year: number; readonly unit_id: string; readonly issued_at: string; readonly content: string; readonly sha256: string }

/** A letter of a life that others are written like. */
export type Letter = { readonly at: number; readonly kind: string; readonly symbol: string; /** The edition before it, whose number it bears. */ readonly again?: number; readonly unit: Template; readonly issuedAt: Template; readonly content: Template }

const LETTERS = `
  SELECT document.id, file_id, document.kind, book.symbol, number, edition, year, document.unit_id, content::text AS content, print.file_sha256 AS sha256,
    to_char(issued_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS issued_at
  FROM official_documents.issued_document AS document JOIN official_documents.numbering_book AS book USING (unit_id, year, kind)
  JOIN official_documents.issued_print AS print ON print.subject_id = document.subject_id AND print.document_id = document.id
  WHERE document.subject_id = $1 AND document.kind = ANY ($2) ORDER BY issued_at, edition`

export const readLetterRows = async (client: pg.Client, dossierId: string, kinds: readonly string[]): Promise<readonly Row[]> =>
  (await client.query<Row>(LETTERS, [dossierId, kinds])).rows

export const wordsOfLetters = (rows: readonly Row[]): readonly (readonly [Word, string])[] =>
  rows.flatMap(({ id, file_id, number, sha256 }, at): readonly (readonly [Word, string])[] => [
    [`letter-${at}-id`, id], [`letter-${at}-file`, file_id], [`letter-${at}-number`, number], ['sheetHash', sha256], ['sheetBytes', '{{sheetBytes}}'],
    [`letter-${at}-serial`, `{{serial of ${id}}}`], [`letter-${at}-year`, `{{year of ${id}}}`], [`letter-${at}-hash`, `{{hash of ${id}}}`],
  ])

const bearsSame = (one: Row, other: Row): boolean => one.unit_id === other.unit_id && one.year === other.year && one.kind === other.kind && one.number === other.number

/** Where letters of two units or years happen to bear the same number, nobody can tell which one is meant by it. */
export const areToldApart = (rows: readonly Row[]): boolean => rows.every((row) => rows.every((other) => row.number !== other.number || bearsSame(row, other)))

const firstOf = (rows: readonly Row[], row: Row): number => {
  const at = rows.findIndex((first) => bearsSame(first, row))
  if (rows[at]?.edition !== 1) throw new Error(`edition ${row.edition} of ${row.number} has no first`)
  return at
}

export const lettersOf = (rows: readonly Row[], template: (text: string) => Template): readonly Letter[] =>
  rows.map((row, at) => ({
    at, kind: row.kind, symbol: row.symbol, unit: template(row.unit_id), issuedAt: template(row.issued_at), content: template(row.content),
    ...(row.edition > 1 ? { again: firstOf(rows, row) } : {}),
  }))

const quoted = (ids: readonly string[]): string => `'{${ids.join(',')}}'::uuid[]`

/** The rows of one table that are letters of a life, as COPY writes them. */
export const copyLetters = (client: pg.Client, { name, columns }: { readonly name: string; readonly columns: readonly string[] }, rows: readonly Row[]): Promise<string> => {
  const which = LETTER_TABLES.find(([table]) => table === name)?.[1] ?? 'false'
  const where = which.replace('$1', quoted(rows.map(({ id }) => id))).replace('$2', quoted(rows.map(({ file_id }) => file_id)))
  return readText(client.query(copyTo(`COPY (SELECT ${columns.map((column) => GAPS[`${name}.${column}`] ?? column).join(', ')} FROM ${name} WHERE ${where}) TO STDOUT`)))
}

const OFFSET_MS = 7 * 3_600_000
const yearOf = (at: string): string => String(new Date(Date.parse(at) + OFFSET_MS).getUTCFullYear())

export type Sheet = { readonly bytes: Uint8Array; readonly words: Pick<Words, 'sheetHash' | 'sheetBytes'> }

/** Every letter of a direct load is printed as this one page: what it says is its own, and frozen; its sheet says that it is of a rehearsal. */
export const drawSheet = (): Sheet => {
  const bytes = drawPlainPage(['DIEN TAP', 'Văn bản diễn tập, nạp thẳng vào cơ sở dữ liệu', 'Nội dung, số và người ký xem ở hồ sơ; bản in này dùng chung, không có giá trị'])
  return { bytes, words: { sheetHash: sha256Of(bytes), sheetBytes: String(bytes.length) } }
}

type Numbering = { readonly draws: Draws; readonly serials: Serials; readonly bornAt: number; readonly week: number }

/** Numbers without gaps, ids and hashes of the letters of one copy, beside its other words. */
export const withLetters = (letters: readonly Letter[], words: Words, { draws, serials, bornAt, week }: Numbering): Words => {
  if (letters.length === 0) return words
  const own: Record<string, string> = {}
  for (const { at, kind, symbol, again, unit, issuedAt } of letters) {
    const year = again === undefined ? yearOf(write(issuedAt, words, week)) : (own[`letter-${again}-year`] ?? '')
    const serial = again === undefined ? serials.paper({ unitId: write(unit, words, week), year, kind, symbol }) : Number(own[`letter-${again}-serial`])
    Object.assign(own, { [`letter-${at}-id`]: draws.id(bornAt), [`letter-${at}-file`]: draws.id(bornAt), [`letter-${at}-number`]: numberInWords(serial, symbol), [`letter-${at}-serial`]: String(serial), [`letter-${at}-year`]: year })
  }
  const all = { ...words, ...own }
  for (const { at, content } of letters) Object.assign(all, { [`letter-${at}-hash`]: contentHashOf(JSON.parse(write(content, all, week))) })
  return all
}

