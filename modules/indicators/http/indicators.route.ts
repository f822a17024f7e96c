import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { askWhatIf } from '../application/ask-what-if.ts'
import { listIndicatorCopies } from '../application/drill-copies.ts'
import { listIndicatorDossiers } from '../application/drill-down.ts'
import { listIndicatorFeedback } from '../application/drill-feedback.ts'
import { listProceduresBehind } from '../application/drill-procedures.ts'
import { listOfficerIndices } from '../application/list-officer-indices.ts'
import { listProcedureFigures } from '../application/list-procedure-figures.ts'
import { listSuspicions } from '../application/list-suspicions.ts'
import { pulseOf } from '../application/pulse.ts'
import { showQualityTrend } from '../application/show-trend.ts'
import * as shown from '../application/show-quality-index.ts'
import { listQualitySectorsUnderPulse, listUnitIndexesUnderPulse, showNineIndicesUnderPulse } from '../application/units-under-pulse.ts'
import * as contract from '../contract.ts'
import { showNineIndices } from '../contract-nine.ts'
import { indicatorRefusals } from './refusal-words.ts'

const PUBLIC_FIGURES = { event: false, because: 'public figures without anybody in them' } as const
const MAY_LIST = { may: 'list', on: 'indicator' } as const

/** The pulse first: what changes while the figures are read is told by the next. */
const indexWithPulse = async (work: Work, query: Parameters<typeof shown.showQualityIndex>[1]) => {
  const pulse = await pulseOf(work)
  const index = await shown.showQualityIndex(work, query)
  return index.ok ? ok({ ...index.value, pulse }) : index
}

export const indicatorRoutes: readonly Route[] = [
  defineRoute({ contract: contract.showQualityIndex, permission: 'public', audit: PUBLIC_FIGURES, refusals: indicatorRefusals, handle: async (work, { query }) => (await indexWithPulse(work, query)) as never }),
  defineRoute({ contract: contract.listUnitIndexes, permission: 'public', audit: PUBLIC_FIGURES, refusals: indicatorRefusals, handle: async (work, { query }) => (await listUnitIndexesUnderPulse(work, query)) as never }),
  defineRoute({ contract: showNineIndices, permission: 'public', audit: PUBLIC_FIGURES, refusals: indicatorRefusals, handle: (work, { query }) => showNineIndicesUnderPulse(work, query) }),
  defineRoute({ contract: contract.listQualitySectors, permission: 'public', audit: PUBLIC_FIGURES, refusals: indicatorRefusals, handle: (work, { query }) => listQualitySectorsUnderPulse(work, query) }),
  defineRoute({ contract: contract.showQualityTrend, permission: 'public', audit: PUBLIC_FIGURES, refusals: indicatorRefusals, perMinute: 120, handle: (work, { query }) => showQualityTrend(work, query) }),
  defineRoute({ contract: contract.showQualityPulse, permission: 'public', audit: PUBLIC_FIGURES, refusals: {}, perMinute: 1200, handle: async (work) => ok({ pulse: await pulseOf(work) }) }),
  defineRoute({
    contract: contract.listIndicatorDossiers,
    permission: MAY_LIST,
    audit: { event: 'indicator-dossiers-listed', about: ({ params }) => ({ thing: 'indicator', thingId: params.component }) },
    refusals: indicatorRefusals,
    handle: async (work, { params, query }) => (await listIndicatorDossiers(work, { ...params, ...query })) as never,
  }),
  defineRoute({ contract: contract.listProceduresBehind, permission: MAY_LIST, audit: PUBLIC_FIGURES, refusals: indicatorRefusals, handle: (work, { params, query }) => listProceduresBehind(work, { ...params, ...query }) }),
  defineRoute({
    contract: contract.listIndicatorFeedback,
    permission: MAY_LIST,
    audit: { event: 'indicator-feedback-listed', about: ({ params }) => ({ thing: 'indicator', thingId: params.component }) },
    refusals: indicatorRefusals,
    handle: (work, { params, query }) => listIndicatorFeedback(work, { ...params, ...query }),
  }),
  defineRoute({
    contract: contract.listIndicatorCopies,
    permission: MAY_LIST,
    audit: { event: 'indicator-copies-listed', about: ({ params }) => ({ thing: 'indicator', thingId: params.component }) },
    refusals: indicatorRefusals,
    handle: (work, { params, query }) => listIndicatorCopies(work, { ...params, ...query }),
  }),
  defineRoute({ contract: contract.listIndicatorProcedures, permission: MAY_LIST, audit: PUBLIC_FIGURES, refusals: indicatorRefusals, handle: async (work, { query }) => (await listProcedureFigures(work, query)) as never }),
  defineRoute({ contract: contract.listOfficerIndices, permission: MAY_LIST, audit: { event: 'officer-indices-listed' }, refusals: indicatorRefusals, handle: async (work, { query }) => (await listOfficerIndices(work, query)) as never }),
  defineRoute({ contract: contract.listSuspicions, permission: MAY_LIST, audit: { event: 'suspicions-listed' }, refusals: indicatorRefusals, handle: async (work, { query }) => (await listSuspicions(work, query)) as never }),
  defineRoute({
    contract: contract.askWhatIf,
    permission: MAY_LIST,
    audit: PUBLIC_FIGURES,
    repeatable: 'a question: nothing changes',
    refusals: indicatorRefusals,
    handle: async (work, { body }) => (await askWhatIf(work, body)) as never,
  }),
]
