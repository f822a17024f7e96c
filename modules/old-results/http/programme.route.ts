import { ok } from '../../../kernel/outcome.ts'
import { addDays, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { exportProgress } from '../application/export-progress.ts'
import { showProgress, showWorkDone } from '../application/progress.ts'
import { setPlan } from '../application/set-plan.ts'
import { signOldResults } from '../application/sign-old-results.ts'
import { takeInventory, takeInventoryFile } from '../application/take-inventory.ts'
import { openBatch } from '../application/take-step.ts'
import { TABLE_MEDIA_TYPES } from '../../documents/index.ts'
import * as contracts from '../contract.ts'
import { INVENTORY_HEADINGS } from '../domain/inventory-table.ts'
import type { OldResultsPorts } from '../ports.ts'
import { inventoryRefusals, oldResultRefusals, scanStepRefusals } from './refusal-words.ts'
import { progressView } from './views.ts'

const ON = 'old-result'
/** Two weeks, as the pace is measured. */
const SHOWN_DAYS = 14

const figureRoutes: readonly Route[] = [
  defineRoute({
    contract: contracts.showOldResultProgress,
    permission: { may: 'list', on: ON },
    audit: { event: false, because: 'counts per unit and procedure; no personal data' },
    refusals: {},
    handle: async (work, { query }) => {
      const { lines, burnDown } = await showProgress(work, query.unitId)
      return ok({ lines: lines.map(progressView), burnDown })
    },
  }),
  defineRoute({
    contract: contracts.exportOldResultProgress,
    permission: { may: 'export', on: ON },
    audit: { event: false, because: 'counts per unit and procedure; no personal data' },
    refusals: {},
    handle: async (work, { query }, reply) => {
      reply.asFile(TABLE_MEDIA_TYPES[query.format], `so-hoa-ket-qua-cu.${query.format}`)
      return ok(await exportProgress(work, { format: query.format, ...(query.unitId ? { unitId: query.unitId } : {}) }))
    },
  }),
  defineRoute({
    contract: contracts.showOldResultWork,
    permission: { may: 'export', on: ON },
    audit: { event: 'old-result-work-read' },
    refusals: {},
    handle: async (work, { query }) => {
      const [from, to] = [(query.from ?? addDays(plainDateAt(work.now), -SHOWN_DAYS)) as PlainDate, (query.to ?? plainDateAt(work.now)) as PlainDate]
      return ok({ from, to, items: await showWorkDone(work, { from, to, ...(query.unitId ? { unitId: query.unitId } : {}) }) })
    },
  }),
]

export const programmeRoutes = ({ publicUrl }: OldResultsPorts): readonly Route[] => [
  ...figureRoutes,
  defineRoute({
    contract: contracts.setOldResultPlan,
    permission: { may: 'plan', on: ON },
    audit: { event: 'old-result-plan-set', about: ({ body }) => ({ thing: 'old-result-plan', thingId: body.procedureCode, unitId: body.unitId }) },
    refusals: oldResultRefusals,
    handle: async (work, { body }) => {
      const set = await setPlan(work, { ...body, dueOn: body.dueOn as PlainDate })
      return set.ok ? ok({}) : set
    },
  }),
  defineRoute({
    contract: contracts.takeInventoryFile,
    permission: { may: 'inventory', on: ON },
    audit: { event: 'old-results-listed', about: ({ query }, { listed }) => ({ thing: 'old-result', thingId: `${listed}`, unitId: query.unitId }) },
    refusals: inventoryRefusals,
    bodyLimit: 20 * 1024 * 1024,
    handle: (work, { query, body, fileName = 'danh-sach.csv' }) => takeInventoryFile(work, query.unitId, { bytes: body, fileName }),
  }),
  defineRoute({
    contract: contracts.listOneOldResult,
    permission: { may: 'inventory', on: ON },
    audit: { event: 'old-results-listed', about: ({ body }) => ({ thing: 'old-result', unitId: body.unitId }) },
    refusals: oldResultRefusals,
    handle: (work, { body }) => {
      const { procedureCode, resultName = '', number, issuedOn = '', holderName = '', holderIdNumber = '', validUntil = '', pages = 1, shelf = '' } = body
      return takeInventory(work, body.unitId, [INVENTORY_HEADINGS, [procedureCode, resultName, number, issuedOn, holderName, holderIdNumber, validUntil, String(pages), shelf]])
    },
  }),
  defineRoute({
    contract: contracts.openOldResultBatch,
    permission: { may: 'digitise', on: ON },
    audit: { event: 'old-result-batch-opened', about: ({ body }) => ({ thing: 'old-result', thingId: body.oldResultIds[0] ?? '' }) },
    refusals: oldResultRefusals,
    handle: async (work, { body }) => {
      const opened = await openBatch(work, body.oldResultIds)
      if (!opened.ok) return opened
      const { batchId: oldBatchId, ...told } = opened.value
      return ok({ oldBatchId, ...told })
    },
  }),
  defineRoute({
    contract: contracts.signOldResults,
    permission: { may: 'sign', on: ON },
    audit: { event: 'old-results-signed', about: ({ body }) => ({ thing: 'old-result', thingId: body.oldResultIds.join(' ') }) },
    refusals: scanStepRefusals,
    handle: async (work, { body }) => {
      const signed = await signOldResults(work, body.oldResultIds, publicUrl)
      return signed.ok ? ok({ signed: signed.value.length }) : signed
    },
  }),
]
