import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Assurance, Person, PersonParty } from '../domain/person.ts'
import type { PersonalIdNumber } from '../domain/personal-id-number.ts'
import type { IdentityTables } from './tables.ts'

type Row = IdentityTables['identity.person']

const given = <K extends string, V>(key: K, value: V | null | undefined): { readonly [P in K]?: V } =>
  (value === null || value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

const partyOf = (row: Row): PersonParty => {
  const shared = { name: row.name, ...given('phone', row.phone), ...given('email', row.email), ...given('address', row.address) }
  switch (row.kind) {
    case 'individual':
      return {
        kind: 'individual',
        ...shared,
        ...given('personalIdNumber', row.personal_id_number as PersonalIdNumber | null),
        ...given('otherDocumentNumber', row.other_document_number),
        ...given('birthOn', row.birth_on),
        ...given('gender', row.gender),
      }
    case 'enterprise':
      return { kind: 'enterprise', ...shared, registrationNumber: row.registration_number ?? '' }
    case 'organisation':
    case 'household-business':
      return { kind: row.kind, ...shared, ...given('registrationNumber', row.registration_number) }
  }
}

const assuranceOf = (row: Row): Assurance | undefined =>
  row.assurance_level === null || row.assurance_verified_at === null || row.assurance_provider === null
    ? undefined
    : { level: row.assurance_level, verifiedAt: row.assurance_verified_at, provider: row.assurance_provider }

const personOf = (row: Row): Person => ({ ...partyOf(row), id: row.id as PersonId, ...given('assurance', assuranceOf(row)) })

const select = (tx: Transaction) => tables<IdentityTables>(tx).selectFrom('identity.person').selectAll()

export const selectPerson = async (tx: Transaction, id: PersonId): Promise<Person | undefined> => {
  const row = await select(tx).where('id', '=', id).executeTakeFirst()
  return row && personOf(row)
}

/** Read to be written: whoever writes the same person meanwhile waits, and reads what stands then. */
export const lockPerson = async (tx: Transaction, id: PersonId): Promise<Person | undefined> => {
  const row = await select(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row && personOf(row)
}

export const selectPeople = async (tx: Transaction, ids: readonly PersonId[]): Promise<readonly Person[]> =>
  ids.length === 0 ? [] : (await select(tx).where('id', 'in', ids).execute()).map(personOf)

/** By the number that tells this kind of person apart; undefined when the party brings none. */
export const selectSamePerson = async (tx: Transaction, party: PersonParty): Promise<Person | undefined> => {
  const numbers = numbersOf(party)
  let query = select(tx).where('kind', '=', party.kind)
  if (numbers.personal_id_number !== null) query = query.where('personal_id_number', '=', numbers.personal_id_number)
  else if (numbers.registration_number !== null) query = query.where('registration_number', '=', numbers.registration_number)
  else if (numbers.other_document_number !== null) query = query.where('other_document_number', '=', numbers.other_document_number)
  else return undefined
  const row = await query.executeTakeFirst()
  return row && personOf(row)
}

const numbersOf = (party: PersonParty): Pick<Row, 'personal_id_number' | 'other_document_number' | 'registration_number'> =>
  party.kind === 'individual'
    ? { personal_id_number: party.personalIdNumber ?? null, other_document_number: party.otherDocumentNumber ?? null, registration_number: null }
    : { personal_id_number: null, other_document_number: null, registration_number: party.registrationNumber ?? null }

const columnsOf = (party: PersonParty) => ({
  kind: party.kind,
  name: party.name,
  ...numbersOf(party),
  birth_on: party.kind === 'individual' ? (party.birthOn ?? null) : null,
  gender: party.kind === 'individual' ? (party.gender ?? null) : null,
  phone: party.phone ?? null,
  email: party.email ?? null,
  address: party.address ?? null,
})

/** False when the same number was inserted by someone else meanwhile. */
export const insertPerson = async (tx: Transaction, person: Person, at: Instant): Promise<boolean> => {
  const { numInsertedOrUpdatedRows = 0n } = await tables<IdentityTables>(tx)
    .insertInto('identity.person')
    .values({
      id: person.id,
      ...columnsOf(person),
      assurance_level: person.assurance?.level ?? null,
      assurance_verified_at: person.assurance?.verifiedAt ?? null,
      assurance_provider: person.assurance?.provider ?? null,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

export const updatePerson = async (tx: Transaction, person: Person, at: Instant): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('identity.person')
    .set({
      ...columnsOf(person),
      assurance_level: person.assurance?.level ?? null,
      assurance_verified_at: person.assurance?.verifiedAt ?? null,
      assurance_provider: person.assurance?.provider ?? null,
      updated_at: at,
    })
    .where('id', '=', person.id)
    .execute()
}
