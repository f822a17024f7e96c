import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId } from '../../../kernel/ids.ts'
import { addDays, plainDateAt } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, getSeededUnitId } from '../../organisation/index.ts'
import type { LevyKind } from '../domain/collecting-account.ts'
import { listDifferences } from '../store/difference-store.ts'
import { openPaymentWorld, type PaymentWorld } from '../testing/payment-world.cases.ts'
import { addCollectingAccount, endCollectingAccount, listCollectingAccounts } from './collecting-accounts.ts'
import { reconcile } from './reconcile.ts'
import { showTransfer } from './show-transfer.ts'
import { listReceiptsOfUnits } from './treasury-lists.ts'

let pay: PaymentWorld
let provinceTreasurer: Actor
let deskCode: string
beforeAll(async () => {
  pay = await openPaymentWorld()
  const province = await pay.step((work) => getSeededUnitId(work, 'province'))
  deskCode = (await pay.step((work) => findUnit(work, pay.world.desk.id)))?.code ?? ''
  provinceTreasurer = { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Hồ Thị Khố', roles: [{ role: 'treasurer', unitId: province }] }
})
afterAll(() => pay.close())

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => pay.world.db.work({ actor, now: pay.clock.now }, run)
const account = (number: string, given: { readonly unitCode?: string; readonly kind?: LevyKind; readonly later?: number } = {}) => {
  const { later = 0, ...rest } = given
  return { bankBin: '970415', bankName: 'Ngân hàng thử', number, holder: 'DON VI THU', basis: 'Thông báo 1/TB-KB', validFrom: addDays(plainDateAt(pay.clock.now), later), ...rest }
}
const add = async (actor: Actor, given: ReturnType<typeof account>): Promise<string> => {
  const added = await as(actor, (work) => addCollectingAccount(work, given))
  return added.ok ? added.value.id : added.refusal.kind
}
const transferNumber = async (kind: LevyKind): Promise<string> => {
  const demand = await pay.demand(10_000, { lines: [{ kind, name: 'Khoản thử', amount: 10_000 }] })
  const shown = await as(pay.payer, (work) => showTransfer(work, pay.ports, { subjectId: demand.subjectId, serial: demand.serial }))
  return shown.ok ? shown.value.account.number : shown.refusal.kind
}

describe('collecting accounts (NĐ 120/2016 Đ4)', () => {
  it('are kept by who answers for the money of the unit, and by nobody else', async () => {
    expect(await transferNumber('state-charge'), 'none kept: that of the settings').toBe('MOTCUADEMO01')
    expect(await add(pay.treasurer, account('TINH01')), 'the treasurer of a unit does not change the province').toBe('not-permitted-here')
    expect(await add(provinceTreasurer, account('TINH01'))).toMatch(/^[0-9a-f-]{36}$/)
    expect(await add(pay.treasurer, account('XA01', { unitCode: deskCode, kind: 'state-charge' }))).toMatch(/^[0-9a-f-]{36}$/)
    expect(await add(pay.treasurer, account('XA02', { unitCode: 'KHONG-CO' }))).toBe('unit-not-known')
    const { validFrom: _, ...dayless } = account('XA02', { unitCode: deskCode })
    expect(await as(pay.treasurer, (work) => addCollectingAccount(work, dayless))).toMatchObject({ refusal: { kind: 'account-day-missing' } })
    expect([await transferNumber('state-charge'), await transferNumber('service-fee')]).toEqual(['XA01', 'TINH01'])
    const seen = await as(pay.treasurer, listCollectingAccounts)
    expect(seen.map(({ number, mayChange }) => [number, mayChange])).toEqual(expect.arrayContaining([['XA01', true], ['TINH01', false]]))
  })

  it('go with an order from INIT to the statement and the list of receipts; money in another account is counted and told', async () => {
    const demand = await pay.demand(20_000)
    const reference = await pay.begin(demand)
    expect(pay.simulator.book.orders.get(reference)?.account, 'INIT names it').toBe('XA01')
    await pay.simulator.pay(reference)
    const [right, astray] = [await pay.demand(30_000), await pay.demand(40_000)]
    for (const [each, number] of [[right, 'XA01'], [astray, 'TINH01']] as const) {
      const shown = await as(pay.payer, (work) => showTransfer(work, pay.ports, { subjectId: each.subjectId, serial: each.serial }))
      if (!shown.ok) throw new Error(shown.refusal.kind)
      expect([shown.value.account.number, shown.value.code]).toEqual(['XA01', expect.stringContaining('XA01')])
      pay.simulator.transfer(`CK ${shown.value.words}`, each.amount, number)
    }
    await reconcile(pay.step, pay.ports)
    const receipts = (await as(pay.treasurer, (work) => listReceiptsOfUnits(work, {}))).items
    const accountOf = (subjectId: string) => receipts.find((line) => line.subjectId === subjectId)?.account
    expect([demand, right, astray].map(({ subjectId }) => accountOf(subjectId))).toEqual(['XA01', 'XA01', 'TINH01'])
    const told = (await pay.step((work) => listDifferences(work.tx, { open: true, limit: 100 }))).filter(({ kind }) => kind === 'other-account')
    expect(told).toMatchObject([{ subjectId: astray.subjectId, ours: 40_000, statement: 40_000, detail: 'TINH01 ≠ XA01' }])
  })

  it('follow one another: from the day of the new one its number is shown, and what was begun is begun anew', async () => {
    const demand = await pay.demand(50_000)
    const key = { subjectId: demand.subjectId, serial: demand.serial }
    const show = async () => {
      const shown = await as(pay.payer, (work) => showTransfer(work, pay.ports, key))
      return shown.ok ? shown.value : undefined
    }
    const before = await show()
    const next = await add(pay.treasurer, account('XA09', { unitCode: deskCode, kind: 'state-charge' }))
    expect(next, 'two cannot begin on one day').toBe('account-overlaps')
    const old = (await as(pay.treasurer, listCollectingAccounts)).find(({ number }) => number === 'XA01')
    const ended = await as(pay.treasurer, (work) => endCollectingAccount(work, { id: old?.id ?? '' }))
    expect(ended.ok).toBe(true)
    expect((await show())?.words, 'on its last day it still collects').toBe(before?.words)
    expect(await add(pay.treasurer, account('XA09', { unitCode: deskCode, kind: 'state-charge', later: 1 }))).toMatch(/^[0-9a-f-]{36}$/)
    const today = pay.clock.now
    pay.clock.now = `${addDays(plainDateAt(today), 1)}T05:00:00.000Z` as typeof today
    const after = await show()
    expect([before?.account.number, after?.account.number]).toEqual(['XA01', 'XA09'])
    expect(after?.words).not.toBe(before?.words)
    pay.clock.now = today
  })

  it('of another unit are neither found nor ended', async () => {
    const province = (await as(provinceTreasurer, listCollectingAccounts)).find(({ number }) => number === 'TINH01')
    expect(await as(pay.treasurer, (work) => endCollectingAccount(work, { id: province?.id ?? '' }))).toMatchObject({ refusal: { kind: 'account-not-found' } })
  })
})
