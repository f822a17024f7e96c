import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as grant from '../application/grant-role.ts'
import { grantRole, listRoleGrants, revokeRole } from '../contract.ts'
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
      return ok({ ...page, items: [...page.items] })
    },
  }),
  defineRoute({
    contract: grantRole,
    permission: { may: 'grant', on: 'role' },
    audit: { event: 'role-granted', about: (input, answer) => ({ thing: 'role-grant', thingId: answer.id, unitId: input.body.unitId }) },
    refusals: roleRefusals,
    handle: (work, input) =>
      grant.grantRole(work, { officialId: input.body.officialId as OfficialId, role: input.body.role, unitId: input.body.unitId as UnitId }),
  }),
  defineRoute({
    contract: revokeRole,
    permission: { may: 'revoke', on: 'role' },
    audit: { event: 'role-revoked', about: (_input, answer) => ({ thing: 'role-grant', thingId: answer.id, unitId: answer.unitId }) },
    refusals: roleRefusals,
    handle: (work, input) => grant.revokeRole(work, input.params.grantId),
  }),
]
