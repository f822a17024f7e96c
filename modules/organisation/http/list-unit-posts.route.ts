import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listPosts } from '../application/change-posts.ts'
import { listUnitPosts } from '../contract.ts'

export const listUnitPostsRoute = defineRoute({
  contract: listUnitPosts,
  permission: { may: 'read', on: 'organisation' },
  audit: { event: false, because: 'an official’s name and post are public office, nothing of their private life is shown' },
  refusals: {},
  handle: async (work, { params }) => {
    const posts = await listPosts(work, params.unitId as UnitId)
    return ok({ items: posts.map((post) => ({ ...post, holdings: [...post.holdings] })) })
  },
})
