import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { EvidencePart } from '../domain/plan.ts'

export type Told = { readonly serial: number; readonly unitId: string; readonly part: EvidencePart; readonly cause: 'due-soon' | 'overdue' }

export const listTold = async (tx: Transaction, planId: string): Promise<readonly Told[]> =>
  (await sql<Told>`SELECT serial, unit_id AS "unitId", part, cause FROM plans.told WHERE plan_id = ${planId}`.execute(tx)).rows

export const insertTold = async (tx: Transaction, { planId, at }: { readonly planId: string; readonly at: Instant }, told: readonly Told[]): Promise<void> => {
  await sql`INSERT INTO plans.told (plan_id, serial, unit_id, part, cause, told_at)
    SELECT ${planId}, told.*, ${at} FROM unnest(${told.map(({ serial }) => serial)}::int[], ${told.map(({ unitId }) => unitId)}::uuid[], ${told.map(({ part }) => part)}::text[], ${told.map(({ cause }) => cause)}::text[]) AS told
    ON CONFLICT ON CONSTRAINT told_key DO NOTHING`.execute(tx)
}

export type FollowUpLetter = {
  readonly planId: string
  readonly id: string
  readonly unitId: string
  readonly fromUnitId: string
  readonly sentOn: PlainDate
  readonly sentAt: Instant
  readonly sentBy: string
  readonly matters: number
  readonly documentId: string
  readonly number: string
}

const COLUMNS = sql`plan_id AS "planId", id, unit_id AS "unitId", from_unit_id AS "fromUnitId", sent_on::text AS "sentOn", sent_at AS "sentAt", sent_by AS "sentBy", matters, document_id AS "documentId", number`

/** False when another letter of that day was faster. */
export const insertLetter = async (tx: Transaction, each: FollowUpLetter): Promise<boolean> => {
  const { rows } = await sql`INSERT INTO plans.letter (plan_id, id, unit_id, from_unit_id, sent_on, sent_at, sent_by, matters, document_id, number)
    VALUES (${each.planId}, ${each.id}, ${each.unitId}, ${each.fromUnitId}, ${each.sentOn}, ${each.sentAt}, ${each.sentBy}, ${each.matters}, ${each.documentId}, ${each.number})
    ON CONFLICT ON CONSTRAINT letter_once_a_day DO NOTHING RETURNING id`.execute(tx)
  return rows.length > 0
}

/** Of a plan, the newest first. */
export const listLetters = async (tx: Transaction, planId: string): Promise<readonly FollowUpLetter[]> =>
  (await sql<FollowUpLetter>`SELECT ${COLUMNS} FROM plans.letter WHERE plan_id = ${planId} ORDER BY sent_at DESC, id`.execute(tx)).rows

export const findLetter = async (tx: Transaction, planId: string, id: string): Promise<FollowUpLetter | undefined> =>
  (await sql<FollowUpLetter>`SELECT ${COLUMNS} FROM plans.letter WHERE plan_id = ${planId} AND id = ${id}::uuid`.execute(tx)).rows[0]
