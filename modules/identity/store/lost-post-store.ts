import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { IdentityTables } from './tables.ts'

type LostPostRow = IdentityTables['identity.lost_post']

/** The newest few of a person are enough; older ones make room. */
export const insertLostPost = async (tx: Transaction, post: LostPostRow, most: number): Promise<void> => {
  const db = tables<IdentityTables>(tx)
  await db.insertInto('identity.lost_post').values(post).execute()
  const kept = db.selectFrom('identity.lost_post').select('key_hash').where('person_id', '=', post.person_id).orderBy('kept_at', 'desc').limit(most)
  await db.deleteFrom('identity.lost_post').where('person_id', '=', post.person_id).where('key_hash', 'not in', kept).execute()
}

export type LostPostAsked = { readonly keyHash: Buffer; readonly personId: PersonId; readonly path: string; readonly now: Instant }

export const selectLostPost = async (tx: Transaction, { keyHash, personId, path, now }: LostPostAsked): Promise<LostPostRow | undefined> =>
  tables<IdentityTables>(tx)
    .selectFrom('identity.lost_post')
    .selectAll()
    .where('key_hash', '=', keyHash)
    .where('person_id', '=', personId)
    .where('path', '=', path)
    .where('ends_at', '>', now)
    .executeTakeFirst()

export const listLostPosts = async (tx: Transaction): Promise<readonly LostPostRow[]> => tables<IdentityTables>(tx).selectFrom('identity.lost_post').selectAll().execute()
