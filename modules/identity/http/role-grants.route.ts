import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as grant from '../application/grant-role.ts'
import { grantRole, listRoleGrants, revokeRole } from '../contract.ts'
import { first, withNames } from './account-view.ts'
import { roleRefusals } from './refusal-words.ts'

export const roleGrantRoutes: readonly Route[] = [
  defineRoute({
    contract: listRoleGrants,
    permission: { may: 'list', on: 'role' },
    audit: { event: false, because: 'who holds which role is no secret inside the house' },
    refusals: {},
    handle: async (work, input) => {
      const { officialId, unitId, ...rest } = input.query
      const page = await grant.listRoleGrants(work, { ...rest, officialId: officialId as OfficialId | undefined, unitId: unitId as UnitId | undefined })
      return ok({ ...page, items: await withNames(work, page.items) })
    },
  }),
  defineRoute({
    contract: grantRole,
    permission: { may: 'grant', on: 'role' },
    audit: { event: 'role-granted', about: (input, answer) => ({ thing: 'role-grant', thingId: answer.id, unitId: input.body.unitId }) },
    refusals: roleRefusals,
    handle: async (work, input) => {
      const { officialId, role, unitId } = input.body
      const granted = await grant.grantRole(work, { officialId: officialId as OfficialId, role, unitId: unitId as UnitId })
      return granted.ok ? ok(first(await withNames(work, [granted.value]))) : granted
    },
  }),
  defineRoute({
    contract: revokeRole,
    permission: { may: 'revoke', on: 'role' },
    audit: { event: 'role-revoked', about: (_input, answer) => ({ thing: 'role-grant', thingId: answer.id, unitId: answer.unitId }) },
    refusals: roleRefusals,
    handle: async (work, input) => {
      const revoked = await grant.revokeRole(work, input.params.grantId)
      return revoked.ok ? ok(first(await withNames(work, [revoked.value]))) : revoked
    },
  }),
]
