import { sql } from 'kysely'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

const MOST = 1000

/** Copies asked for by a person, one line an original. */
export const selectCopiesAskedBy = async (tx: Transaction, personId: PersonId): Promise<readonly object[]> =>
  (await sql<object>`SELECT request.requester, request.received_at AS "receivedAt", request.handed_out_at AS "handedOutAt", request.handed_out_to AS "handedOutTo", copy.original, copy.pages, copy.copies, copy.levy, copy.state, copy.number, copy.certified_at AS "certifiedAt"
    FROM certification.copy_request AS request JOIN certification.certified_copy AS copy ON copy.request_id = request.id WHERE request.person_id = ${personId} ORDER BY request.received_at DESC LIMIT ${MOST}`.execute(tx)).rows
