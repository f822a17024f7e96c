import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { describeMe } from '../application/describe-me.ts'
import { getMe } from '../contract.ts'

export const meRoute = defineRoute({
  contract: getMe,
  permission: 'public',
  audit: { event: false, because: 'people may ask who they are' },
  refusals: {},
  handle: async (work) => {
    const { actor, abilities, represents } = await describeMe(work)
    const shared = {
      abilities: [...abilities],
      represents: represents.map((person) => ({
        personId: person.id,
        name: person.name,
        ...(person.kind !== 'individual' && person.registrationNumber !== undefined ? { registrationNumber: person.registrationNumber } : {}),
      })),
    }
    switch (actor.kind) {
      case 'citizen':
        return ok({ ...shared, kind: 'citizen' as const, personId: actor.personId, fullName: actor.fullName, assuranceLevel: actor.assuranceLevel, roles: [] })
      case 'staff':
        return ok({
          ...shared,
          kind: 'staff' as const,
          accountId: actor.accountId,
          officialId: actor.officialId,
          fullName: actor.fullName,
          roles: [...actor.roles],
        })
      case 'anonymous':
      case 'system':
        return ok({ ...shared, kind: 'anonymous' as const, roles: [] })
    }
  },
})
