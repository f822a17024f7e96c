import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { showFileKeeping as show } from '../application/keeping/show-file-keeping.ts'
import { showFileKeeping } from '../contract-keeping.ts'

const showFileKeepingRoute = defineRoute({
  contract: showFileKeeping,
  permission: { may: 'list', on: 'operation' },
  audit: { event: false, because: 'counts and hashes; no name and no content is shown' },
  refusals: {},
  handle: async (work) => ok(await show(work)),
})

export const keepingRoutes: readonly Route[] = [showFileKeepingRoute]
