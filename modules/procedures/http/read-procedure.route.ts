import { ok } from '../../../kernel/outcome.ts'
import { parsePlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { compareVersions, listVersions, readCatalogueSheet, readPublicProcedure } from '../application/read-procedure.ts'
import * as contract from '../contract.ts'
import { procedureView } from './procedure-view.ts'
import { notFoundWords, retiredWords, versionWords } from './refusal-words.ts'

const NO_TRACE = { event: false, because: 'the public catalogue; no personal data' } as const

export const getProcedureRoute = defineRoute({
  contract: contract.getProcedure,
  permission: 'public',
  audit: NO_TRACE,
  refusals: { ...notFoundWords, ...retiredWords },
  handle: async (work, { params, query }) => {
    const on = query.on === undefined ? undefined : parsePlainDate(query.on)
    const found = await readPublicProcedure(work, params.code, on)
    return found.ok ? ok(procedureView(found.value)) : found
  },
})

export const listProcedureVersionsRoute = defineRoute({
  contract: contract.listProcedureVersions,
  permission: 'public',
  audit: NO_TRACE,
  refusals: notFoundWords,
  handle: async (work, { params }) => {
    const listed = await listVersions(work, params.code)
    return listed.ok ? ok({ items: listed.value.map(({ importRunId: _run, ...heading }) => heading) }) : listed
  },
})

export const compareProcedureVersionsRoute = defineRoute({
  contract: contract.compareProcedureVersions,
  permission: 'public',
  audit: NO_TRACE,
  refusals: { ...notFoundWords, ...versionWords },
  handle: (work, { params, query }) => compareVersions(work, params.code, query),
})

export const getCatalogueSheetRoute = defineRoute({
  contract: contract.getCatalogueSheet,
  permission: { may: 'read', on: 'procedure' },
  audit: NO_TRACE,
  refusals: { ...notFoundWords, ...versionWords },
  handle: async (work, { params, query }) => {
    const found = await readCatalogueSheet(work, params.code, query.number)
    return found.ok ? ok(procedureView(found.value)) : found
  },
})
