import type { Actor } from '../../../kernel/actor.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { abilitiesOf } from '../domain/can.ts'
import type { Person } from '../domain/person.ts'
import { selectRepresented } from '../store/citizen-sign-in-store.ts'
import { selectPeople } from '../store/person-store.ts'

export type Me = { readonly actor: Actor; readonly abilities: readonly string[]; readonly represents: readonly Person[] }

/** Enterprises and organisations this person may act for, as their identity provider says. */
export const listRepresented = async (work: Work, personId: PersonId): Promise<readonly Person[]> =>
  selectPeople(work.tx, await selectRepresented(work.tx, personId))

export const describeMe = async (work: Work): Promise<Me> => ({
  actor: work.actor,
  abilities: abilitiesOf(work.actor),
  represents: work.actor.kind === 'citizen' ? await listRepresented(work, work.actor.personId) : [],
})
