import { sql } from 'kysely'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { DataRequest, DataRequestKind, DataRequestState, DataRequestStep } from '../domain/data-request.ts'

type Row = { readonly id: string; readonly person_id: string; readonly kind: DataRequestKind; readonly words: string; readonly received_at: Instant; readonly answer_due_at: Instant | null; readonly done_due_at: Instant; readonly state: DataRequestState; readonly is_extended: boolean; readonly doer_id: OfficialId | null; readonly doer_name: string | null; readonly desk_id: UnitId | null; readonly shown_paper: string | null; readonly contact_phone: string | null }
const COLUMNS = sql`id, person_id, kind, words, received_at, answer_due_at, done_due_at, state, is_extended, doer_id, doer_name, desk_id, shown_paper, contact_phone`

const requestFrom = (row: Row): DataRequest => ({
  id: row.id, personId: row.person_id, kind: row.kind, words: row.words, receivedAt: row.received_at, doneDueAt: row.done_due_at, state: row.state, isExtended: row.is_extended,
  ...(row.answer_due_at === null ? {} : { answerDueAt: row.answer_due_at }),
  ...(row.desk_id === null ? {} : { desk: { unitId: row.desk_id, shownPaper: row.shown_paper ?? '', ...(row.contact_phone === null ? {} : { phone: row.contact_phone }) } }),
  ...(row.doer_id === null ? {} : { doer: { officialId: row.doer_id, name: row.doer_name ?? '' } }),
})

export const insertRequest = async (tx: Transaction, { id, personId, kind, words, receivedAt, answerDueAt, doneDueAt, state, desk }: DataRequest): Promise<void> => {
  await sql`INSERT INTO personal_data.data_request (id, person_id, kind, words, received_at, answer_due_at, done_due_at, state, desk_id, shown_paper, contact_phone)
    VALUES (${id}, ${personId}, ${kind}, ${words}, ${receivedAt}, ${answerDueAt ?? null}, ${doneDueAt}, ${state}, ${desk?.unitId ?? null}, ${desk?.shownPaper ?? null}, ${desk?.phone ?? null})`.execute(tx)
}

/** Asked at these counters, newest first. */
export const listRequestsAt = async (tx: Transaction, deskIds: readonly string[]): Promise<readonly DataRequest[]> =>
  (await sql<Row>`SELECT ${COLUMNS} FROM personal_data.data_request WHERE desk_id = ANY (${deskIds}::uuid[]) ORDER BY received_at DESC LIMIT 50`.execute(tx)).rows.map(requestFrom)

export const lockRequest = async (tx: Transaction, id: string): Promise<DataRequest | undefined> => {
  const { rows } = await sql<Row>`SELECT ${COLUMNS} FROM personal_data.data_request WHERE id = ${id} FOR NO KEY UPDATE`.execute(tx)
  return rows[0] && requestFrom(rows[0])
}

export const updateRequest = async (tx: Transaction, id: string, { state, doneDueAt, isExtended, doer }: Pick<DataRequest, 'state' | 'doneDueAt' | 'isExtended' | 'doer'>): Promise<void> => {
  await sql`UPDATE personal_data.data_request SET state = ${state}, done_due_at = ${doneDueAt}, is_extended = ${isExtended}, doer_id = ${doer?.officialId ?? null}, doer_name = ${doer?.name ?? null} WHERE id = ${id}`.execute(tx)
}

export const listRequestsOf = async (tx: Transaction, personId: string): Promise<readonly DataRequest[]> =>
  (await sql<Row>`SELECT ${COLUMNS} FROM personal_data.data_request WHERE person_id = ${personId} ORDER BY received_at DESC LIMIT 100`.execute(tx)).rows.map(requestFrom)

/** Open ones first, by their date; then what ended last. */
export const listRequests = async (tx: Transaction, { ended, limit, offset }: { readonly ended: boolean; readonly limit: number; readonly offset: number }): Promise<readonly DataRequest[]> =>
  (ended
    ? await sql<Row>`SELECT ${COLUMNS} FROM personal_data.data_request WHERE state IN ('done', 'refused') ORDER BY received_at DESC LIMIT ${limit} OFFSET ${offset}`.execute(tx)
    : await sql<Row>`SELECT ${COLUMNS} FROM personal_data.data_request WHERE state IN ('received', 'accepted') ORDER BY done_due_at LIMIT ${limit} OFFSET ${offset}`.execute(tx)
  ).rows.map(requestFrom)

export type RequestEvent = { readonly requestId: string; readonly at: Instant; readonly byKind: string; readonly byName: string; readonly step: DataRequestStep; readonly words: string; /** Named when accepted. */ readonly doerName?: string }

export const appendRequestEvent = async (tx: Transaction, { requestId, at, byKind, byName, step, words, doerName }: RequestEvent): Promise<void> => {
  await sql`INSERT INTO personal_data.data_request_event (request_id, serial, at, by_kind, by_name, step, words, doer_name)
    SELECT ${requestId}, coalesce(max(serial), 0) + 1, ${at}, ${byKind}, ${byName}, ${step}, ${words}, ${doerName ?? null} FROM personal_data.data_request_event WHERE request_id = ${requestId}`.execute(tx)
}

type EventRow = { readonly request_id: string; readonly at: Instant; readonly by_kind: string; readonly by_name: string; readonly step: DataRequestStep; readonly words: string }

export const listRequestEvents = async (tx: Transaction, requestIds: readonly string[]): Promise<readonly RequestEvent[]> =>
  (await sql<EventRow>`SELECT request_id, at, by_kind, by_name, step, words FROM personal_data.data_request_event WHERE request_id = ANY (${requestIds}::uuid[]) ORDER BY request_id, serial`.execute(tx)).rows.map(
    ({ request_id: requestId, by_kind: byKind, by_name: byName, ...rest }) => ({ requestId, byKind, byName, ...rest }),
  )
