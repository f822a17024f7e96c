import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { refused } from './pipeline.ts'
import type { HttpPorts } from './ports.ts'
import type { RateOwners } from './rate-owner.ts'

/** A person's own session, and an address behind which a whole office may sit. */
const PER_MINUTE = { session: 600, address: 3000 } as const
/** As many people may send from one address all that one person may: a province behind one address works, a flood of taken sessions does not. */
const PEOPLE_OF_ADDRESS = 50

const tooMany = (ttl: number): Error => refused({ kind: 'too-many-requests', seconds: Math.ceil(ttl / 1000) })

/** ASVS 5.0 §2.4.1: by person, else by address; by route where one says so; all who are signed in at one address together. Each process counts for itself. */
export const limitRates = async (app: FastifyInstance, { perMinute }: Pick<HttpPorts, 'perMinute'>, owners: RateOwners): Promise<void> => {
  await app.register(rateLimit, {
    global: true,
    max: (request) => perMinute ?? (owners.hasSession(request) ? PER_MINUTE.session : PER_MINUTE.address),
    timeWindow: '1 minute',
    keyGenerator: owners.keyOf,
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  })
  const countAddress = app.createRateLimit({ max: PEOPLE_OF_ADDRESS * (perMinute ?? PER_MINUTE.session), timeWindow: '1 minute', keyGenerator: (request) => request.ip })
  app.addHook('onRequest', async (request, reply) => {
    if (!owners.hasSession(request)) return
    const counted = await countAddress(request)
    if (counted.isAllowed || !counted.isExceeded) return
    reply.header('retry-after', counted.ttlInSeconds)
    throw tooMany(counted.ttl)
  })
}
