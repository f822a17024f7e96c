import { sql } from 'kysely'
import type { PersonId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Person } from '../domain/person.ts'
import { selectPeople } from './person-store.ts'

export type PersonSearch =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'phone'; readonly phones: readonly string[] }
  /** `name` folded. */
  | { readonly by: 'name'; readonly name: string; readonly birthOn: PlainDate }

const conditionOf = (search: PersonSearch) => {
  switch (search.by) {
    case 'number':
      return sql`personal_id_number = ${search.number}`
    case 'phone':
      return sql`regexp_replace(phone, '\\D', '', 'g') = ANY (${search.phones}::text[])`
    case 'name':
      return sql`platform.fold(name) = ${search.name} AND birth_on = ${search.birthOn}::date`
  }
}

/** Each way has its index; newest records first. */
export const searchPeople = async (tx: Transaction, search: PersonSearch, limit: number): Promise<readonly Person[]> => {
  const { rows } = await sql<{ id: PersonId }>`
    SELECT id FROM identity.person WHERE ${conditionOf(search)} ORDER BY updated_at DESC, id LIMIT ${limit}`.execute(tx)
  const ids = rows.map((row) => row.id)
  const people = await selectPeople(tx, ids)
  return ids.flatMap((id) => people.filter((person) => person.id === id))
}
