import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listWaitingForMe as ask } from '../application/list-dossiers.ts'
import { listWaitingForMe } from '../contract.ts'

export const listWaitingForMeRoute = defineRoute({
  contract: listWaitingForMe,
  permission: 'citizen',
  audit: { event: false, because: 'people read lists of their own dossiers' },
  refusals: {},
  handle: async (work) => ok(await ask(work)),
})
