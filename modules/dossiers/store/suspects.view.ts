import { sql } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import { instantText } from '../../../platform/db/instant-text.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { RecordedEvent } from '../domain/event.ts'
import { isSameContent } from '../domain/same-content.ts'
import { foldedRows } from './folded-rows.ts'
import { DOSSIER_TEXTS, HANGING_TEXTS, type RowTexts } from './row-texts.ts'
import { HOLDER_COLUMNS, recordedOf, type HolderColumns, type StoredEvent } from './stored-event.ts'

// Where typed words hold it, the dossier is read the long way.
const [NEXT, PART] = ['\u0001', '\u0002'] as const

type Journal = { readonly dossier_id: string; readonly last: number; readonly types: string; readonly moments: string; /** Of events of earlier releases alone. */ readonly authors: string | null; readonly kinds: string; readonly author_ids: string; readonly names: string; /** Of handovers alone. */ readonly holders: string | null; readonly events: string }

/** Journals as a few texts each: read as rows, their columns cost more than all that is folded from them. */
const listJournalTexts = async (tx: Transaction, ids: readonly DossierId[]): Promise<ReadonlyMap<string, Journal>> => {
  const joined = (column: string) => sql`string_agg(${sql.raw(column)}, ${sql.lit(NEXT)} ORDER BY version)`
  const holder = sql.join(HOLDER_COLUMNS.map((column) => sql.ref(column)), sql`, ${sql.lit(PART)}, `)
  const { rows } = await sql<Journal>`
    SELECT dossier_id, max(version) AS last, ${joined('type')} AS types, ${joined('at::text')} AS moments, ${joined('author::text')} AS authors, ${joined("coalesce(author_kind, '')")} AS kinds,
      ${joined("coalesce(author_id::text, '')")} AS author_ids, ${joined("coalesce(author_name, '')")} AS names,
      string_agg(concat(${holder}), ${sql.lit(NEXT)} ORDER BY version) FILTER (WHERE type = 'DossierHandedOver') AS holders, '[' || string_agg(event::text, ',' ORDER BY version) || ']' AS events
    FROM dossiers.dossier_event WHERE dossier_id = ANY (${ids}::uuid[]) GROUP BY dossier_id`.execute(tx)
  return new Map(rows.map((row) => [row.dossier_id, row]))
}

const LONG_WAY = 'to be read the long way'

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

const NO_HOLDER = Object.fromEntries(HOLDER_COLUMNS.map((column) => [column, null])) as HolderColumns

const holderOf = (text: string | undefined): HolderColumns => {
  const parts = text?.split(PART)
  if (parts?.length !== HOLDER_COLUMNS.length) throw new Error(LONG_WAY)
  const columns: Record<keyof HolderColumns, string | null> = { ...NO_HOLDER }
  for (const [at, column] of HOLDER_COLUMNS.entries()) columns[column] = orNull(parts[at])
  if (columns.holder_due_at !== null) columns.holder_due_at = instantText(columns.holder_due_at)
  return columns
}

const readJournal = (id: DossierId, { last, events: texts, types, moments, authors, kinds, author_ids, names, holders }: Journal): readonly RecordedEvent[] => {
  const events = JSON.parse(texts) as readonly unknown[]
  const columns = [types, moments, kinds, author_ids, names, authors ?? kinds].map((column) => column.split(NEXT))
  if (columns.some(({ length }) => length !== last)) throw new Error(LONG_WAY)
  const [type, moment, kind, authorId, name, author] = columns as [string[], string[], string[], string[], string[], string[]]
  const handed = holders?.split(NEXT).values()
  return events.map((event, at) =>
    recordedOf({
      dossier_id: id, version: at + 1, type: type[at] as string, at: instantText(moment[at] as string), event, author: authors === null ? null : (JSON.parse(author[at] as string) as unknown),
      author_kind: orNull(kind[at]) as StoredEvent['author_kind'], author_id: orNull(authorId[at]), author_name: name[at] as string,
      ...(type[at] === 'DossierHandedOver' ? holderOf(handed?.next().value) : NO_HOLDER),
    }))
}

type Text = { readonly dossier_id: string; readonly text: string; readonly data: string | null }

const byDossier = (rows: readonly Text[]): ReadonlyMap<string, Text> => new Map(rows.map((row) => [row.dossier_id, row]))

const listRowTexts = async (tx: Transaction, ids: readonly DossierId[]): Promise<ReadonlyMap<string, Text>> => {
  const { rows } = await sql<Text>`SELECT dossier_id, ${sql.raw(DOSSIER_TEXTS.text)} AS text, NULL AS data FROM ${sql.table(DOSSIER_TEXTS.table)} WHERE dossier_id = ANY (${ids}::uuid[])`.execute(tx)
  return byDossier(rows)
}

/** All rows of a dossier in one text, in order. A branch that an undo took back stays as a row; the fold knows it no more. */
const listHangingTexts = async (tx: Transaction, ids: readonly DossierId[], { table, text, data }: RowTexts): Promise<ReadonlyMap<string, Text>> => {
  const isAsked = table === HANGING_TEXTS.asked.table
  const order = sql.raw(isAsked ? 'kind, serial' : 'serial')
  const known = sql.raw(isAsked ? `AND (kind = 'opinion' OR NOT undone)` : '')
  const json = data === undefined ? sql`NULL` : sql`'[' || string_agg(${sql.ref(data)}::text, ',' ORDER BY ${order}) || ']'`
  const { rows } = await sql<Text>`SELECT dossier_id, string_agg(${sql.raw(text)}, '' ORDER BY ${order}) AS text, ${json} AS data FROM ${sql.table(table)} WHERE dossier_id = ANY (${ids}::uuid[]) ${known} GROUP BY dossier_id`.execute(tx)
  return byDossier(rows)
}

const areSame = (folded: readonly object[], stored: Text | undefined, { textOf, dataOf }: RowTexts): boolean => {
  if (stored === undefined) return folded.length === 0
  return folded.map(textOf).join('') === stored.text && (stored.data === null || isSameContent(JSON.parse(stored.data), folded.map(dataOf)))
}

type Hanging = keyof typeof HANGING_TEXTS
const HANGING = Object.keys(HANGING_TEXTS) as readonly Hanging[]

/**
 * Which of some dossiers may say something else than their journals. Journals and rows come as few texts, which are compared as such; whichever differ in a
 * letter, or cannot be read, are for the long way to judge.
 */
export const listSuspects = async (tx: Transaction, ids: readonly DossierId[]): Promise<readonly DossierId[]> => {
  const [journals, row, hanging] = await Promise.all([listJournalTexts(tx, ids), listRowTexts(tx, ids), Promise.all(HANGING.map((part) => listHangingTexts(tx, ids, HANGING_TEXTS[part])))])
  const agrees = (id: DossierId): boolean => {
    try {
      const journal = journals.get(id)
      const folded = journal && foldedRows(readJournal(id, journal))
      return folded !== undefined && DOSSIER_TEXTS.textOf(folded.row) === row.get(id)?.text && HANGING.every((part, at) => areSame(folded[part], hanging[at]?.get(id), HANGING_TEXTS[part]))
    } catch {
      return false
    }
  }
  return ids.filter((id) => !agrees(id))
}
