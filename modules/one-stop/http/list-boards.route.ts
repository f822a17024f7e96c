import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listBoards as list } from '../application/list-boards.ts'
import { listBoards } from '../contract.ts'

export const listBoardsRoute = defineRoute({
  contract: listBoards,
  permission: 'public',
  audit: { event: false, because: 'names and areas of public offices' },
  refusals: {},
  handle: async (work, { query }) => ok(await list(work, query)),
})
