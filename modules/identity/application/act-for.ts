import type { PersonId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { AssuranceLevel, Person } from '../domain/person.ts'
import { isInForce, opensDossiers, type Representation, type RepresentationKind } from '../domain/representation.ts'
import { selectPeople, selectPerson } from '../store/person-store.ts'
import { selectRepresentationsBy, selectRepresentationsOf } from '../store/representation-store.ts'

const inForceOf = async (work: Work, personId: PersonId, procedureCode?: string): Promise<readonly Representation[]> => {
  const on = plainDateAt(work.now)
  return (await selectRepresentationsBy(work.tx, personId)).filter((each) => isInForce(each, { on, procedureCode }))
}

/** People and organisations this person may act for today. */
export const listRepresented = async (work: Work, personId: PersonId): Promise<readonly Person[]> =>
  selectPeople(work.tx, [...new Set((await inForceOf(work, personId)).map((each) => each.principalId))])

/**
 * On what ground the signed-in citizen may act for this person today, in this procedure; undefined: on none. A ground that was
 * looked at comes before one that is only declared (`verifiedAt` absent). Asks nothing about oneself: see `isSelf` of the caller.
 */
export const mayActFor = async (work: Work, principalId: PersonId, procedureCode?: string): Promise<Representation | undefined> => {
  if (work.actor.kind !== 'citizen') return undefined
  const grounds = (await inForceOf(work, work.actor.personId, procedureCode)).filter((each) => each.principalId === principalId)
  return grounds.find((each) => each.verifiedAt !== undefined) ?? grounds[0]
}

/** On what ground somebody at the counter may act for another today, in this procedure: the one looked at before one only declared. */
export const findGround = async (work: Work, asked: { readonly personId: PersonId; readonly principalId: PersonId; readonly procedureCode: string }): Promise<Representation | undefined> => {
  const grounds = (await inForceOf(work, asked.personId, asked.procedureCode)).filter(({ principalId }) => principalId === asked.principalId)
  return grounds.find(({ verifiedAt }) => verifiedAt !== undefined) ?? grounds[0]
}

export type SeenFor = { readonly principalId: PersonId; readonly kind: RepresentationKind; readonly procedureCodes?: readonly string[] }

/** Whose dossiers the signed-in citizen may see besides their own: on verified grounds only, with the procedures they reach. */
export const listSeenFor = async (work: Work): Promise<readonly SeenFor[]> => {
  if (work.actor.kind !== 'citizen') return []
  const on = plainDateAt(work.now)
  const grounds = (await selectRepresentationsBy(work.tx, work.actor.personId)).filter((each) => opensDossiers(each, { on }))
  return grounds.map(({ principalId, kind, procedureCodes }) => ({ principalId, kind, ...(procedureCodes === undefined ? {} : { procedureCodes }) }))
}

/** Who stands for this person by law, in everything: whom the register names of an enterprise, parents of a child; on verified grounds only. */
export const listStandingFor = async (work: Work, principalId: PersonId): Promise<readonly PersonId[]> => {
  const on = plainDateAt(work.now)
  const grounds = (await selectRepresentationsOf(work.tx, principalId)).filter((each) => each.kind !== 'authorised' && each.procedureCodes === undefined && opensDossiers(each, { on }))
  return [...new Set(grounds.map(({ personId }) => personId))]
}

/**
 * Level that counts when acting on this ground (NĐ 69/2024; authorised cases rest on the account of the principal): an authorised
 * person brings the level the principal has proved, or 2 where an official has looked at the paper; a parent and a legal
 * representative bring their own.
 */
export const assuranceOfPrincipal = async (work: Work, ground: Representation): Promise<AssuranceLevel | 0> => {
  const own = work.actor.kind === 'citizen' ? work.actor.assuranceLevel : 0
  if (ground.kind !== 'authorised' || (ground.verifiedAt !== undefined && ground.provider === undefined)) return own
  return (await selectPerson(work.tx, ground.principalId))?.assurance?.level ?? 0
}
