import type { Actor } from '../../../kernel/actor.ts'
import type { Work } from '../../../platform/work.ts'
import { abilitiesOf } from '../domain/can.ts'
import type { Person } from '../domain/person.ts'
import { listRepresented } from './act-for.ts'

export type Me = { readonly actor: Actor; readonly abilities: readonly string[]; readonly represents: readonly Person[] }

export const describeMe = async (work: Work): Promise<Me> => ({
  actor: work.actor,
  abilities: abilitiesOf(work.actor),
  represents: work.actor.kind === 'citizen' ? await listRepresented(work, work.actor.personId) : [],
})
