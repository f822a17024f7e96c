import { sql } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** An act of the journal that is made by a signed letter, and the paper it names. */
export type Letter = { readonly dossierId: DossierId; readonly version: number; readonly type: string; readonly documentId: string | null }

/** Acts of these types in order of dossier and version, a page at a time; one that asks for no reason has no letter. */
export const listLetters = async (tx: Transaction, types: readonly string[], { after, limit }: { readonly after?: Letter | undefined; readonly limit: number }): Promise<readonly Letter[]> => {
  const { rows } = await sql<Letter>`
    SELECT dossier_id AS "dossierId", version, type, event -> 'accounting' -> 'slip' ->> 'documentId' AS "documentId"
    FROM dossiers.dossier_event
    WHERE type = ANY (${types}::text[]) AND event -> 'accounting' IS NOT NULL
      AND (${after?.dossierId ?? null}::uuid IS NULL OR (dossier_id, version) > (${after?.dossierId ?? null}::uuid, ${after?.version ?? null}::int))
    ORDER BY dossier_id, version LIMIT ${limit}`.execute(tx)
  return rows
}
