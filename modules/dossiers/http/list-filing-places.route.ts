import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listPlaces } from '../application/show-draft.ts'
import { listFilingPlaces } from '../contract.ts'
import { draftRefusals } from './refusal-words.ts'

export const listFilingPlacesRoute = defineRoute({
  contract: listFilingPlaces,
  permission: 'public',
  audit: { event: false, because: 'public facts about offices' },
  refusals: draftRefusals,
  handle: async (work, { query }) => {
    const places = await listPlaces(work, query.procedureCode)
    return places.ok ? ok({ items: places.value.map(({ areaCode: _areaCode, ...place }) => place) }) : places
  },
})
