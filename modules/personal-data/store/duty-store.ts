import { sql } from 'kysely'
import type { OfficialId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

export type DutyStage = 'soon' | 'late'
export type DueDuty = { readonly id: string; readonly duty: 'data-request' | 'data-breach'; readonly dueAt: Instant; readonly stage: DutyStage; readonly doerId?: OfficialId }

type Row = { readonly id: string; readonly duty: DueDuty['duty']; readonly due_at: Instant; readonly stage: DutyStage; readonly doer_id: OfficialId | null }

/** Clocks that end until then, each at a stage nobody was reminded of yet. A request has two clocks until it is answered. */
export const listDueDuties = async (tx: Transaction, { now, until }: { readonly now: Instant; readonly until: Instant }): Promise<readonly DueDuty[]> => {
  const { rows } = await sql<Row>`
    SELECT clock.* FROM (
      SELECT duty.*, CASE WHEN duty.due_at < ${now} THEN 'late' ELSE 'soon' END AS stage FROM (
        SELECT id, 'data-request' AS duty, done_due_at AS due_at, doer_id FROM personal_data.data_request WHERE state IN ('received', 'accepted') AND done_due_at <= ${until}
        UNION ALL
        SELECT id, 'data-request', answer_due_at, doer_id FROM personal_data.data_request WHERE state = 'received' AND answer_due_at <= ${until}
        UNION ALL
        SELECT id, 'data-breach', notice_due_at, NULL FROM personal_data.breach WHERE state = 'open' AND notice_due_at <= ${until}
      ) AS duty
    ) AS clock
    WHERE NOT EXISTS (SELECT FROM personal_data.duty_reminder AS sent WHERE sent.duty_id = clock.id AND sent.due_at = clock.due_at AND sent.stage = clock.stage)
    ORDER BY clock.due_at, clock.id`.execute(tx)
  return rows.map(({ due_at: dueAt, doer_id: doerId, ...rest }) => ({ ...rest, dueAt, ...(doerId === null ? {} : { doerId }) }))
}

/** False when another run was first. */
export const insertReminder = async (tx: Transaction, { id, dueAt, stage }: DueDuty, sentAt: Instant): Promise<boolean> => {
  const { rows } = await sql`INSERT INTO personal_data.duty_reminder (duty_id, due_at, stage, sent_at) VALUES (${id}, ${dueAt}, ${stage}, ${sentAt}) ON CONFLICT DO NOTHING RETURNING duty_id`.execute(tx)
  return rows.length === 1
}
