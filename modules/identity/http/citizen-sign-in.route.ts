import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as citizen from '../application/sign-in-citizen.ts'
import { beginCitizenSignIn, finishCitizenSignIn } from '../contract.ts'
import type { IdentityPorts } from '../ports.ts'
import { confirmActRefusals } from './acting-refusal-words.ts'
import { citizenSignInRefusals } from './refusal-words.ts'

export const citizenSignInRoutes = (ports: IdentityPorts): readonly Route[] => [
  defineRoute({
    contract: beginCitizenSignIn,
    permission: 'public',
    audit: { event: false, because: 'nobody is known yet; the way back is recorded' },
    repeatable: 'each sign-in has its own state and nonce',
    refusals: citizenSignInRefusals,
    perMinute: 60,
    handle: async (work, input, reply) => {
      const begun = await citizen.beginCitizenSignIn(work, ports, { returnTo: input.body.returnTo, level: input.body.level, browser: input.client })
      if (!begun.ok) return begun
      if (begun.value.browser !== undefined) reply.setSession(begun.value.browser, 'citizen')
      return ok({ redirectTo: begun.value.redirectTo })
    },
  }),
  defineRoute({
    contract: finishCitizenSignIn,
    permission: 'public',
    audit: { event: 'citizen-sign-in-finished', about: () => ({ thing: 'session' }) },
    refusals: confirmActRefusals,
    refusalCommits: 'a state is used up whether the sign-in succeeds or not, and a failure is recorded',
    perMinute: 60,
    handle: async (work, input, reply) => {
      const finished = await citizen.finishCitizenSignIn(work, ports, { search: input.query.search, browser: input.client })
      if (!finished.ok) return finished
      if (finished.value.session !== undefined) reply.setSession(finished.value.session, 'citizen')
      return ok({ returnPath: finished.value.returnPath })
    },
  }),
]
