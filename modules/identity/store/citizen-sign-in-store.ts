import { sql } from 'kysely'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { AssuranceLevel } from '../domain/person.ts'
import type { IdentityTables } from './tables.ts'

export type CitizenSignIn = IdentityTables['identity.citizen_sign_in']

export const insertCitizenSignIn = async (tx: Transaction, begun: CitizenSignIn): Promise<void> => {
  await tables<IdentityTables>(tx).insertInto('identity.citizen_sign_in').values(begun).execute()
}

/** Takes it away, so that no state is answered twice. */
export const takeCitizenSignIn = async (tx: Transaction, stateHash: Buffer): Promise<CitizenSignIn | undefined> =>
  tables<IdentityTables>(tx).deleteFrom('identity.citizen_sign_in').where('state_hash', '=', stateHash).returningAll().executeTakeFirst()

export type ElectronicIdentity = {
  readonly provider: string
  readonly subject: string
  readonly personId: PersonId
  readonly level: AssuranceLevel
  readonly at: Instant
}

export const keepElectronicIdentity = async (tx: Transaction, identity: ElectronicIdentity): Promise<void> => {
  const { provider, subject, personId, level, at } = identity
  await tables<IdentityTables>(tx)
    .insertInto('identity.electronic_identity')
    .values({ provider, subject, person_id: personId, level, verified_at: at, linked_at: at })
    .onConflict((conflict) => conflict.columns(['provider', 'subject']).doUpdateSet({ person_id: personId, level, verified_at: at }))
    .execute()
}

/** What the provider says now is all there is: representations it no longer names end. */
export const replaceRepresentations = async (
  tx: Transaction,
  given: { readonly personId: PersonId; readonly provider: string; readonly enterpriseIds: readonly PersonId[]; readonly at: Instant },
): Promise<void> => {
  const db = tables<IdentityTables>(tx)
  await db.deleteFrom('identity.representation').where('person_id', '=', given.personId).where('provider', '=', given.provider).execute()
  for (const enterpriseId of given.enterpriseIds)
    await db
      .insertInto('identity.representation')
      .values({ enterprise_id: enterpriseId, person_id: given.personId, provider: given.provider, verified_at: given.at })
      .onConflict((conflict) => conflict.columns(['person_id', 'enterprise_id']).doUpdateSet({ verified_at: given.at }))
      .execute()
}

export const selectRepresented = async (tx: Transaction, personId: PersonId): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ id: PersonId }>`
    SELECT p.id FROM identity.representation r JOIN identity.person p ON p.id = r.enterprise_id
    WHERE r.person_id = ${personId} ORDER BY p.name, p.id`.execute(tx)
  return rows.map((row) => row.id)
}
