import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import { sessionTokenOf } from './session.ts'

const MOST_TOKENS = 20_000

export type RateOwners = {
  /** The session's token where it is known to open one; otherwise the address. */
  readonly keyOf: (request: FastifyRequest) => string
  readonly hasSession: (request: FastifyRequest) => boolean
  /** Told after each look at a session: whose request it was. */
  readonly note: (request: FastifyRequest, actor: Actor) => void
}

/**
 * Whose requests are counted together. A cookie anyone can invent must not open a new count, so a token counts for itself
 * only once this process has seen it open a session; until then, and after it ends, its requests count for their address.
 */
export const createRateOwners = (most = MOST_TOKENS): RateOwners => {
  const live = new Set<string>()
  const tokenOf = (request: FastifyRequest): string | undefined => {
    const token = sessionTokenOf(request)
    return token !== undefined && live.has(token) ? token : undefined
  }
  return {
    keyOf: (request) => tokenOf(request) ?? request.ip,
    hasSession: (request) => tokenOf(request) !== undefined,
    note: (request, actor) => {
      const token = sessionTokenOf(request)
      if (token === undefined) return
      live.delete(token)
      if (actor.kind === 'anonymous') return
      live.add(token)
      const [oldest] = live
      if (live.size > most && oldest !== undefined) live.delete(oldest)
    },
  }
}
