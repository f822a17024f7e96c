import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { fileBatch } from '../application/file-batch.ts'
import { keepBatch, openBatch } from '../application/keep-batch.ts'
import { showBatch } from '../application/show-batch.ts'
import * as contracts from '../contract-batch.ts'
import type { OneStopPorts } from '../ports.ts'
import { receptionRefusals } from './counter-refusal-words.ts'

const aboutBatch = ({ params }: { readonly params: { readonly batchId: string } }) => ({ thing: 'batch', thingId: params.batchId })

export const openBatchRoute = defineRoute({
  contract: contracts.openBatch,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: 'batch-opened', about: (_, { batchId }) => ({ thing: 'batch', thingId: batchId }) },
  refusals: receptionRefusals,
  handle: async (work, { body }) => {
    const opened = await openBatch(work, body.procedureCode)
    return opened.ok ? ok({ batchId: opened.value.batchId }) : opened
  },
})

export const showBatchRoute = defineRoute({
  contract: contracts.showBatch,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: false, because: 'the official reads what the official typed' },
  refusals: receptionRefusals,
  handle: (work, { params }) => showBatch(work, params.batchId),
})

export const keepBatchRoute = defineRoute({
  contract: contracts.keepBatch,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: false, because: 'half-typed words; the filing of each row is audited' },
  refusals: receptionRefusals,
  repeatable: 'the same table kept again is the same table',
  handle: async (work, { params, body }) => {
    const kept = await keepBatch(work, { batchId: params.batchId, ...body })
    return kept.ok ? ok({ batchId: kept.value.batchId }) : kept
  },
})

export const fileBatchRoute = ({ publicUrl }: OneStopPorts): Route =>
  defineRoute({
    contract: contracts.fileBatch,
    permission: { may: 'submit', on: 'dossier' },
    audit: { event: 'batch-filed', about: aboutBatch },
    refusals: receptionRefusals,
    handle: async (work, { params, body }) => {
      const done = await fileBatch(work, { batchId: params.batchId, publicUrl, ...(body.after === undefined ? {} : { after: body.after }) })
      if (!done.ok) return done
      const { filed, refused, next } = done.value
      return ok({ filed: filed.map(({ serial, applicantName, dossierId, code }) => ({ serial, applicantName, dossierId, code })), refused, ...(next === undefined ? {} : { next }) })
    },
  })
