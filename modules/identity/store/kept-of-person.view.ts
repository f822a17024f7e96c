import { sql } from 'kysely'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

const MOST = 1000

/** Rows about a person as they may be handed to that person: no hashes, no seals, and officials as ids only. */
export const selectKeptOfPerson = async (tx: Transaction, personId: PersonId) => {
  const [electronicIdentities, sessions, confirmations, restrictions, representations] = await Promise.all([
    sql<object>`SELECT provider, level, verified_at AS "verifiedAt", linked_at AS "linkedAt" FROM identity.electronic_identity WHERE person_id = ${personId} ORDER BY linked_at`.execute(tx),
    sql<object>`SELECT created_at AS "createdAt", last_seen_at AS "lastSeenAt", ended_at AS "endedAt", address, user_agent AS "userAgent" FROM identity.session WHERE person_id = ${personId} ORDER BY id DESC LIMIT ${MOST}`.execute(tx),
    sql<object>`SELECT purpose, about, level, provider, confirmed_at AS "confirmedAt", content_hash AS "contentHash" FROM identity.confirmation WHERE person_id = ${personId} ORDER BY confirmed_at DESC LIMIT ${MOST}`.execute(tx),
    sql<object>`SELECT since, words, lifted_at AS "liftedAt", lifted_words AS "liftedWords" FROM identity.restriction WHERE person_id = ${personId} ORDER BY since`.execute(tx),
    sql<object>`SELECT principal.name AS principal, person.name AS representative, given.kind, given.from_on AS "fromOn", given.until_on AS "untilOn", given.procedure_codes AS "procedureCodes", given.recorded_at AS "recordedAt", given.verified_at AS "verifiedAt",
        given.ended_at AS "endedAt", given.end_reason AS "endReason"
      FROM (SELECT * FROM identity.representation WHERE person_id = ${personId} UNION SELECT * FROM identity.representation WHERE principal_id = ${personId}) AS given
      JOIN identity.person AS principal ON principal.id = given.principal_id JOIN identity.person AS person ON person.id = given.person_id
      ORDER BY given.recorded_at DESC LIMIT ${MOST}`.execute(tx),
  ])
  return { electronicIdentities: electronicIdentities.rows, sessions: sessions.rows, confirmations: confirmations.rows, restrictions: restrictions.rows, representations: representations.rows }
}
