import { describe, expect, it } from 'vitest'
import type { Actor, RoleAtUnit } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { standingInFor } from './audit-entry.ts'

const [here, there] = ['here' as UnitId, 'there' as UnitId]
const away = 'away' as OfficialId
const staff = (...roles: readonly RoleAtUnit[]): Actor => ({
  kind: 'staff', accountId: 'a' as AccountId, officialId: 'o' as OfficialId, sessionId: 's' as SessionId, fullName: 'Người Thử', roles,
})
const own = (unitId: UnitId): RoleAtUnit => ({ role: 'case-officer', unitId })
const lent = (unitId: UnitId): RoleAtUnit => ({ role: 'head-of-unit', unitId, onBehalfOf: away })

describe('standingInFor', () => {
  it.each([
    ['lent roles only', staff(lent(here)), here, { onBehalfOf: 'away' }],
    ['own roles only', staff(own(here)), here, {}],
    ['both at the unit', staff(own(here), lent(here)), here, { lentRoles: 'head-of-unit:away' }],
    ['own elsewhere, lent here', staff(own(there), lent(here)), here, { onBehalfOf: 'away' }],
    ['lent elsewhere, own here', staff(lent(there), own(here)), here, {}],
    ['no unit said: the first one', staff(lent(here)), undefined, { onBehalfOf: 'away' }],
    ['a process', { kind: 'system', process: 'x' } as Actor, here, {}],
  ] as const)('%s', (_name, actor, unitId, expected) => {
    expect(standingInFor(actor, unitId)).toEqual(expected)
  })
})
