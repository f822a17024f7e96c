import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { closeUnit } from '../application/close-unit.ts'
import { closeOrganisationUnit } from '../contract.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import type { OrganisationPorts } from '../ports.ts'
import { organisationRefusals } from './refusal-words.ts'

export const closeOrganisationUnitRoute = (ports: OrganisationPorts): Route =>
  defineRoute({
    contract: closeOrganisationUnit,
    permission: { may: 'close', on: 'organisation' },
    audit: { event: 'organisation.unit-closed', about: (_input, answer) => ({ thing: 'unit', thingId: answer.unit.id, unitId: answer.unit.id }) },
    refusals: organisationRefusals,
    handle: async (work, { params, body }): Promise<Outcome<AnswerOf<typeof closeOrganisationUnit>, OrganisationRefusal>> => {
      const done = await closeUnit(work, ports, {
        basis: body.basis,
        unitId: params.unitId as UnitId,
        closedOn: body.closedOn as PlainDate,
        successorIds: body.successorIds as UnitId[],
      })
      return done.ok ? ok({ unit: done.value }) : done
    },
  })
