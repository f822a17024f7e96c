import type { PersonId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import type { Assurance, Person, PersonParty } from '../domain/person.ts'
import { tidyParty } from '../domain/tidy-party.ts'
import type { VerifiedIdentity } from '../ports.ts'
import { keepElectronicIdentity } from '../store/citizen-sign-in-store.ts'
import { insertPerson, lockPerson, selectSamePerson, updatePerson } from '../store/person-store.ts'
import { replaceRepresentations } from '../store/representation-store.ts'

const individualOf = (verified: VerifiedIdentity): unknown => {
  const { fullName: name, personalIdNumber, birthOn, gender, phone, email, address } = verified
  return { kind: 'individual', name, personalIdNumber, birthOn, gender, phone, email, address }
}

const tidied = (party: unknown): PersonParty | undefined => {
  const present = Object.fromEntries(Object.entries(party as Record<string, unknown>).filter(([, value]) => value !== undefined))
  const outcome = tidyParty(present as unknown as PersonParty)
  return outcome.ok ? outcome.value : undefined
}

/**
 * The provider knows better than what was typed at a counter: name, birth and gender follow it. Contact given to us stays
 * where the provider is silent.
 */
const keep = async (work: Work, party: PersonParty, assurance: Assurance): Promise<Person> => {
  const created: Person = { ...party, id: newId<PersonId>(), assurance }
  const known = await selectSamePerson(work.tx, party)
  if (known === undefined && (await insertPerson(work.tx, created, work.now))) return created
  const same = known ?? (await selectSamePerson(work.tx, party))
  const person = same && (await lockPerson(work.tx, same.id))
  if (person === undefined) throw new Error('a person was refused as known and then not found')
  const merged = { ...person, ...party, id: person.id, assurance } as Person
  await updatePerson(work.tx, merged, work.now)
  return merged
}

/** The person behind a verified sign-in, kept with level and time; undefined when the provider names nobody we can tell apart. */
export const keepVerifiedPerson = async (work: Work, provider: string, verified: VerifiedIdentity): Promise<Person | undefined> => {
  const party = tidied(individualOf(verified))
  if (party === undefined) return undefined
  const assurance: Assurance = { level: verified.level, verifiedAt: work.now, provider }
  const person = await keep(work, party, assurance)
  await keepElectronicIdentity(work.tx, { provider, subject: verified.subject, personId: person.id, level: verified.level, at: work.now })
  const enterprise = verified.enterprise === undefined ? undefined : tidied({ kind: 'enterprise', ...verified.enterprise })
  const principalIds = enterprise === undefined ? [] : [(await keep(work, enterprise, assurance)).id]
  await replaceRepresentations(work.tx, { personId: person.id, provider, principalIds, at: work.now, fromOn: plainDateAt(work.now) })
  return person
}
