import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { ReceptionFields } from '../domain/reception-fields.ts'
import type { OneStopTables } from './tables.ts'

type OfDraft = { readonly ownerId: string; readonly draftId: string }

/** Makes the note when it is not there yet, and locks it: two tabs change it after one another. */
export const lockNote = async (tx: Transaction, { ownerId, draftId }: OfDraft, now: Instant): Promise<ReceptionFields> => {
  const { rows } = await sql<{ fields: ReceptionFields }>`
    INSERT INTO one_stop.reception_note AS note (owner_id, draft_id, fields, changed_at) VALUES (${ownerId}, ${draftId}, '{}', ${now})
    ON CONFLICT ON CONSTRAINT reception_note_key DO UPDATE SET changed_at = note.changed_at
    RETURNING fields`.execute(tx)
  return rows[0]?.fields ?? {}
}

export const findNote = async (tx: Transaction, { ownerId, draftId }: OfDraft): Promise<ReceptionFields> => {
  const row = await tables<OneStopTables>(tx).selectFrom('one_stop.reception_note').select('fields').where('owner_id', '=', ownerId).where('draft_id', '=', draftId).executeTakeFirst()
  return (row?.fields ?? {}) as unknown as ReceptionFields
}

export const keepNote = async (tx: Transaction, { ownerId, draftId }: OfDraft, note: { readonly fields: ReceptionFields; readonly at: Instant }): Promise<void> => {
  await tables<OneStopTables>(tx)
    .updateTable('one_stop.reception_note')
    .set({ fields: JSON.stringify(note.fields), changed_at: note.at })
    .where('owner_id', '=', ownerId)
    .where('draft_id', '=', draftId)
    .execute()
}

export const deleteNote = async (tx: Transaction, { ownerId, draftId }: OfDraft): Promise<void> => {
  await tables<OneStopTables>(tx).deleteFrom('one_stop.reception_note').where('owner_id', '=', ownerId).where('draft_id', '=', draftId).execute()
}
