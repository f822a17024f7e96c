import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, STREAMED, type Route } from '../../../platform/http/route.ts'
import { MOST_SHEET_BYTES, openFileRefusals } from '../../documents/index.ts'
import { draftNextPlan } from '../application/draft-next-plan.ts'
import { importPlan } from '../application/import-plan.ts'
import { readPlanFile } from '../application/read-plan-file.ts'
import { confirmEvidence, recordEvidence, type RecordEvidence, serveEvidenceFile, withdrawEvidence } from '../application/record-evidence.ts'
import { setPlanOrder } from '../application/set-order.ts'
import { listPlans, listPlanUnits, showPlan, showPlanGantt, showUnitSheet } from '../application/show-plan.ts'
import * as contract from '../contract.ts'
import type { PlanSection } from '../domain/plan.ts'
import { reportPlan, REPORT_MEDIA_TYPES } from '../application/report-plan.ts'
import { withdrawPlan } from '../application/withdraw-plan.ts'
import { giveWallKey, showPlanWall } from '../application/wall-key.ts'
import type { PlansPorts } from '../ports.ts'
import { planFileRefusals, planRefusals } from './refusal-words.ts'

const NOBODY = { event: false, because: 'plans and their progress; no personal data' } as const
/** A province has hundreds of communes. */
const UNITS_A_PAGE = 40

const MAY_LIST = { may: 'list', on: 'plan' } as const
const aboutEvidence = ({ params }: { readonly params: { readonly evidenceId: string } }) => ({ thing: 'plan-evidence', thingId: params.evidenceId })

const linesOf = (sections: readonly PlanSection[]) =>
  sections.flatMap(({ assignments }) => assignments.flatMap(({ title, deliverables }) => deliverables.map(({ reference, text, doers, deadline }) => ({ reference, assignment: title, text, doers: doers.map(({ said }) => said), deadline }))))

export const wallRoutes = ({ secret }: PlansPorts): readonly Route[] => [
  defineRoute({ contract: contract.giveWallKey, permission: MAY_LIST, audit: NOBODY, refusals: planRefusals, handle: (work, { params }) => giveWallKey(work, secret, params) }),
  defineRoute({ contract: contract.showPlanWall, permission: 'public', audit: NOBODY, refusals: planRefusals, perMinute: 60, handle: (work, { params }) => showPlanWall(work, secret, params.wallKey) }),
]

export const planRoutes: readonly Route[] = [
  defineRoute({ contract: contract.listPlans, permission: MAY_LIST, audit: NOBODY, refusals: {}, handle: async (work) => ok(await listPlans(work)) }),
  defineRoute({ contract: contract.showPlan, permission: MAY_LIST, audit: NOBODY, refusals: planRefusals, handle: (work, { params }) => showPlan(work, params) }),
  defineRoute({ contract: contract.showPlanGantt, permission: MAY_LIST, audit: NOBODY, refusals: planRefusals, handle: (work, { params }) => showPlanGantt(work, params) }),
  defineRoute({ contract: contract.listPlanUnits, permission: MAY_LIST, audit: NOBODY, refusals: planRefusals, handle: (work, { params, query }) => listPlanUnits(work, { ...params, ...query, limit: UNITS_A_PAGE }) }),
  defineRoute({ contract: contract.showUnitSheet, permission: MAY_LIST, audit: NOBODY, refusals: planRefusals, handle: (work, { params }) => showUnitSheet(work, params) }),
  defineRoute({
    contract: contract.downloadPlanReport,
    permission: MAY_LIST,
    audit: NOBODY,
    refusals: planRefusals,
    handle: async (work, { params, query }, reply) => {
      const report = await reportPlan(work, { ...params, ...query })
      if (report.ok) reply.asFile(REPORT_MEDIA_TYPES[query.format], `ke-hoach-${report.value.year}.${query.format}`)
      return report.ok ? ok(report.value.bytes) : report
    },
  }),
  defineRoute({
    contract: contract.readPlanFile,
    permission: { may: 'import', on: 'plan' },
    audit: { event: false, because: 'a file is read and told back; nothing is kept' },
    refusals: planFileRefusals,
    bodyLimit: MOST_SHEET_BYTES,
    handle: async (_work, { body, fileName = 'ke-hoach.txt' }) => {
      const text = await readPlanFile({ bytes: body, fileName })
      return text.ok ? ok({ text: text.value }) : text
    },
  }),
  defineRoute({
    contract: contract.importPlan,
    permission: { may: 'import', on: 'plan' },
    audit: { event: 'plan-imported', about: (_input, { planId }) => ({ thing: 'plan', ...(planId ? { thingId: planId } : {}) }) },
    refusals: planRefusals,
    bodyLimit: 4 * 1024 * 1024,
    handle: async (work, { body: { text, isTrial, issuedOn, ...head } }) => {
      const imported = await importPlan(work, { text, head: { ...head, ...(issuedOn ? { issuedOn: issuedOn as PlainDate } : {}) }, ...(isTrial ? { isTrial } : {}) })
      if (!imported.ok) return imported
      const { planId, head: said, remarks, figures, sections } = imported.value
      return ok({ ...(planId ? { planId } : { lines: linesOf(sections) }), ...said, remarks: [...remarks], figures })
    },
  }),
  defineRoute({
    contract: contract.withdrawPlan,
    permission: { may: 'import', on: 'plan' },
    audit: { event: 'plan-withdrawn', about: ({ params }) => ({ thing: 'plan', thingId: params.planId }) },
    refusals: planRefusals,
    handle: (work, { params, body }) => withdrawPlan(work, { ...params, ...body }),
  }),
  defineRoute({
    contract: contract.draftNextPlan,
    permission: { may: 'import', on: 'plan' },
    audit: NOBODY,
    refusals: planRefusals,
    handle: async (work, { params }) => {
      const draft = await draftNextPlan(work, params)
      return draft.ok ? ok({ ...draft.value.from, next: draft.value.next, remarks: [...draft.value.tried.remarks], figures: draft.value.tried.figures }) : draft
    },
  }),
  defineRoute({
    contract: contract.setPlanOrder,
    permission: { may: 'import', on: 'plan' },
    audit: { event: 'plan-order-set', about: ({ params }) => ({ thing: 'plan', thingId: params.planId }) },
    refusals: planRefusals,
    handle: (work, { params, body }) => setPlanOrder(work, { ...params, ...body }),
  }),
  defineRoute({
    contract: contract.recordEvidence,
    permission: { may: 'record', on: 'plan' },
    audit: { event: 'plan-evidence-recorded', about: ({ params }, { evidenceId }) => ({ thing: 'plan-evidence', thingId: evidenceId, unitId: params.unitId }) },
    refusals: planRefusals,
    handle: async (work, { params, body }) => {
      const recorded = await recordEvidence(work, { ...params, ...body, ...(body.heldOn ? { heldOn: body.heldOn as PlainDate } : {}) } as RecordEvidence)
      return recorded.ok ? ok({ evidenceId: recorded.value.id }) : recorded
    },
  }),
  defineRoute({
    contract: contract.openEvidenceFile,
    permission: MAY_LIST,
    audit: { event: false, because: 'serveFile itself records the view' },
    refusals: { ...planRefusals, ...openFileRefusals },
    handle: async (work, { params }, reply) => {
      const served = await serveEvidenceFile(work, params)
      if (!served.ok) return served
      reply.asContent(served.value)
      return ok(STREAMED)
    },
  }),
  defineRoute({
    contract: contract.confirmEvidence,
    permission: { may: 'confirm', on: 'plan' },
    audit: { event: 'plan-evidence-confirmed', about: aboutEvidence },
    refusals: planRefusals,
    handle: async (work, { params }) => {
      const confirmed = await confirmEvidence(work, params)
      return confirmed.ok ? ok({ evidenceId: confirmed.value.id }) : confirmed
    },
  }),
  defineRoute({
    contract: contract.withdrawEvidence,
    permission: MAY_LIST,
    audit: { event: 'plan-evidence-withdrawn', about: aboutEvidence },
    refusals: planRefusals,
    handle: async (work, { params, body }) => {
      const withdrawn = await withdrawEvidence(work, { ...params, ...body })
      return withdrawn.ok ? ok({ evidenceId: withdrawn.value.id }) : withdrawn
    },
  }),
]
