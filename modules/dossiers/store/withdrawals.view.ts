import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { DossierRow } from './dossier-rows.ts'

export type WithdrawalRow = DossierRow & { readonly reason: string }

/** Wishes not yet signed, the oldest first: at some units, or everywhere those said before a moment. */
export const listWithdrawalsWaiting = async (tx: Transaction, { unitIds, before, after, limit }: { readonly unitIds?: readonly UnitId[]; readonly before?: Instant; readonly after?: WithdrawalRow | undefined; readonly limit: number }): Promise<readonly WithdrawalRow[]> => {
  const { rows } = await sql<WithdrawalRow>`
    SELECT dossier.*, (
      SELECT event.event ->> 'reason' FROM dossiers.dossier_event AS event
      WHERE event.dossier_id = dossier.dossier_id AND event.type = 'WithdrawalAsked' ORDER BY event.version DESC LIMIT 1) AS reason
    FROM dossiers.dossier
    WHERE withdrawal_asked_at IS NOT NULL AND ended_at IS NULL
      AND (${unitIds ?? null}::uuid[] IS NULL OR receiving_unit_id = ANY (${unitIds ?? null}::uuid[]) OR resolving_unit_id = ANY (${unitIds ?? null}::uuid[]))
      AND (${before ?? null}::timestamptz IS NULL OR withdrawal_asked_at < ${before ?? null}::timestamptz)
      AND (${after?.withdrawal_asked_at ?? null}::timestamptz IS NULL OR (withdrawal_asked_at, dossier_id) > (${after?.withdrawal_asked_at ?? null}::timestamptz, ${after?.dossier_id ?? null}::uuid))
    ORDER BY withdrawal_asked_at, dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}
