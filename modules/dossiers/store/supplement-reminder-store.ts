import { sql } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DossierRow } from './dossier-rows.ts'
import type { DossierTables } from './tables.ts'

export type SupplementRow = DossierRow & { readonly answer_by: Instant; readonly reminded: boolean }

type Within = { readonly from: Instant; readonly until: Instant; readonly after?: Pick<SupplementRow, 'dossier_id'> | undefined; readonly limit: number }

/** Supplements asked for and not given, whose time ends within a span; nothing is asked of who wants the dossier back. */
export const listSupplementsEnding = async (tx: Transaction, { from, until, after, limit }: Within): Promise<readonly SupplementRow[]> => {
  const { rows } = await sql<SupplementRow>`
    SELECT dossier.*, asked.answer_by, EXISTS (SELECT FROM dossiers.supplement_reminder AS reminder WHERE reminder.dossier_id = dossier.dossier_id) AS reminded
    FROM dossiers.dossier CROSS JOIN LATERAL (
      SELECT event.version, (event.event ->> 'answerBy')::timestamptz AS answer_by FROM dossiers.dossier_event AS event
      WHERE event.dossier_id = dossier.dossier_id AND event.type = 'SupplementRequested' ORDER BY event.version DESC LIMIT 1
    ) AS asked
    WHERE dossier.state = 'supplement-requested' AND dossier.ended_at IS NULL AND dossier.withdrawal_asked_at IS NULL
      AND asked.answer_by > ${from} AND asked.answer_by <= ${until}
      AND NOT EXISTS (SELECT FROM dossiers.dossier_event AS given WHERE given.dossier_id = dossier.dossier_id AND given.version > asked.version AND given.type = 'SupplementGiven')
      AND (${after?.dossier_id ?? null}::uuid IS NULL OR dossier.dossier_id > ${after?.dossier_id ?? null}::uuid)
    ORDER BY dossier.dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

/** True the first time only. */
export const insertSupplementReminder = async (tx: Transaction, dossierId: DossierId, remindedAt: Instant): Promise<boolean> => {
  const inserted = await tables<DossierTables>(tx)
    .insertInto('dossiers.supplement_reminder')
    .values({ dossier_id: dossierId, reminded_at: remindedAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('dossier_id')
    .executeTakeFirst()
  return inserted !== undefined
}

export const findSupplementReminder = async (tx: Transaction, dossierId: DossierId): Promise<Instant | undefined> => {
  const row = await tables<DossierTables>(tx).selectFrom('dossiers.supplement_reminder').select('reminded_at').where('dossier_id', '=', dossierId).executeTakeFirst()
  return row?.reminded_at as Instant | undefined
}
