import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listChainedDays } from '../application/list-trail.ts'
import { listAuditDays } from '../contract.ts'

export const listAuditDaysRoute = defineRoute({
  contract: listAuditDays,
  permission: { may: 'read', on: 'audit-trail' },
  audit: { event: false, because: 'counts and digests name nobody' },
  refusals: {},
  handle: async (work, input) => ok({ items: [...(await listChainedDays(work, input.query.limit))] }),
})
