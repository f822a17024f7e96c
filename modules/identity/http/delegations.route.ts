import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { coverAbsence as cover } from '../application/cover-absence.ts'
import * as delegate from '../application/delegate-role.ts'
import { coverAbsence } from '../contract-acting.ts'
import { delegateRole, listDelegations, revokeDelegation } from '../contract.ts'
import { first, withBothNames } from './account-view.ts'
import { delegationRefusals } from './refusal-words.ts'

const coverAbsenceRoute = defineRoute({
  contract: coverAbsence,
  permission: { may: 'create', on: 'delegation' },
  audit: { event: 'absence-covered', about: ({ body }) => ({ thing: 'official', thingId: body.fromOfficialId, unitId: body.unitId }) },
  refusals: delegationRefusals,
  handle: async (work, { body }) => {
    const covered = await cover(work, {
      unitId: body.unitId as UnitId,
      fromOfficialId: body.fromOfficialId as OfficialId,
      toOfficialId: body.toOfficialId as OfficialId,
      fromOn: body.fromOn as PlainDate,
      untilOn: body.untilOn as PlainDate,
      reason: body.reason,
    })
    return covered.ok ? ok({ roles: covered.value.map((each) => each.role) }) : covered
  },
})

export const delegationRoutes: readonly Route[] = [
  coverAbsenceRoute,
  defineRoute({
    contract: listDelegations,
    permission: { may: 'list', on: 'delegation' },
    audit: { event: false, because: 'who stands in for whom is no secret inside the house' },
    refusals: {},
    handle: async (work, input) => {
      const { unitId, ...rest } = input.query
      const page = await delegate.listDelegations(work, { ...rest, unitId: unitId as UnitId | undefined })
      return ok({ ...page, items: await withBothNames(work, page.items) })
    },
  }),
  defineRoute({
    contract: delegateRole,
    permission: { may: 'create', on: 'delegation' },
    audit: { event: 'role-delegated', about: (input, answer) => ({ thing: 'delegation', thingId: answer.id, unitId: input.body.unitId }) },
    refusals: delegationRefusals,
    handle: async (work, input) => {
      const delegated = await delegate.delegateRole(work, {
        role: input.body.role,
        reason: input.body.reason,
        fromOfficialId: input.body.fromOfficialId as OfficialId,
        toOfficialId: input.body.toOfficialId as OfficialId,
        unitId: input.body.unitId as UnitId,
        fromOn: input.body.fromOn as PlainDate,
        untilOn: input.body.untilOn as PlainDate,
      })
      return delegated.ok ? ok(first(await withBothNames(work, [delegated.value]))) : delegated
    },
  }),
  defineRoute({
    contract: revokeDelegation,
    permission: { may: 'revoke', on: 'delegation' },
    audit: { event: 'delegation-revoked', about: (_input, answer) => ({ thing: 'delegation', thingId: answer.id, unitId: answer.unitId }) },
    refusals: delegationRefusals,
    handle: async (work, input) => {
      const revoked = await delegate.revokeDelegation(work, input.params.delegationId)
      return revoked.ok ? ok(first(await withBothNames(work, [revoked.value]))) : revoked
    },
  }),
]
