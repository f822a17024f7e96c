import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared, type Route } from '../../../platform/http/route.ts'
import { receiveCallback } from '../application/hear-post.ts'
import { quotePostage as quote, type Quote } from '../application/quote.ts'
import { showOrders } from '../application/show-orders.ts'
import { quotePostage, receivePostMessage, showPostalOrders } from '../contract.ts'
import type { PostRefusal } from '../domain/refusal.ts'
import type { PostPorts } from '../ports.ts'
import { postRefusals } from './refusal-words.ts'

/** A message of the post is under one kilobyte. */
const BODY_LIMIT = 8_192

export const citizenRoutes = (ports: PostPorts): readonly Route[] => [
  defineRoute({
    contract: showPostalOrders,
    permission: 'signed-in',
    audit: { event: false, because: 'the way of parcels of a dossier whose reading is recorded' },
    refusals: {},
    handle: async (work, { params }) => ok((await showOrders(work, params.subjectId)) as never),
  }),
  defineRoute<typeof quotePostage, PostRefusal, Prepared & { readonly quoted: Quote }>({
    contract: quotePostage,
    permission: 'signed-in',
    audit: { event: false, because: 'a price of nobody' },
    refusals: postRefusals,
    perMinute: 60,
    prepare: async (work, { query }) => {
      const { unitId, direction = 'delivery', areaCode, provinceCode } = query
      return ok({ quoted: await quote(work, ports, { unitId: unitId as UnitId, direction, address: { street: '', ...(areaCode ? { areaCode } : {}), ...(provinceCode ? { provinceCode } : {}) } }) })
    },
    handle: async (_work, { prepared }) => ok(prepared.quoted),
  }),
  // Nobody signs in here: a message is worth what its seal proves.
  defineRoute({
    contract: receivePostMessage,
    permission: 'public',
    audit: { event: 'post-message-received' },
    refusals: postRefusals,
    repeatable: 'counted once per line of a parcel, however often it comes',
    bodyLimit: BODY_LIMIT,
    perMinute: 6000,
    handle: async (work, { body }) => {
      const office = ports.office()
      return office ? ok(await receiveCallback(work, office, body)) : refuse({ kind: 'post-missing' })
    },
  }),
]
