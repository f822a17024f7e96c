import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { renameUnit } from '../application/rename-unit.ts'
import { renameOrganisationUnit } from '../contract.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import type { OrganisationPorts } from '../ports.ts'
import { organisationRefusals } from './refusal-words.ts'

export const renameOrganisationUnitRoute = (ports: OrganisationPorts): Route =>
  defineRoute({
    contract: renameOrganisationUnit,
    permission: { may: 'rename', on: 'organisation' },
    audit: { event: 'organisation.unit-renamed', about: (_input, answer) => ({ thing: 'unit', thingId: answer.unit.id, unitId: answer.unit.id }) },
    refusals: organisationRefusals,
    handle: async (work, { params, body }): Promise<Outcome<AnswerOf<typeof renameOrganisationUnit>, OrganisationRefusal>> => {
      const done = await renameUnit(work, ports, { ...body, unitId: params.unitId as UnitId, fromOn: body.fromOn as PlainDate })
      return done.ok ? ok({ unit: done.value }) : done
    },
  })
