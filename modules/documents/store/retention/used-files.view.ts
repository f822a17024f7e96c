import { sql } from 'kysely'
import type { StoredFileId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import type { Transaction } from '../../../../platform/db/transaction.ts'

export const listUsedByDocuments = async (tx: Transaction, fileIds: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ file_id: string }>`SELECT given::text AS file_id FROM unnest(${fileIds}::uuid[]) given
    WHERE EXISTS (SELECT FROM documents.paper_record WHERE file_id = given) OR EXISTS (SELECT FROM documents.paper_record WHERE original_file_id = given)
      OR EXISTS (SELECT FROM documents.bench_page WHERE source_file_id = given)
      OR EXISTS (SELECT FROM documents.digital_copy copy JOIN documents.stored_file made ON made.id = copy.file_id WHERE copy.pages @> jsonb_build_array(jsonb_build_object('fileId', given)) AND made.destroyed_at IS NULL)`.execute(tx)
  return rows.map(({ file_id }) => file_id)
}

export type Candidate = { readonly fileId: StoredFileId; readonly fileName: string; readonly storedAt: Instant }

/** Files kept for a unit, or with `ofPeople` those of people too, that came before a moment; by their ids. */
export const listStoredBefore = async (tx: Transaction, { unitId, ofPeople, before, after, limit }: { readonly unitId: string; readonly ofPeople: boolean; readonly before: Instant; readonly after?: string | undefined; readonly limit: number }): Promise<readonly Candidate[]> => {
  const { rows } = await sql<{ id: StoredFileId; file_name: string; stored_at: Instant }>`SELECT id, file_name, stored_at FROM documents.stored_file
    WHERE (owner_id = ${unitId} OR (${ofPeople} AND owner_kind = 'person')) AND stored_at < ${before} AND destroyed_at IS NULL AND id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    ORDER BY id LIMIT ${limit}`.execute(tx)
  return rows.map(({ id, file_name: fileName, stored_at: storedAt }) => ({ fileId: id, fileName, storedAt }))
}
