import { ok, refuse } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { lookUpPayable as lookUp } from '../application/look-up-payable.ts'
import { receiveCallback } from '../application/receive-callback.ts'
import { lookUpPayable, receivePlatformMessage } from '../contract.ts'
import type { PaymentPorts } from '../ports.ts'
import { paymentRefusals } from './refusal-words.ts'

/** A message of the platform is under one kilobyte. */
const BODY_LIMIT = 8_192

/** Nobody signs in here: a message is worth what its hash proves. */
export const platformRoutes = (ports: PaymentPorts): readonly Route[] => [
  defineRoute({
    contract: receivePlatformMessage,
    permission: 'public',
    audit: { event: 'platform-message-received' },
    refusals: paymentRefusals,
    repeatable: 'counted once per reference, however often it comes',
    bodyLimit: BODY_LIMIT,
    perMinute: 6000,
    handle: async (work, { body }) => {
      const platform = ports.platform()
      return platform ? ok(await receiveCallback(work, platform, body)) : refuse({ kind: 'platform-missing' })
    },
  }),
  defineRoute({
    contract: lookUpPayable,
    permission: 'public',
    audit: { event: 'payable-looked-up' },
    refusals: paymentRefusals,
    repeatable: 'the same reference is answered again',
    bodyLimit: BODY_LIMIT,
    perMinute: 120,
    handle: async (work, { body }) => {
      const platform = ports.platform()
      return platform ? ok(await lookUp(work, ports, { platform, body })) : refuse({ kind: 'platform-missing' })
    },
  }),
]
