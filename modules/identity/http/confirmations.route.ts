import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { confirmAct } from '../application/confirm-act.ts'
import { beginConfirmation } from '../contract-acting.ts'
import type { IdentityPorts } from '../ports.ts'
import { confirmActRefusals } from './acting-refusal-words.ts'

/** The way back is that of sign-in: `finishCitizenSignIn`. */
export const confirmationRoutes = (ports: IdentityPorts): readonly Route[] => [
  defineRoute({
    contract: beginConfirmation,
    permission: 'citizen',
    audit: { event: false, because: 'nothing is confirmed yet; the way back is recorded' },
    repeatable: 'each way to the provider has its own state and nonce',
    refusals: confirmActRefusals,
    perMinute: 60,
    handle: async (work, input) => {
      const begun = await confirmAct(work, ports, { ...input.body, browser: input.client })
      return begun.ok ? ok({ redirectTo: begun.value.redirectTo }) : begun
    },
  }),
]
