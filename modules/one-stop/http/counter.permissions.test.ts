import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { can } from '../../identity/index.ts'
import { oneStopModule } from '../module.ts'

const staff = (role: string): Actor => ({ kind: 'staff', accountId: 'a' as AccountId, officialId: 'o' as OfficialId, sessionId: 's' as SessionId, fullName: 'Người Thử', roles: [{ role, unitId: 'u' as UnitId }] })
const citizen: Actor = { kind: 'citizen', personId: 'p' as PersonId, sessionId: 's' as SessionId, fullName: 'Người Thử', assuranceLevel: 2 }

/** Written apart from the routes: who may even knock. The use cases ask again about the very desk (counter.test.ts, elsewhere.test.ts). */
const COUNTER = ['one-stop-officer']
const ALL_OF_A_UNIT = ['one-stop-officer', 'case-officer', 'head-of-unit', 'control-officer']
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  counterStart: COUNTER, findAtCounter: COUNTER, changeFavourite: COUNTER, beginReception: COUNTER, showReception: COUNTER, keepReception: COUNTER, acceptReception: COUNTER,
  recordGuidance: COUNTER, showGuidance: COUNTER, listGuidance: COUNTER, showDay: COUNTER, listReturns: COUNTER, returnTogether: COUNTER, handOver: COUNTER,
  openBatch: COUNTER, showBatch: COUNTER, keepBatch: COUNTER, fileBatch: COUNTER, bringBatchSheet: COUNTER, downloadBatchTemplate: COUNTER,
  showSitting: COUNTER, proposeAtOnce: COUNTER, concludeAtOnce: COUNTER,
  listHandovers: ALL_OF_A_UNIT, showBundle: ALL_OF_A_UNIT, printBundle: ALL_OF_A_UNIT, takeOver: ALL_OF_A_UNIT,
}
const ROLES = ['one-stop-officer', 'case-officer', 'head-of-unit', 'control-officer', 'administrator']

describe('who may knock at the counter', () => {
  const routes = oneStopModule({ publicUrl: 'http://localhost:8080' }).routes.filter(({ permission }) => permission !== 'public')

  it('is said of every route', () => {
    expect(routes.map(({ contract }) => contract.id).toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  })

  it.each(routes.map((route) => [route.contract.id, route] as const))('%s', (id, { permission }) => {
    if (typeof permission === 'string') throw new Error(`${id} asks for no verb`)
    const may = (actor: Actor): boolean => can(actor, permission.may, permission.on)
    expect(ROLES.filter((role) => may(staff(role)))).toEqual(EXPECTED[id])
    expect(may(citizen)).toBe(false)
    expect(may({ kind: 'anonymous' })).toBe(false)
  })
})
