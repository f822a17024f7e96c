import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

type OfMonth = { readonly unitIds: readonly string[]; readonly month: PlainDate }

type Callable = OfMonth & { readonly now: Instant; /** Dossiers nobody is called about. */ readonly without: readonly string[] }

/** Asked in a month, not answered, still open, never drawn. */
export const listUndrawn = async (tx: Transaction, { unitIds, month, now, without }: Callable): Promise<readonly string[]> => {
  const { rows } = await sql<{ dossier_id: string }>`SELECT dossier_id FROM surveys.invitation WHERE unit_id = ANY (${unitIds}::uuid[]) AND month = ${month}::date AND NOT is_answered AND ends_at > ${now}
    AND dossier_id <> ALL (${without}::uuid[]) AND NOT EXISTS (SELECT FROM surveys.drawn WHERE drawn.dossier_id = invitation.dossier_id)`.execute(tx)
  return rows.map(({ dossier_id }) => dossier_id)
}

export type Draw = { readonly ids: readonly string[]; readonly seed: string; readonly at: Instant; readonly by: string }

/** How many were new: what somebody else has just drawn is theirs. */
export const insertDrawn = async (tx: Transaction, { ids, seed, at, by }: Draw): Promise<number> => {
  const { rows } = await sql`INSERT INTO surveys.drawn (dossier_id, unit_id, month, seed, drawn_at, drawn_by)
    SELECT dossier_id, unit_id, month, ${seed}, ${at}, ${by} FROM surveys.invitation WHERE dossier_id = ANY (${ids}::uuid[]) ON CONFLICT DO NOTHING RETURNING dossier_id`.execute(tx)
  return rows.length
}

export type Call = { readonly dossierId: string; readonly dossierCode: string; readonly procedureName: string; readonly unitId: string; readonly endsAt: Instant; readonly unreachedAt?: Instant }
type CallRow = { readonly dossier_id: string; readonly dossier_code: string; readonly procedure_name: string; readonly unit_id: string; readonly ends_at: string; readonly unreached_at: string | null }

const callFrom = (row: CallRow): Call => ({
  dossierId: row.dossier_id, dossierCode: row.dossier_code, procedureName: row.procedure_name, unitId: row.unit_id, endsAt: row.ends_at as Instant, ...(row.unreached_at === null ? {} : { unreachedAt: row.unreached_at as Instant }),
})

/** Drawn and still to be answered; those not reached yet last. */
export const listCalls = async (tx: Transaction, { unitIds, month, now, without, limit }: Callable & { readonly limit: number }): Promise<readonly Call[]> => {
  const { rows } = await sql<CallRow>`SELECT dossier_id, dossier_code, procedure_name, invitation.unit_id, ends_at, unreached_at FROM surveys.drawn JOIN surveys.invitation USING (dossier_id)
    WHERE drawn.unit_id = ANY (${unitIds}::uuid[]) AND drawn.month = ${month}::date AND NOT is_answered AND ends_at > ${now}
    AND drawn.dossier_id <> ALL (${without}::uuid[]) ORDER BY unreached_at NULLS FIRST, dossier_id LIMIT ${limit}`.execute(tx)
  return rows.map(callFrom)
}

export const countDrawn = async (tx: Transaction, { unitIds, month }: OfMonth): Promise<number> => {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM surveys.drawn WHERE unit_id = ANY (${unitIds}::uuid[]) AND month = ${month}::date`.execute(tx)
  return rows[0]?.count ?? 0
}

export const isDrawn = async (tx: Transaction, dossierId: string): Promise<boolean> => (await sql`SELECT FROM surveys.drawn WHERE dossier_id = ${dossierId}`.execute(tx)).rows.length > 0

export const markUnreached = async (tx: Transaction, dossierId: string, at: Instant): Promise<void> => {
  await sql`UPDATE surveys.drawn SET unreached_at = ${at} WHERE dossier_id = ${dossierId}`.execute(tx)
}
