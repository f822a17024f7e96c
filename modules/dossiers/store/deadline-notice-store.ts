import { sql } from 'kysely'
import type { DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DossierRow } from './dossier-rows.ts'
import type { DossierTables } from './tables.ts'

export type DeadlineNotice = { readonly dossierId: DossierId; readonly officialId: OfficialId; readonly what: string; readonly toldOn: PlainDate }

/** True the first time only. */
export const insertDeadlineNotice = async (tx: Transaction, { dossierId, officialId, what, toldOn }: DeadlineNotice): Promise<boolean> => {
  const inserted = await tables<DossierTables>(tx)
    .insertInto('dossiers.deadline_notice')
    .values({ dossier_id: dossierId, official_id: officialId, what, told_on: toldOn })
    .onConflict((conflict) => conflict.doNothing())
    .returning('dossier_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The last one of the page before. */
export type Behind = Pick<DossierRow, 'due_at' | 'dossier_id'>

/** Promised by then, not finished, the clock running; at every unit, the nearest first. */
export const listRunningOut = async (tx: Transaction, { until, after, limit }: { readonly until: Instant; readonly after?: Behind | undefined; readonly limit: number }): Promise<readonly DossierRow[]> => {
  const { rows } = await sql<DossierRow>`
    SELECT dossier.* FROM dossiers.dossier
    WHERE ended_at IS NULL AND finished_at IS NULL AND pause_kind IS NULL AND due_at <= ${until}
      AND (${after?.due_at ?? null}::timestamptz IS NULL OR (due_at, dossier_id) > (${after?.due_at ?? null}::timestamptz, ${after?.dossier_id ?? null}::uuid))
    ORDER BY due_at, dossier_id LIMIT ${limit}`.execute(tx)
  return rows
}

export type LateAnswer = { readonly dossierId: DossierId; readonly kind: 'opinion' | 'branch'; readonly serial: number; readonly unitId: UnitId; readonly dueAt: Instant }

/** Opinions and parts of other agencies whose deadline has passed without an answer, of dossiers that run. */
export const listLateAnswers = async (tx: Transaction, { now, after, limit }: { readonly now: Instant; readonly after?: LateAnswer | undefined; readonly limit: number }): Promise<readonly LateAnswer[]> => {
  const { rows } = await sql<LateAnswer>`
    SELECT asked.dossier_id AS "dossierId", asked.kind, asked.serial, asked.unit_id AS "unitId", asked.due_at AS "dueAt"
    FROM dossiers.asked_unit AS asked JOIN dossiers.dossier USING (dossier_id)
    WHERE asked.answered_at IS NULL AND NOT asked.undone AND asked.due_at < ${now} AND ended_at IS NULL AND pause_kind IS NULL
      AND (${after?.dueAt ?? null}::timestamptz IS NULL OR (asked.due_at, asked.dossier_id, asked.kind, asked.serial) > (${after?.dueAt ?? null}::timestamptz, ${after?.dossierId ?? null}::uuid, ${after?.kind ?? null}, ${after?.serial ?? null}::int))
    ORDER BY asked.due_at, asked.dossier_id, asked.kind, asked.serial LIMIT ${limit}`.execute(tx)
  return rows
}
