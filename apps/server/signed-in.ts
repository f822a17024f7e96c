import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import { abilitiesOf, findActorBySession } from '../../modules/identity/index.ts'
import { sessionTokenOf } from '../../platform/http/session.ts'
import type { SignedIn } from '../../platform/web/loader.ts'
import type { Composition } from './compose.ts'

const signedInOf = (actor: Actor): SignedIn | undefined => {
  if (actor.kind === 'citizen') return { kind: 'citizen', fullName: actor.fullName, assuranceLevel: actor.assuranceLevel }
  if (actor.kind === 'staff') return { kind: 'staff', fullName: actor.fullName, roles: actor.roles, abilities: abilitiesOf(actor) }
  return undefined
}

/** Who reads a page, for its greeting and menus; what they may do is decided at each request of the API. */
export const createSignedInFinder = ({ database, now }: Composition) => async (request: FastifyRequest): Promise<SignedIn | undefined> => {
  const token = sessionTokenOf(request)
  return token === undefined ? undefined : signedInOf(await findActorBySession({ tx: database.tx, now: now() }, token))
}
