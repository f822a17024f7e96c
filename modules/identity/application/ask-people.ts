import type { PersonId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import type { Person, PersonParty, PersonRefusal } from '../domain/person.ts'
import { sameName, tidyParty } from '../domain/tidy-party.ts'
import { insertPerson, selectPeople, selectPerson, selectSamePerson } from '../store/person-store.ts'

/** Throws for an id that was never given out. Reading it for someone else's eyes is a view: `audit.recordView`. */
export const getPerson = async (work: Work, personId: PersonId): Promise<Person> => {
  const person = await selectPerson(work.tx, personId)
  if (person === undefined) throw new Error(`no person ${personId}`)
  return person
}

export const findPerson = (work: Work, personId: PersonId): Promise<Person | undefined> => selectPerson(work.tx, personId)

/** Who bears the number this party brings; nobody is made. */
export const findSamePerson = async (work: Work, given: PersonParty): Promise<Person | undefined> => {
  const tidied = tidyParty(given)
  return tidied.ok ? selectSamePerson(work.tx, tidied.value) : undefined
}

/** Those of the ids that exist, in no order. */
export const listPeople = (work: Work, personIds: readonly PersonId[]): Promise<readonly Person[]> => selectPeople(work.tx, personIds)

/**
 * The person with this number (personal id, registration, other document), or a new one, only declared. A known number under
 * another name is refused: nobody's record changes by typing. Without a number nobody can be told apart: always a new person.
 */
export const findOrCreatePerson = async (work: Work, given: PersonParty): Promise<Outcome<Person, PersonRefusal>> => {
  const tidied = tidyParty(given)
  if (!tidied.ok) return tidied
  const party = tidied.value
  const created: Person = { ...party, id: newId<PersonId>() }
  const known = await selectSamePerson(work.tx, party)
  if (known === undefined && (await insertPerson(work.tx, created, work.now))) return ok(created)
  // Someone else inserted the same number between our question and our insert: it is there to be found now.
  const person = known ?? (await selectSamePerson(work.tx, party))
  if (person === undefined) throw new Error('a person was refused as known and then not found')
  return sameName(person.name, party.name) ? ok(person) : refuse({ kind: 'person-name-differs', personId: person.id })
}
