import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

const UUIDS = sql.lit('[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')
const FILES = sql.raw("'$.**.fileId'")

/** Named by a journal, by answers, by a supplement not sent yet, or by an open draft: each found by its index; drafts are read through once. */
export const listUsedByDossiers = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ file_id: string }>`
    WITH named AS (
      SELECT jsonb_array_elements_text(jsonb_path_query_array(event, ${FILES})) AS file_id FROM dossiers.dossier_event
        WHERE jsonb_path_exists(event, ${FILES}) AND jsonb_path_query_array(event, ${FILES}) ?| ${fileIds}::text[]
      UNION ALL SELECT jsonb_array_elements_text(jsonb_path_query_array(record, ${FILES})) FROM dossiers.dossier_answers
        WHERE jsonb_path_exists(record, ${FILES}) AND jsonb_path_query_array(record, ${FILES}) ?| ${fileIds}::text[]
      UNION ALL SELECT file_id::text FROM dossiers.supplement_file WHERE file_id = ANY (${fileIds}::uuid[])
      UNION ALL SELECT (regexp_matches(words, ${UUIDS}, 'g'))[1] FROM dossiers.supplement_draft
      UNION ALL SELECT (regexp_matches(content::text, ${UUIDS}, 'g'))[1] FROM dossiers.filing_draft WHERE filed_as IS NULL)
    SELECT DISTINCT file_id FROM named WHERE file_id = ANY (${fileIds}::text[])`.execute(tx)
  return rows.map(({ file_id }) => file_id)
}
