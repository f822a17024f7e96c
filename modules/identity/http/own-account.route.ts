import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { changeOwnPassword as change } from '../application/change-own-password.ts'
import * as factor from '../application/own-second-factor.ts'
import { beginSecondFactor, changeOwnPassword, confirmSecondFactor, getOwnSecondFactor, renewRecoveryCodes } from '../contract.ts'
import type { IdentityPorts } from '../ports.ts'
import { staffOf } from './actor-of.ts'
import { ownPasswordRefusals, signInRefusals } from './refusal-words.ts'
import { COUNTS_FAILURES } from './send-progress.ts'

const SHOWN_ONCE = 'secrets are shown once and never kept to be shown again'
const withPassword = { permission: 'staff', refusals: ownPasswordRefusals, refusalCommits: COUNTS_FAILURES, perMinute: 30 } as const

export const ownAccountRoutes = (ports: IdentityPorts): readonly Route[] => [
  defineRoute({
    ...withPassword,
    contract: changeOwnPassword,
    audit: { event: 'own-password-changed', about: () => ({ thing: 'account' }) },
    repeatable: 'the old password does not work twice',
    handle: (work, input) => change(work, { ...input.body, actor: staffOf(work), address: input.client.address }),
  }),
  defineRoute({
    contract: getOwnSecondFactor,
    permission: 'staff',
    audit: { event: false, because: 'people look at their own account' },
    refusals: {},
    handle: async (work) => ok(await factor.describeOwnSecondFactor(work, staffOf(work))),
  }),
  defineRoute({
    ...withPassword,
    contract: beginSecondFactor,
    audit: { event: 'second-factor-begun', about: () => ({ thing: 'account' }) },
    repeatable: SHOWN_ONCE,
    handle: async (work, input) => {
      const begun = await factor.beginOwnEnrolment(work, ports, { ...input.body, actor: staffOf(work), address: input.client.address })
      return begun.ok ? ok({ challenge: begun.value.challenge, enrolment: { ...begun.value.enrolment } }) : begun
    },
  }),
  defineRoute({
    contract: confirmSecondFactor,
    permission: 'staff',
    audit: { event: 'second-factor-enrolled', about: () => ({ thing: 'account' }) },
    repeatable: SHOWN_ONCE,
    refusals: signInRefusals,
    refusalCommits: COUNTS_FAILURES,
    perMinute: 30,
    handle: async (work, input) => {
      const confirmed = await factor.confirmOwnEnrolment(work, ports, { ...input.body, actor: staffOf(work) })
      return confirmed.ok ? ok({ recoveryCodes: [...confirmed.value.recoveryCodes] }) : confirmed
    },
  }),
  defineRoute({
    ...withPassword,
    contract: renewRecoveryCodes,
    audit: { event: 'recovery-codes-renewed', about: () => ({ thing: 'account' }) },
    repeatable: SHOWN_ONCE,
    handle: async (work, input) => {
      const renewed = await factor.renewRecoveryCodes(work, { ...input.body, actor: staffOf(work), address: input.client.address })
      return renewed.ok ? ok({ recoveryCodes: [...renewed.value.recoveryCodes] }) : renewed
    },
  }),
]
