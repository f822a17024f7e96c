import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listMyNotices, markMyNoticesRead } from '../application/list-my-notices.ts'
import { readNotices } from '../contract.ts'

export const readNoticesRoute = defineRoute({
  contract: readNotices,
  permission: 'signed-in',
  audit: { event: false, because: 'reading one\'s own notices tells nothing about others' },
  refusals: {},
  repeatable: 'marking as read twice is marking once',
  handle: async (work, { body }) => {
    await markMyNoticesRead(work, body.upTo)
    return ok({ unread: (await listMyNotices(work, { limit: 1 })).unread })
  },
})
