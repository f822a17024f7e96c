import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { searchDossiers as ask } from '../application/desk-lists.ts'
import { searchDossiers } from '../contract.ts'

export const searchDossiersRoute = defineRoute({
  contract: searchDossiers,
  permission: { may: 'list', on: 'dossier' },
  audit: { event: false, because: 'a list of one’s own units; opening a dossier is recorded' },
  refusals: {},
  handle: async (work, { query }) => ok(await ask(work, query)),
})
