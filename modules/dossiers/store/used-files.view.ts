import { sql } from 'kysely'
import { oncePerTransaction } from '../../../platform/db/once-per-transaction.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

const UUIDS = sql.lit('[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')
const FILES = sql.raw("'$.**.fileId'")

/** A file, and whose words name it. */
export type NamedFile = { readonly fileId: string; readonly subjectId: string }
type Row = { readonly subject_id: string; readonly file_id: string }

const from = ({ subject_id, file_id }: Row): NamedFile => ({ fileId: file_id, subjectId: subject_id })

/** By the journal, the answers or the files beside an unsent supplement: each found by its index, whoever's file and dossier it is. */
const listIndexed = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly NamedFile[]> => {
  const { rows } = await sql<Row>`
    WITH named AS (
      SELECT dossier_id, jsonb_array_elements_text(jsonb_path_query_array(event, ${FILES})) AS file_id FROM dossiers.dossier_event
        WHERE jsonb_path_exists(event, ${FILES}) AND jsonb_path_query_array(event, ${FILES}) ?| ${fileIds}::text[]
      UNION ALL SELECT dossier_id, jsonb_array_elements_text(jsonb_path_query_array(record, ${FILES})) FROM dossiers.dossier_answers
        WHERE jsonb_path_exists(record, ${FILES}) AND jsonb_path_query_array(record, ${FILES}) ?| ${fileIds}::text[]
      UNION ALL SELECT dossier_id, file_id::text FROM dossiers.supplement_file WHERE file_id = ANY (${fileIds}::uuid[]))
    SELECT DISTINCT dossier_id AS subject_id, file_id FROM named WHERE file_id = ANY (${fileIds}::text[])`.execute(tx)
  return rows.map(from)
}

/** Words that are not sent have no index: they are read through once, for whoever asks in this transaction. */
const listInWords = (tx: Transaction): Promise<{ readonly drafts: readonly NamedFile[]; readonly supplements: readonly NamedFile[] }> =>
  oncePerTransaction(tx, 'files named in unsent words', async () => {
    const { rows } = await sql<Row & { readonly is_draft: boolean }>`
      SELECT DISTINCT draft_id AS subject_id, found[1] AS file_id, true AS is_draft FROM dossiers.filing_draft, regexp_matches(content::text, ${UUIDS}, 'g') found WHERE filed_as IS NULL
      UNION SELECT dossier_id, found[1], false FROM dossiers.supplement_draft, regexp_matches(words, ${UUIDS}, 'g') found`.execute(tx)
    return { drafts: rows.filter((row) => row.is_draft).map(from), supplements: rows.filter((row) => !row.is_draft).map(from) }
  })

/** Which dossiers name which of the files, and which open drafts. */
export const listNaming = async (tx: Transaction, fileIds: readonly string[]): Promise<{ readonly dossiers: readonly NamedFile[]; readonly drafts: readonly NamedFile[] }> => {
  const asked = new Set(fileIds)
  const [indexed, words] = await Promise.all([listIndexed(tx, fileIds), listInWords(tx)])
  const isAsked = ({ fileId }: NamedFile): boolean => asked.has(fileId)
  return { dossiers: [...indexed, ...words.supplements.filter(isAsked)], drafts: words.drafts.filter(isAsked) }
}
