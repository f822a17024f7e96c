import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

const FILES = sql.raw("'$.**.fileId'")

/** A file, and the dossier or open draft that names it. */
export type NamedFile = { readonly fileId: string; readonly subjectId: string }
type Row = { readonly subject_id: string; readonly file_id: string }

const from = ({ subject_id, file_id }: Row): NamedFile => ({ fileId: file_id, subjectId: subject_id })

/** By the journal, the answers, or a supplement not sent yet, its files and its words: each found by its index, whoever's file and dossier it is. */
export const listInDossiers = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly NamedFile[]> => {
  const { rows } = await sql<Row>`
    WITH named AS (
      SELECT dossier_id, jsonb_array_elements_text(jsonb_path_query_array(event, ${FILES})) AS file_id FROM dossiers.dossier_event
        WHERE jsonb_path_exists(event, ${FILES}) AND jsonb_path_query_array(event, ${FILES}) ?| ${fileIds}::text[]
      UNION ALL SELECT dossier_id, jsonb_array_elements_text(jsonb_path_query_array(record, ${FILES})) FROM dossiers.dossier_answers
        WHERE jsonb_path_exists(record, ${FILES}) AND jsonb_path_query_array(record, ${FILES}) ?| ${fileIds}::text[]
      UNION ALL SELECT dossier_id, file_id::text FROM dossiers.supplement_file WHERE file_id = ANY (${fileIds}::uuid[])
      UNION ALL SELECT dossier_id, unnest(dossiers.ids_in(words)) FROM dossiers.supplement_draft WHERE dossiers.ids_in(words) && ${fileIds}::text[])
    SELECT DISTINCT dossier_id AS subject_id, file_id FROM named WHERE file_id = ANY (${fileIds}::text[])`.execute(tx)
  return rows.map(from)
}

/** By a draft that was not filed. */
export const listInDrafts = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly NamedFile[]> => {
  const { rows } = await sql<Row>`
    SELECT draft_id AS subject_id, file_id FROM dossiers.filing_draft, unnest(dossiers.ids_in(content::text)) AS file_id
    WHERE filed_as IS NULL AND dossiers.ids_in(content::text) && ${fileIds}::text[] AND file_id = ANY (${fileIds}::text[])`.execute(tx)
  return rows.map(from)
}
