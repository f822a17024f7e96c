import { sql } from 'kysely'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { OrderState } from '../domain/order.ts'
import type { OrderKey } from './order-store.ts'
import type { OrderRow, PostTables } from './tables.ts'

export type OrderList = 'out' | 'way' | 'in' | 'back' | 'ended'

/** What each list of the desk holds. */
const LISTS: Readonly<Record<OrderList, { readonly direction?: 'pickup' | 'delivery'; readonly states: readonly OrderState[] }>> = {
  out: { direction: 'delivery', states: ['waiting', 'ordered', 'refused'] },
  way: { direction: 'delivery', states: ['handed-over', 'on-the-way', 'attempted', 'lost', 'damaged'] },
  in: { direction: 'pickup', states: ['waiting', 'ordered', 'refused', 'on-the-way', 'attempted', 'declined', 'arrived', 'lost', 'damaged'] },
  back: { direction: 'delivery', states: ['declined', 'returning', 'returned'] },
  ended: { states: ['delivered', 'received', 'back', 'cancelled'] },
}

export type Wanted = { readonly unitIds: readonly string[]; readonly list: OrderList; readonly limit: number; readonly q?: string | undefined }

export const listOrderRows = (tx: Transaction, { unitIds, list, limit, q }: Wanted): Promise<readonly OrderRow[]> => {
  const { direction, states } = LISTS[list]
  // Who searches has a bag in hand: it may be one that was called off.
  const off = list === 'in' && q ? (['cancelled'] as const) : []
  let query = tables<PostTables>(tx).selectFrom('post.postal_order').selectAll().where('unit_id', '=', sql<string>`ANY (${unitIds}::uuid[])`).where('state', 'in', [...states, ...off])
  if (direction) query = query.where('direction', '=', direction)
  // Closed cases have ended, whatever the post's last word was.
  if (list === 'way' || list === 'in') query = off.length > 0 ? query.where(sql<boolean>`(NOT ended OR state = 'cancelled')`) : query.where('ended', '=', false)
  if (q) query = query.where(sql<boolean>`(number = ${q} OR label = ${q} OR position(platform.fold(${q}) in platform.fold(person_name)) > 0)`)
  // What is past its day stands first.
  if (list === 'way') query = query.orderBy('expected_on')
  return query.orderBy('changed_at', list === 'ended' ? 'desc' : 'asc').orderBy('subject_id').limit(limit).execute()
}

/** Cases nobody closed although the post had to have answered by now. */
export const listCasesDue = async (tx: Transaction, { by, limit }: { readonly by: PlainDate; readonly limit: number }): Promise<readonly OrderKey[]> => {
  const rows = await tables<PostTables>(tx).selectFrom('post.postal_order').select(['subject_id', 'serial']).where('case_due_on', '<=', by).where('case_reminded', '=', false).orderBy('case_due_on').limit(limit).execute()
  return rows.map(({ subject_id: subjectId, serial }) => ({ subjectId, serial }))
}

export type ListCounts = Readonly<Record<OrderList, number>>

export const countOrders = async (tx: Transaction, unitIds: readonly string[]): Promise<Omit<ListCounts, 'ended'>> => {
  const { rows } = await sql<{ direction: string; state: OrderState; count: number }>`
    SELECT direction, state, count(*)::int AS count FROM post.postal_order
    WHERE unit_id = ANY (${unitIds}::uuid[]) AND NOT ended AND state <> 'planned' GROUP BY direction, state`.execute(tx)
  const sum = (list: OrderList): number => rows.reduce((total, row) => total + (LISTS[list].states.includes(row.state) && row.direction === LISTS[list].direction ? row.count : 0), 0)
  return { out: sum('out'), way: sum('way'), in: sum('in'), back: sum('back') }
}
