import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listReturns, returnTogether } from '../application/return-together.ts'
import * as contracts from '../contract-handover.ts'
import { deskRefusals } from './counter-refusal-words.ts'

export const listReturnsRoute = defineRoute({
  contract: contracts.listReturns,
  permission: { may: 'return-result', on: 'dossier' },
  audit: { event: 'ready-results-listed' },
  refusals: {},
  handle: async (work, { query }) => ok(await listReturns(work, query)),
})

export const returnTogetherRoute = defineRoute({
  contract: contracts.returnTogether,
  permission: { may: 'return-result', on: 'dossier' },
  audit: { event: 'results-returned', about: ({ body }) => ({ thing: 'dossier', ...(body.dossiers[0] ? { thingId: body.dossiers[0].dossierId } : {}) }) },
  refusals: deskRefusals,
  handle: async (work, { body }) => {
    const { dossiers, ...facts } = body
    const done = await returnTogether(work, { ...facts, dossiers: dossiers.map(({ dossierId, version }) => ({ dossierId: dossierId as DossierId, version })) })
    return done.ok ? ok({ returned: done.value.map(({ dossier: { id, code }, receiptId }) => ({ dossierId: id, code: code ?? '', ...(receiptId ? { receiptId } : {}) })) }) : done
  },
})
