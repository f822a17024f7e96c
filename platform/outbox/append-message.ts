import { sql } from 'kysely'
import type { Instant } from '../../kernel/instant.ts'
import { sendOff } from '../db/send-off.ts'
import type { Work } from '../work.ts'
import type { OutboxMessage } from './message.ts'

export type NewMessage = Omit<OutboxMessage, 'appendedAt'> & {
  /** Not to be delivered earlier. */
  readonly notBefore?: Instant
  /** Its receiver keeps what became of it in a row of its own: nothing of it stays once it is delivered. */
  readonly passing?: boolean
}

/** Writes a message in the transaction of the act it tells of: no act without its message, no message without its act. */
export const appendMessage = async (work: Work, { subjectId, receiver, position, type, body, notBefore = work.now, passing = false }: NewMessage): Promise<void> => {
  const appended = sql`
    WITH appended AS (
      INSERT INTO outbox.message (subject_id, receiver, position, type, body, appended_at, passing)
      VALUES (${subjectId}, ${receiver}, ${position}, ${type}, ${JSON.stringify(body)}::jsonb, ${work.now}, ${passing})
      RETURNING subject_id, receiver, position
    )
    INSERT INTO outbox.delivery (subject_id, receiver, position, next_attempt_at)
    SELECT subject_id, receiver, position, ${notBefore} FROM appended`
  await sendOff(work.tx, () => appended.execute(work.tx))
}
