import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { countMyUnread } from '../application/list-my-notices.ts'
import { countUnreadNotices } from '../contract.ts'

export const countUnreadNoticesRoute = defineRoute({
  contract: countUnreadNotices,
  permission: 'signed-in',
  audit: { event: false, because: 'a figure about one\'s own notices' },
  refusals: {},
  handle: async (work) => ok({ unread: await countMyUnread(work) }),
})
