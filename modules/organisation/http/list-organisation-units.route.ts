import type { AreaCode, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import type { AnswerOf, QueryOf } from '../../../platform/web/contract.ts'
import type { Work } from '../../../platform/work.ts'
import { listUnits, type UnitQuery } from '../application/ask-units.ts'
import { findByIdOrCode } from '../application/find-unit-detail.ts'
import { listOrganisationUnits } from '../contract.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import { organisationRefusals } from './refusal-words.ts'

type Query = QueryOf<typeof listOrganisationUnits>

const parentOf = async (work: Work, { parent, on }: Query): Promise<Outcome<Partial<UnitQuery>, OrganisationRefusal>> => {
  if (parent === undefined) return ok({})
  if (parent === 'root') return ok({ roots: true })
  const unit = await findByIdOrCode(work, parent, on as PlainDate | undefined)
  return unit === undefined ? refuse({ kind: 'unit-unknown' }) : ok({ parentId: unit.id as UnitId })
}

export const listOrganisationUnitsRoute = defineRoute({
  contract: listOrganisationUnits,
  permission: 'public',
  audit: { event: false, because: 'public reference data, nobody is named' },
  refusals: organisationRefusals,
  handle: async (work, { query }): Promise<Outcome<AnswerOf<typeof listOrganisationUnits>, OrganisationRefusal>> => {
    const { parent: _, on, area, limit = 50, ...rest } = query
    const parent = await parentOf(work, query)
    if (!parent.ok) return parent
    const found = await listUnits(work, {
      ...rest,
      ...parent.value,
      ...(on === undefined ? {} : { on: on as PlainDate }),
      ...(area === undefined ? {} : { areaCode: area as AreaCode }),
      limit: limit + 1,
    })
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return ok({ items, ...(found.length > limit && last !== undefined ? { next: `${last.code}|${last.id}` } : {}) })
  },
})
