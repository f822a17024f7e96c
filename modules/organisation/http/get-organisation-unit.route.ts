import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { findUnitDetail } from '../application/find-unit-detail.ts'
import { getOrganisationUnit } from '../contract.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import { organisationRefusals } from './refusal-words.ts'

export const getOrganisationUnitRoute = defineRoute({
  contract: getOrganisationUnit,
  permission: 'public',
  audit: { event: false, because: 'public reference data, nobody is named' },
  refusals: organisationRefusals,
  handle: async (work, { params, query }): Promise<Outcome<AnswerOf<typeof getOrganisationUnit>, OrganisationRefusal>> => {
    const found = await findUnitDetail(work, params.code, query.on as PlainDate | undefined)
    if (!found.ok) return found
    const { unit, ancestors, names, codes, places, predecessors, successors } = found.value
    return ok({
      unit,
      ancestors: [...ancestors],
      names: [...names],
      codes: [...codes],
      places: [...places],
      predecessors: [...predecessors],
      successors: [...successors],
    })
  },
})
