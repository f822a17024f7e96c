import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listAskedOfUs as ask } from '../application/desk-lists.ts'
import { listAskedOfUs } from '../contract.ts'

export const listAskedOfUsRoute = defineRoute({
  contract: listAskedOfUs,
  permission: { may: 'give-opinion', on: 'dossier' },
  audit: { event: false, because: 'a list of what one’s own unit was asked' },
  refusals: {},
  handle: async (work) => ok({ items: await ask(work) }),
})
