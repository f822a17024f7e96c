import { ok } from '../../../kernel/outcome.ts'
import { parsePlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { importFile } from '../application/import-file.ts'
import { getImportRun, listImportChanges, listImportRuns } from '../application/list-catalogue.ts'
import * as contract from '../contract.ts'
import { importWords, runWords } from './refusal-words.ts'

/** The national catalogue packed is 2 MB, plain 39 MB. */
const LARGEST_UPLOAD = 64 * 1024 * 1024

export const importProceduresRoute = defineRoute({
  contract: contract.importProcedures,
  permission: { may: 'import', on: 'procedure' },
  audit: { event: 'procedures.imported', about: (_input, answer) => ({ thing: 'procedure-import', thingId: answer.id }) },
  refusals: importWords,
  bodyLimit: LARGEST_UPLOAD,
  handle: async (work, { body, fileName, query }) => {
    const validFromOn = query.validFromOn === undefined ? undefined : parsePlainDate(query.validFromOn)
    const imported = await importFile(
      work,
      { name: fileName ?? 'danh-muc.jsonl', bytes: body },
      {
        ...(query.publish === undefined ? {} : { publish: query.publish }),
        ...(query.retire === undefined ? {} : { retire: query.retire }),
        ...(validFromOn === undefined ? {} : { validFromOn }),
      },
    )
    return imported
  },
})

const LISTING = { permission: { may: 'list', on: 'procedure' }, audit: { event: false, because: 'reports of imports; no personal data' } } as const

export const listImportRunsRoute = defineRoute({
  contract: contract.listImportRuns,
  ...LISTING,
  refusals: {},
  handle: async (work, { query }) => ok(await listImportRuns(work, query)),
})

export const getImportRunRoute = defineRoute({
  contract: contract.getImportRun,
  ...LISTING,
  refusals: runWords,
  handle: async (work, { params }) => {
    const run = await getImportRun(work, params.runId)
    if (!run.ok) return run
    const { importedBy: _by, ...answer } = run.value
    return ok(answer)
  },
})

export const listImportChangesRoute = defineRoute({
  contract: contract.listImportChanges,
  ...LISTING,
  refusals: {},
  handle: async (work, { params, query }) => ok(await listImportChanges(work, { runId: params.runId, ...query })),
})
