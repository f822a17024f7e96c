import type { AreaCode, UnitId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { AnswerOf, BodyOf } from '../../../platform/web/contract.ts'
import { createUnit, type CreateUnit } from '../application/create-unit.ts'
import { createOrganisationUnit } from '../contract.ts'
import type { OrganisationRefusal } from '../domain/refusals.ts'
import type { OrganisationPorts } from '../ports.ts'
import { organisationRefusals } from './refusal-words.ts'

const commandOf = ({ areaCode, ...body }: BodyOf<typeof createOrganisationUnit>): CreateUnit => ({
  ...body,
  parentId: body.parentId as UnitId,
  fromOn: body.fromOn as PlainDate,
  ...(areaCode === undefined ? {} : { areaCode: areaCode as AreaCode }),
})

export const createOrganisationUnitRoute = (ports: OrganisationPorts): Route =>
  defineRoute({
    contract: createOrganisationUnit,
    permission: { may: 'create', on: 'organisation' },
    audit: { event: 'organisation.unit-created', about: (_input, answer) => ({ thing: 'unit', thingId: answer.unit.id, unitId: answer.unit.id }) },
    refusals: organisationRefusals,
    handle: async (work, { body }): Promise<Outcome<AnswerOf<typeof createOrganisationUnit>, OrganisationRefusal>> => {
      const done = await createUnit(work, ports, commandOf(body))
      return done.ok ? ok({ unit: done.value }) : done
    },
  })
