import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import { ownUrl, type Addresses } from './face.ts'
import { sessionTokenOf } from './session.ts'

const MOST_TOKENS = 20_000

export type RateOwners = {
  /** Whoever holds the session, however many of them they hold, where its token is known to open one; otherwise the address. */
  readonly keyOf: (request: FastifyRequest) => string
  readonly hasSession: (request: FastifyRequest) => boolean
  /** Told after each look at a session: whose request it was. */
  readonly note: (request: FastifyRequest, actor: Actor) => void
}

/**
 * Whose requests are counted together. A cookie anyone can invent must not open a new count, so a token counts for itself
 * only once this process has seen it open a session; until then, and after it ends, its requests count for their address.
 */
export const createRateOwners = (addresses: Addresses, most = MOST_TOKENS): RateOwners => {
  const live = new Map<string, string>()
  const ownerOf = (request: FastifyRequest): string | undefined => {
    const token = sessionTokenOf(request, ownUrl(request, addresses))
    return token === undefined ? undefined : live.get(token)
  }
  return {
    keyOf: (request) => ownerOf(request) ?? request.ip,
    hasSession: (request) => ownerOf(request) !== undefined,
    note: (request, actor) => {
      const token = sessionTokenOf(request, ownUrl(request, addresses))
      if (token === undefined) return
      live.delete(token)
      if (actor.kind === 'anonymous') return
      live.set(token, actor.kind === 'staff' ? actor.accountId : actor.kind === 'citizen' ? actor.personId : token)
      const [oldest] = live.keys()
      if (live.size > most && oldest !== undefined) live.delete(oldest)
    },
  }
}
