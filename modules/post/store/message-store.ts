import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { PostTables } from './tables.ts'

export type KeptMessage = { readonly via: 'callback' | 'poll' | 'order'; readonly reference?: string | undefined; readonly verdict: string; readonly body: unknown; readonly at: Instant }

/** Nothing the outside says is lost, least of all what was not believed. */
export const keepMessage = async (tx: Transaction, { via, reference, verdict, body, at }: KeptMessage): Promise<void> => {
  await tables<PostTables>(tx).insertInto('post.message_event').values({ id: newId<string>(), at, via, reference: reference ?? null, verdict, body: JSON.stringify(body) }).execute()
}

export const listVerdicts = async (tx: Transaction, reference: string): Promise<readonly string[]> =>
  (await tables<PostTables>(tx).selectFrom('post.message_event').select('verdict').where('reference', '=', reference).orderBy('at').orderBy('id').execute()).map(({ verdict }) => verdict)

const TRACKING = 'tracking'

export const findCursor = async (tx: Transaction): Promise<string | undefined> =>
  (await tables<PostTables>(tx).selectFrom('post.track_cursor').select('last_id').where('name', '=', TRACKING).executeTakeFirst())?.last_id

export const moveCursor = async (tx: Transaction, lastId: string, at: Instant): Promise<void> => {
  await tables<PostTables>(tx)
    .insertInto('post.track_cursor')
    .values({ name: TRACKING, last_id: lastId, asked_at: at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ last_id: lastId, asked_at: at }))
    .execute()
}
