import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { searchOfficials as search } from '../application/ask-officials.ts'
import { searchOfficials } from '../contract.ts'

export const searchOfficialsRoute = defineRoute({
  contract: searchOfficials,
  permission: { may: 'read', on: 'organisation' },
  audit: { event: false, because: 'an official’s name and post are public office, nothing of their private life is shown' },
  refusals: {},
  handle: async (work, { query }) => ok({ items: [...(await search(work, query.q, query.limit))] }),
})
