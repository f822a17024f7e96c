import type { DossierId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared } from '../../../platform/http/route.ts'
import { drawAsPdf } from '../../documents/index.ts'
import { concludeAtOnce, proposeAtOnce } from '../application/conclude-at-once.ts'
import { showSitting } from '../application/show-sitting.ts'
import * as contracts from '../contract-sitting.ts'
import { sittingRefusals } from './counter-refusal-words.ts'

export const showSittingRoute = defineRoute({
  contract: contracts.showSitting,
  permission: { may: 'return-result', on: 'dossier' },
  audit: { event: 'sitting-shown', about: ({ params }) => ({ thing: 'dossier', thingId: params.dossierId }) },
  refusals: sittingRefusals,
  handle: (work, { params }) => showSitting(work, params.dossierId),
})

export const proposeAtOnceRoute = defineRoute({
  contract: contracts.proposeAtOnce,
  permission: { may: 'return-result', on: 'dossier' },
  audit: { event: 'dossier-proposed-at-once', about: ({ params }) => ({ thing: 'dossier', thingId: params.dossierId }) },
  refusals: sittingRefusals,
  handle: async (work, { params, body }) => {
    const done = await proposeAtOnce(work, { dossierId: params.dossierId as DossierId, version: body.version })
    return done.ok ? ok({ dossierId: done.value.id, state: done.value.state }) : done
  },
})

export const concludeAtOnceRoute = defineRoute({
  contract: contracts.concludeAtOnce,
  permission: { may: 'return-result', on: 'dossier' },
  audit: { event: 'dossier-concluded-at-once', about: ({ params }) => ({ thing: 'dossier', thingId: params.dossierId }) },
  refusals: sittingRefusals,
  prepare: async (work, { body }): Promise<Outcome<Prepared & { readonly drawn: Uint8Array | undefined }, never>> => ok({ drawn: await drawAsPdf(work, { fileId: body.fileId }, body.name) }),
  handle: async (work, { params, body, prepared: { drawn } }) => {
    const { version, fileId, name, number, receivedBy, ...receipt } = body
    const done = await concludeAtOnce(work, { dossierId: params.dossierId as DossierId, version, name, receivedBy, receipt, fileId, ...(number ? { number } : {}), ...(drawn ? { drawn } : {}) })
    if (!done.ok) return done
    const { dossier, receipt: issued } = done.value
    return ok({ dossierId: dossier.id, code: dossier.code ?? '', state: dossier.state, ...(issued ? { receiptId: issued.documentId } : {}) })
  },
})
