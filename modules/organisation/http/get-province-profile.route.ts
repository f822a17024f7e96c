import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { getProfile } from '../application/get-profile.ts'
import { getProvinceProfile } from '../contract.ts'

export const getProvinceProfileRoute = defineRoute({
  contract: getProvinceProfile,
  permission: 'public',
  audit: { event: false, because: 'public reference data, nobody is named' },
  refusals: {},
  handle: async (work) => {
    const profile = await getProfile(work)
    return ok({ ...profile, ruleSets: [...profile.ruleSets] })
  },
})
