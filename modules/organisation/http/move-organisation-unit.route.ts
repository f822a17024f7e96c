import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { moveUnit } from '../application/move-unit.ts'
import { moveOrganisationUnit } from '../contract.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import type { OrganisationPorts } from '../ports.ts'
import { organisationRefusals } from './refusal-words.ts'

export const moveOrganisationUnitRoute = (ports: OrganisationPorts): Route =>
  defineRoute({
    contract: moveOrganisationUnit,
    permission: { may: 'move', on: 'organisation' },
    audit: { event: 'organisation.unit-moved', about: (_input, answer) => ({ thing: 'unit', thingId: answer.unit.id, unitId: answer.unit.id }) },
    refusals: organisationRefusals,
    handle: async (work, { params, body }): Promise<Outcome<AnswerOf<typeof moveOrganisationUnit>, OrganisationRefusal>> => {
      const done = await moveUnit(work, ports, {
        ...body,
        unitId: params.unitId as UnitId,
        parentId: body.parentId as UnitId,
        fromOn: body.fromOn as PlainDate,
      })
      return done.ok ? ok({ unit: done.value }) : done
    },
  })
