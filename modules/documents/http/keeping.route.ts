import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as decide from '../application/keeping/decide-closed-file.ts'
import { showFileKeeping as show } from '../application/keeping/show-file-keeping.ts'
import { decideClosedFile, showFileKeeping } from '../contract-keeping.ts'

const showFileKeepingRoute = defineRoute({
  contract: showFileKeeping,
  permission: { may: 'list', on: 'operation' },
  audit: { event: 'file-store-looked-at' },
  refusals: {},
  handle: async (work) => ok(await show(work)),
})

const decideClosedFileRoute = defineRoute({
  contract: decideClosedFile,
  permission: { may: 'change', on: 'operation' },
  audit: { event: 'closed-file-decided', about: ({ params, body }) => ({ thing: 'stored-content', thingId: params.sha256, purpose: `${body.choice}: ${body.reason}` }) },
  refusals: {
    'content-not-closed': [
      409,
      'Tệp này không còn bị khoá, nên không có gì để quyết định. Hãy tải lại trang.',
      'This file is no longer locked, so there is nothing to decide. Reload the page.',
    ],
  },
  handle: (work, { params, body }) => decide.decideClosedFile(work, { ...params, ...body }),
})

export const keepingRoutes: readonly Route[] = [showFileKeepingRoute, decideClosedFileRoute]
