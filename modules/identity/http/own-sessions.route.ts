import type { SessionId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as own from '../application/own-sessions.ts'
import { listMyDataViews as listViews } from '../application/list-my-data-views.ts'
import { readingsOf } from '../application/registers/readings.ts'
import { endOtherSessions, endOwnSession, listMyDataViews, listMyRegisterReadings, listOwnSessions, signOut } from '../contract.ts'
import { citizenOf, signedInOf } from './actor-of.ts'
import { sessionRefusals } from './refusal-words.ts'

export const ownSessionRoutes: readonly Route[] = [
  defineRoute({
    contract: signOut,
    permission: 'signed-in',
    audit: { event: 'signed-out', about: () => ({ thing: 'session' }) },
    repeatable: 'signing out twice is signing out',
    refusals: {},
    handle: async (work, _input, reply) => {
      await own.signOut(work, signedInOf(work))
      reply.clearSession()
      return ok({})
    },
  }),
  defineRoute({
    contract: listOwnSessions,
    permission: 'signed-in',
    audit: { event: false, because: 'people look at their own sessions' },
    refusals: {},
    handle: async (work) => ok({ items: [...(await own.listOwnSessions(work, signedInOf(work)))] }),
  }),
  defineRoute({
    contract: endOwnSession,
    permission: 'signed-in',
    audit: { event: 'session-ended', about: (input) => ({ thing: 'session', thingId: input.params.sessionId }) },
    refusals: sessionRefusals,
    handle: (work, input) => own.endOwnSession(work, signedInOf(work), input.params.sessionId as SessionId),
  }),
  defineRoute({
    contract: endOtherSessions,
    permission: 'signed-in',
    audit: { event: 'other-sessions-ended', about: () => ({ thing: 'session' }) },
    refusals: {},
    handle: async (work) => ok(await own.endOtherSessions(work, signedInOf(work))),
  }),
  defineRoute({
    contract: listMyDataViews,
    permission: 'citizen',
    audit: { event: false, because: 'people read who read their own data' },
    refusals: {},
    handle: async (work, input) => {
      const page = await listViews(work, citizenOf(work).personId, input.query)
      return ok({ ...page, items: [...page.items] })
    },
  }),
  defineRoute({
    contract: listMyRegisterReadings,
    permission: 'citizen',
    audit: { event: false, because: 'people read who looked them up' },
    refusals: {},
    handle: async (work, { query: { before, limit = 20 } }) => {
      const readings = await readingsOf(work, citizenOf(work).personId, { before, limit })
      return ok({ items: readings.map(({ id, at, register, purpose, legalBasis, about, by, unitName, outcome }) => ({ id, at, register, purpose, legalBasis, matter: about.label, by, ...(unitName === undefined ? {} : { unitName }), ...(outcome === undefined ? {} : { outcome }) })) })
    },
  }),
]
