import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listMyDossiers as ask } from '../application/list-dossiers.ts'
import { listMyDossiers } from '../contract.ts'

export const listMyDossiersRoute = defineRoute({
  contract: listMyDossiers,
  permission: 'citizen',
  audit: { event: false, because: 'people read lists of their own dossiers' },
  refusals: {},
  handle: async (work, { query }) => ok(await ask(work, query)),
})
