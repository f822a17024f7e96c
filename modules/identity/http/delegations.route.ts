import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as delegate from '../application/delegate-role.ts'
import { delegateRole, listDelegations, revokeDelegation } from '../contract.ts'
import { first, withBothNames } from './account-view.ts'
import { delegationRefusals } from './refusal-words.ts'

export const delegationRoutes: readonly Route[] = [
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
