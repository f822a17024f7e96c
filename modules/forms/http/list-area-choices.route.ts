import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listAreaChoices as listAreaChoicesCase } from '../application/list-area-choices.ts'
import { listAreaChoices } from '../contract.ts'

export const listAreaChoicesRoute = defineRoute({
  contract: listAreaChoices,
  permission: 'public',
  audit: { event: false, because: 'a public list' },
  refusals: {},
  handle: async (work) => ok({ items: [...(await listAreaChoicesCase(work))] }),
})
