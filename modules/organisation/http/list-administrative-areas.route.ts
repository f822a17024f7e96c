import type { AreaCode } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listAreas } from '../application/ask-areas.ts'
import { listAdministrativeAreas } from '../contract.ts'

export const listAdministrativeAreasRoute = defineRoute({
  contract: listAdministrativeAreas,
  permission: 'public',
  audit: { event: false, because: 'public reference data, nobody is named' },
  refusals: {},
  handle: async (work, { query }) => {
    const { on, parent, after, limit = 100, ...rest } = query
    const found = await listAreas(work, {
      ...rest,
      ...(on === undefined ? {} : { on: on as PlainDate }),
      ...(parent === undefined ? {} : { parentCode: parent as AreaCode }),
      ...(after === undefined ? {} : { after: after as AreaCode }),
      limit: limit + 1,
    })
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return ok({ items, ...(found.length > limit && last !== undefined ? { next: last.code } : {}) })
  },
})
