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
