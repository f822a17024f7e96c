import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared, type Route } from '../../../platform/http/route.ts'
import { MOST_SHEET_BYTES, SHEET_MEDIA_TYPE, type SheetRefusal } from '../../documents/index.ts'
import { batchTemplate, bringSheet } from '../application/bring-sheet.ts'
import { fileBatch } from '../application/file-batch.ts'
import { keepBatch, openBatch } from '../application/keep-batch.ts'
import { showBatch } from '../application/show-batch.ts'
import * as contracts from '../contract-batch.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import type { OneStopPorts } from '../ports.ts'
import { receptionRefusals, sheetRefusals } from './counter-refusal-words.ts'

type SheetRefused = SheetRefusal | CounterRefusal

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

export const bringSheetRoute = defineRoute<typeof contracts.bringSheet, SheetRefused, Prepared & { readonly typed: string }>({
  contract: contracts.bringSheet,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: 'batch-sheet-brought', about: aboutBatch },
  refusals: sheetRefusals,
  bodyLimit: MOST_SHEET_BYTES,
  perMinute: 30,
  prepare: async (work, { params, body, fileName = '' }) => {
    const read = await bringSheet(work, { ...params, bytes: body, fileName })
    return read.ok ? ok({ typed: read.value }) : read
  },
  handle: async (work, { params, prepared: { typed } }) => {
    const kept = await keepBatch(work, { batchId: params.batchId, typed })
    return kept.ok ? ok({ batchId: kept.value.batchId, typed }) : kept
  },
})

export const downloadBatchTemplateRoute = defineRoute({
  contract: contracts.downloadBatchTemplate,
  permission: { may: 'submit', on: 'dossier' },
  audit: { event: false, because: 'headings of an empty list' },
  refusals: receptionRefusals,
  handle: async (work, { params }, reply) => {
    const written = await batchTemplate(work, params.batchId)
    if (!written.ok) return written
    reply.asFile(SHEET_MEDIA_TYPE, 'danh-sach.xlsx')
    return ok(written.value)
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
