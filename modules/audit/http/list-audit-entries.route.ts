import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listTrail } from '../application/list-trail.ts'
import { listAuditEntries } from '../contract.ts'

/** Reading the trail leaves its own trace, with what was asked but not what was found. */
export const listAuditEntriesRoute = defineRoute({
  contract: listAuditEntries,
  permission: { may: 'read', on: 'audit-trail' },
  audit: {
    event: 'audit-trail-read',
    about: (input) => ({
      thing: 'audit-trail',
      ...(input.query.personId === undefined ? {} : { personIds: [input.query.personId], purpose: 'kiểm tra nhật ký' }),
    }),
  },
  refusals: {},
  handle: async (work, input) => {
    const { items, next } = await listTrail(work, input.query)
    return ok({
      items: items.map((entry) => ({ ...entry, personIds: [...entry.personIds], facts: { ...entry.facts } })),
      ...(next === undefined ? {} : { next }),
    })
  },
})
