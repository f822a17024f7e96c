import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as continued from '../application/continue-sign-in.ts'
import { signInStaff as signIn } from '../application/sign-in-staff.ts'
import { answerSecondFactor, chooseNewPassword, signInStaff } from '../contract.ts'
import type { IdentityPorts } from '../ports.ts'
import { passwordRefusals, signInRefusals } from './refusal-words.ts'
import { COUNTS_FAILURES, EACH_TRY_IS_NEW, OWN_ENTRY, sendProgress } from './send-progress.ts'

const shared = {
  permission: 'public',
  audit: { event: false, because: OWN_ENTRY },
  repeatable: EACH_TRY_IS_NEW,
  refusalCommits: COUNTS_FAILURES,
  perMinute: 60,
  bodyLimit: 16_384,
} as const

export const staffSignInRoutes = (ports: IdentityPorts): readonly Route[] => [
  defineRoute({
    ...shared,
    contract: signInStaff,
    refusals: signInRefusals,
    handle: async (work, input, reply) => {
      const outcome = await signIn(work, ports, { ...input.body, browser: input.client })
      return outcome.ok ? ok(sendProgress(outcome.value, reply)) : outcome
    },
  }),
  defineRoute({
    ...shared,
    contract: chooseNewPassword,
    refusals: { ...signInRefusals, ...passwordRefusals },
    handle: async (work, input, reply) => {
      const outcome = await continued.chooseNewPassword(work, ports, { ...input.body, browser: input.client })
      return outcome.ok ? ok(sendProgress(outcome.value, reply)) : outcome
    },
  }),
  defineRoute({
    ...shared,
    contract: answerSecondFactor,
    refusals: signInRefusals,
    handle: async (work, input, reply) => {
      const outcome = await continued.answerSecondFactor(work, ports, { ...input.body, browser: input.client })
      return outcome.ok ? ok(sendProgress(outcome.value, reply)) : outcome
    },
  }),
]
