import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { guide, listOwnGuidance, showGuidance } from '../application/guide.ts'
import * as contracts from '../contract-counter.ts'
import { counterRefusals, receptionRefusals } from './counter-refusal-words.ts'

export const recordGuidanceRoute = defineRoute({
  contract: contracts.recordGuidance,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: 'guidance-given', about: (_, { guidanceId }) => ({ thing: 'guidance', thingId: guidanceId }) },
  refusals: receptionRefusals,
  handle: async (work, { params, body }) => {
    const told = await guide(work, { draftId: params.draftId, ...(body.note ? { note: body.note } : {}) })
    return told.ok ? ok({ guidanceId: told.value.guidanceId }) : told
  },
})

export const showGuidanceRoute = defineRoute({
  contract: contracts.showGuidance,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: 'guidance-read', about: ({ params }) => ({ thing: 'guidance', thingId: params.guidanceId }) },
  refusals: counterRefusals,
  handle: (work, { params }) => showGuidance(work, params.guidanceId),
})

export const listGuidanceRoute = defineRoute({
  contract: contracts.listGuidance,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: 'guidance-listed' },
  refusals: {},
  handle: async (work) => ok({ items: await listOwnGuidance(work) }),
})
