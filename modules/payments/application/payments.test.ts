import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { addDays, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Fault } from '../../../simulators/payment-platform/faults.ts'
import { getSeededUnitId } from '../../organisation/index.ts'
import { owedOf, receivedOf, standingReceiptsOf, stateOf, type Demand } from '../domain/demand.ts'
import { keepDifferences, listDifferences } from '../store/difference-store.ts'
import { listMessages } from '../store/message-store.ts'
import { openPaymentWorld, type PaymentWorld } from '../testing/payment-world.cases.ts'
import { closeCashDay, showCashBook } from './cash-book.ts'
import { askPlatform } from './ask-platform.ts'
import { cancelDemands, demandPayment, receiveCash, receiveFromPost, settleElsewhere, standingFor } from './demand-payment.ts'
import { hearTransfers } from './hear-transfers.ts'
import { demandProof } from './prove-demands.ts'
import { reconcile } from './reconcile.ts'
import { repairDifference } from './repair-difference.ts'
import { viewOf } from './show-payments.ts'
import { showTransfer } from './show-transfer.ts'
import { confirmRefund, exemptDemand, orderRefund, recordTransfer, reverseReceipt } from './treasury-acts.ts'
import { listDemandsOfUnits, listDifferencesOfUnits, listReceiptsOfUnits, listRefundsOfUnits } from './treasury-lists.ts'

let pay: PaymentWorld
beforeAll(async () => {
  pay = await openPaymentWorld()
})
afterAll(() => pay.close())
beforeEach(() => {
  pay.simulator.setFault('none')
  pay.clock.now = instantFromMs(epochMs(pay.clock.now) + 60_000)
})

const later = (minutes: number): void => {
  pay.clock.now = instantFromMs(epochMs(pay.clock.now) + minutes * 60_000)
}
const ask = () => askPlatform(pay.step, pay.ports.platform())
const openKinds = async (reference: string) => (await pay.step((work) => listDifferences(work.tx, { open: true, limit: 500 }))).filter((each) => each.reference === reference)
const asTreasurer = <T>(run: Parameters<typeof pay.world.db.work<T>>[1]) => pay.world.db.work({ actor: pay.treasurer, now: pay.clock.now }, run)

describe('an online payment', () => {
  it('is paid by the verified message, with a numbered receipt, and never by coming back', async () => {
    const demand = await pay.demand(50_000)
    const reference = await pay.begin(demand)
    expect(await pay.begin(demand), 'a second press leads to the same page').toBe(reference)
    expect(stateOf(await pay.read(demand))).toBe('open')
    const replies = await pay.simulator.pay(reference)
    expect(replies).toMatchObject([{ MaLoi: '00', MaThamChieu: reference }])
    const paid = await pay.read(demand)
    expect([stateOf(paid), receivedOf(paid)]).toEqual(['paid', 50_000])
    expect(paid.receipts).toMatchObject([{ evidence: 'callback', receipt: { number: expect.stringMatching(/^\d+\/BNTP$/) } }])
  })

  it.each<readonly [Fault, string]>([
    ['twice', 'counted repeated'],
    ['out-of-order', 'counted contradicts-paid'],
    ['lost-callback', 'counted'],
    ['wrong-hash', 'forged counted'],
    ['wrong-amount', 'amount-differs counted'],
    ['down', 'counted'],
    ['fifth-lost', 'counted'],
    ['late', 'counted repeated'],
  ])('is counted once when the platform is %s', async (fault, verdicts) => {
    const demand = await pay.demand(70_000)
    const reference = await pay.begin(demand)
    pay.simulator.setFault(fault)
    // The next message is a fifth one.
    if (fault === 'fifth-lost') pay.simulator.book.serial += 4 - (pay.simulator.book.serial % 5)
    await pay.simulator.pay(reference)
    await ask()
    if (fault === 'fifth-lost' || fault === 'late') expect(receivedOf(await pay.read(demand)), 'nobody has told yet').toBe(0)
    pay.simulator.setFault('none')
    later(10)
    await ask()
    if (fault === 'late') await pay.hand(await forgeFromPlatform(reference))
    const paid = await pay.read(demand)
    expect([stateOf(paid), receivedOf(paid), paid.receipts.length]).toEqual(['paid', 70_000, 1])
    expect((await pay.step((work) => listMessages(work.tx, reference))).map(({ verdict }) => verdict).join(' '), 'everything said is kept').toBe(verdicts)
    expect(await openKinds(reference), 'what was counted in the end is no difference').toEqual([])
  })

  it('that failed can be tried again, and an old page that is paid after all is counted and given back', async () => {
    const demand = await pay.demand(30_000)
    const first = await pay.begin(demand)
    await pay.simulator.pay(first, 'fail')
    const told = async () => viewOf(await pay.read(demand), pay.clock.now).told.map(({ vi }) => vi.title)
    expect(await told()).toEqual(['Lần thanh toán trước không thành công'])
    const second = await pay.begin(demand)
    expect(second).not.toBe(first)
    await pay.simulator.pay(second)
    await pay.hand(await forgeFromPlatform(first))
    const both = await pay.read(demand)
    expect([stateOf(both), receivedOf(both)]).toEqual(['refund-owed', 60_000])
    expect(await openKinds(first)).toMatchObject([{ kind: 'money-not-owed', ours: 30_000 }])
    const notices = await sql<{ template: string; params: object }>`SELECT template, params FROM notifications.notice WHERE about_id = ${demand.subjectId} AND template <> 'payment-demanded' ORDER BY notice_id`.execute(pay.world.db.tx)
    expect(notices.rows, 'one sentence for what came too much').toMatchObject([
      { template: 'payment-received', params: { amount: '30.000' } },
      { template: 'payment-to-refund', params: { amount: '30.000', received: '30.000', receipt: expect.stringMatching(/^\d+\/BNTP$/) } },
    ])
  })

  it('is not begun at a platform that is down, and nobody is sent anywhere', async () => {
    const demand = await pay.demand(20_000)
    pay.simulator.setFault('down')
    await expect(pay.begin(demand)).rejects.toThrow('platform-down')
    expect(viewOf(await pay.read(demand), pay.clock.now).told, 'no page was opened: nothing is awaited').toEqual([])
    pay.simulator.setFault('none')
    later(3)
    await ask()
    expect((await pay.read(demand)).attempts).toMatchObject([{ state: 'failed' }])
    await expect(pay.begin(demand)).resolves.toMatch(/^MC/)
  })
})

/** A second, true message of the platform about an order it had first called failed. */
const forgeFromPlatform = async (reference: string): Promise<unknown> => {
  const { confirmOf } = await import('../../../simulators/payment-platform/tell.ts')
  const order = pay.simulator.book.orders.get(reference)
  if (!order) throw new Error('no such order')
  order.state = 'paid'
  return confirmOf(order, { code: '00', callbackUrl: '', partner: 'MOTCUA', secret: 'gia-lap', now: () => epochMs(pay.clock.now) })
}

describe('bad messages', () => {
  it('about a reference that is not ours are kept, refused in one sentence, and put before the treasurer', async () => {
    pay.simulator.book.orders.set('MC99999999999999', { reference: 'MC99999999999999', amount: 10_000, info: 'x', payer: 'x', unit: 'x', state: 'paid', transactionNo: 'GD9', at: epochMs(pay.clock.now) })
    const reply = await pay.hand(await forgeFromPlatform('MC99999999999999'))
    expect(reply).toMatchObject({ MaLoi: '99', MoTaLoi: 'Khong co ma tham chieu nay' })
    expect(await openKinds('MC99999999999999')).toMatchObject([{ kind: 'unknown-reference', platform: 10_000 }])
    pay.simulator.book.orders.delete('MC99999999999999')
  })

  it.each([
    ['forged for a demand nobody paid', { LoaiBanTin: 'CONFIRM', MaLoi: '00', SoTien: '40000', MaTienTe: 'VND', MaDoiTac: 'MOTCUA', MaXacThuc: 'a'.repeat(64) }],
    ['without a hash', { LoaiBanTin: 'CONFIRM', MaLoi: '00', SoTien: '40000', MaTienTe: 'VND', MaDoiTac: 'MOTCUA' }],
    ['with a hash that is no text', { LoaiBanTin: 'CONFIRM', MaLoi: '00', SoTien: '40000', MaTienTe: 'VND', MaDoiTac: 'MOTCUA', MaXacThuc: { $ne: '' } }],
  ])('%s count nothing', async (_, body) => {
    const demand = await pay.demand(40_000)
    const reference = await pay.begin(demand)
    expect(await pay.hand({ ...body, MaThamChieu: reference })).toMatchObject({ MaLoi: '99', MoTaLoi: 'Sai ma xac thuc' })
    expect(receivedOf(await pay.read(demand))).toBe(0)
    await ask()
    expect(receivedOf(await pay.read(demand)), 'the platform was asked and knows of no payment').toBe(0)
  })

  it('keep only the known words of a message nobody believes', async () => {
    const reference = await pay.begin(await pay.demand(41_000))
    const reply = await pay.hand({ LoaiBanTin: 'CONFIRM', MaThamChieu: reference, MaGiaoDich: `a\0${'b'.repeat(900)}`, MaLa: 'x'.repeat(900), MaXacThuc: 'a'.repeat(64) })
    expect(reply).toMatchObject({ MaLoi: '99' })
    expect(await pay.hand({ MaThamChieu: 'MC\0' }), 'no reference of ours, nothing to fail on').toMatchObject({ MaLoi: '99', MaThamChieu: '' })
    const { rows } = await sql<{ body: unknown }>`SELECT body FROM payments.message_event WHERE reference = ${reference}`.execute(pay.world.db.tx)
    expect(rows).toEqual([{ body: { LoaiBanTin: 'CONFIRM', MaThamChieu: reference, MaGiaoDich: `a${'b'.repeat(199)}`, MaXacThuc: 'a'.repeat(64) } }])
  })

  it('forged by the dozen are told to the treasurer of the province, and no more than sixty an hour are written down', async () => {
    later(61)
    const reference = await pay.begin(await pay.demand(42_000))
    for (let nth = 0; nth < 70; nth += 1) expect(await pay.hand({ LoaiBanTin: 'CONFIRM', MaLoi: '00', MaThamChieu: reference, MaXacThuc: 'a'.repeat(64) })).toMatchObject({ MaLoi: '99' })
    expect(await pay.step((work) => listMessages(work.tx, reference))).toHaveLength(60)
    expect(await openKinds(`FORGED-${plainDateAt(pay.clock.now)}`)).toMatchObject([{ kind: 'forged-messages', detail: '60/h' }])
    later(61)
    await pay.hand({ LoaiBanTin: 'CONFIRM', MaLoi: '00', MaThamChieu: reference, MaXacThuc: 'a'.repeat(64) })
    expect(await pay.step((work) => listMessages(work.tx, reference)), 'an hour later they are written down again').toHaveLength(61)
  })

  it('replayed for a refunded demand count nothing again', async () => {
    const demand = await pay.demand(60_000)
    const reference = await pay.begin(demand)
    await pay.simulator.pay(reference)
    await pay.step((work) => cancelDemands(work, { subjectId: demand.subjectId, reason: 'Hồ sơ bị từ chối', keepsMoney: false }))
    const key = { subjectId: demand.subjectId, serial: demand.serial }
    expect(await asTreasurer((work) => orderRefund(work, key, { reason: 'Hồ sơ bị từ chối' }))).toMatchObject({ ok: true })
    expect(await asTreasurer((work) => confirmRefund(work, key, { serial: 1, evidence: 'UNC 15' }))).toMatchObject({ ok: true })
    expect(await pay.hand(await forgeFromPlatform(reference))).toMatchObject({ MaLoi: '00', MoTaLoi: 'Giao dich da duoc ghi nhan truoc do' })
    const after = await pay.read(demand)
    expect([stateOf(after), receivedOf(after)]).toEqual(['refunded', 60_000])
    expect(await openKinds(reference), 'the refund closed its difference').toEqual([])
  })
})

describe('money by other ways', () => {
  it('cash: counted, receipted by who took it, never more than owed', async () => {
    const facts = pay.facts(80_000)
    const cash = (amount: number) => pay.world.db.work({ actor: pay.world.clerk, now: pay.clock.now }, (work) => receiveCash(work, facts, amount))
    expect(await cash(90_000)).toMatchObject({ ok: false, refusal: { kind: 'more-than-owed', left: 80_000 } })
    const part = await cash(30_000)
    expect(part.ok && [stateOf(part.value), owedOf(part.value)]).toEqual(['part-paid', 50_000])
    const rest = await cash(50_000)
    expect(rest.ok && stateOf(rest.value)).toBe('paid')
  })

  it('a transfer is counted when the bank shows it, twice when it was sent twice', async () => {
    const demand = await pay.demand(25_000)
    const key = { subjectId: demand.subjectId, serial: demand.serial }
    const shown = await pay.world.db.work({ actor: pay.payer, now: pay.clock.now }, (work) => showTransfer(work, pay.ports, key))
    if (!shown.ok) throw new Error(shown.refusal.kind)
    pay.simulator.transfer(`MBVCB.77.${shown.value.words.toLowerCase()}.chuyen tien`, 25_000)
    await reconcile(pay.step, pay.ports)
    expect(stateOf(await pay.read(demand))).toBe('paid')
    pay.simulator.transfer(shown.value.words, 25_000)
    await reconcile(pay.step, pay.ports)
    await reconcile(pay.step, pay.ports)
    const twice = await pay.read(demand)
    expect([stateOf(twice), receivedOf(twice)]).toEqual(['refund-owed', 50_000])
  })

  it('a transfer the treasurer sees in the account, where no statement is read: once by its number, what is too much goes back', async () => {
    const demand = await pay.demand(13_000)
    const key = { subjectId: demand.subjectId, serial: demand.serial }
    const record = (amount: number, transactionNo: string, hasStatement = false) => asTreasurer((work) => recordTransfer(work, key, { amount, transactionNo, hasStatement }))
    expect(await record(13_000, 'FT-TAY-1', true)).toMatchObject({ ok: false, refusal: { kind: 'statement-tells' } })
    expect(await record(13_000, ' ')).toMatchObject({ ok: false, refusal: { kind: 'reason-missing' } })
    expect(await record(13_000, 'FT-TAY-1')).toMatchObject({ ok: true })
    expect(await record(13_000, 'FT-TAY-1 ')).toMatchObject({ ok: false, refusal: { kind: 'transfer-known', receipt: expect.stringMatching(/^\d+\/BNTP$/) } })
    const other = await pay.demand(13_000)
    const elsewhere = () => asTreasurer((work) => recordTransfer(work, { subjectId: other.subjectId, serial: other.serial }, { amount: 13_000, transactionNo: 'FT-TAY-1', hasStatement: false }))
    expect(await elsewhere(), 'one transfer is for one demand').toMatchObject({ ok: false, refusal: { kind: 'transfer-known' } })
    const [mistaken] = (await pay.read(demand)).receipts
    expect(await asTreasurer((work) => reverseReceipt(work, key, { documentId: mistaken?.receipt?.documentId ?? '', reason: 'Ghi nhầm hồ sơ' }))).toMatchObject({ ok: true })
    expect(await elsewhere(), 'taken back there, it counts here').toMatchObject({ ok: true })
    expect(await record(13_000, 'FT-TAY-3')).toMatchObject({ ok: true })
    expect(await record(2_000, 'FT-TAY-2')).toMatchObject({ ok: true })
    const after = await pay.read(demand)
    expect([stateOf(after), standingReceiptsOf(after).map(({ method, evidence }) => [method, evidence])]).toEqual(['refund-owed', [['bank-transfer', 'treasurer'], ['bank-transfer', 'treasurer']]])
  })

  it('by a code shown at the desk where it may be paid, though another unit collects', async () => {
    const unit = { ...pay.facts(1).unit, id: pay.world.committee.id }
    const [here, elsewhere] = [await pay.demand(12_000, { unit, deskId: pay.world.desk.id }), await pay.demand(12_000, { unit })]
    const shown = ({ subjectId, serial }: Demand) => pay.world.db.work({ actor: pay.world.clerk, now: pay.clock.now }, (work) => showTransfer(work, pay.ports, { subjectId, serial }))
    expect(await shown(here), 'with a picture that a telephone can keep').toMatchObject({ ok: true, value: { amount: 12_000, picture: expect.stringMatching(/^data:image\/png;base64,iVBOR/) } })
    expect(await shown(elsewhere)).toMatchObject({ ok: false, refusal: { kind: 'demand-not-found' } })
  })

  it('exempt as a whole: nothing is owed, the reason stays', async () => {
    const demand = await pay.demand(15_000)
    const done = await asTreasurer((work) => exemptDemand(work, { subjectId: demand.subjectId, serial: demand.serial }, { reason: 'Hộ nghèo' }))
    expect(done.ok && stateOf(done.value)).toBe('exempt')
    const listed = (await asTreasurer((work) => listDemandsOfUnits(work, { limit: 5000, state: 'exempt' }))).items.find(({ subjectId }) => subjectId === demand.subjectId)
    expect(listed?.reductions, 'the list says why').toEqual([{ amount: 15_000, reason: 'Hộ nghèo' }])
  })

  it('exempt by a ground of the law: its article stays; one that is not listed, or neither ground nor reason, changes nothing', async () => {
    const { subjectId, serial } = await pay.demand(15_000)
    const tried = async (by: Parameters<typeof exemptDemand>[2]) => asTreasurer((work) => exemptDemand(work, { subjectId, serial }, by))
    expect(await tried({ ground: 'no-such' })).toMatchObject({ ok: false, refusal: { kind: 'ground-unknown' } })
    expect(await tried({ reason: ' ' })).toMatchObject({ ok: false, refusal: { kind: 'reason-missing' } })
    const done = await tried({ ground: 'disabled', reason: 'giấy xác nhận số 5' })
    expect(done.ok && done.value.exemptions.map(({ reason }) => reason)).toEqual(['Người khuyết tật (Luật Phí và lệ phí 97/2015/QH13 Điều 10 khoản 1); giấy xác nhận số 5'])
  })

  it.each<readonly [string, number | undefined, object]>([
    ['in part', 20_000, { amount: '20.000', reason: 'Trẻ em', left: '30.000' }],
    ['as a whole', undefined, { amount: '50.000', reason: 'Trẻ em' }],
  ])('exempt %s: who was to pay is told what is left', async (_title, amount, params) => {
    const demand = await pay.demand(50_000)
    await asTreasurer((work) => exemptDemand(work, { subjectId: demand.subjectId, serial: demand.serial }, { reason: 'Trẻ em', ...(amount === undefined ? {} : { amount }) }))
    expect(await pay.step((work) => standingFor(work, { subjectId: demand.subjectId, purpose: 'levies', purposeSerial: 1 }))).toEqual({ due: 50_000 - (amount ?? 50_000), receipts: [] })
    const told = await sql<{ params: object }>`SELECT params FROM notifications.notice WHERE about_id = ${demand.subjectId} AND template = 'payment-exempted'`.execute(pay.world.db.tx)
    expect(told.rows.map((row) => row.params)).toMatchObject([params])
  })

  it('revised lines change the same demand; what was paid too much goes back', async () => {
    const subjectId = newId<string>()
    const demand = await pay.demand(50_000, { subjectId })
    await pay.simulator.pay(await pay.begin(demand))
    await pay.step((work) => demandPayment(work, pay.facts(20_000, { subjectId })))
    const revised = await pay.read(demand)
    expect([stateOf(revised), revised.serial]).toEqual(['refund-owed', 1])
  })
})

describe('money that comes when nothing is demanded any more', () => {
  const told = async (template: string) => (await sql`SELECT template FROM notifications.notice WHERE template = ${template}`.execute(pay.world.db.tx)).rows.length

  it.each([
    ['the proof of the tax office was accepted', (demand: Demand) => pay.step((work) => settleElsewhere(work, { subjectId: demand.subjectId, purpose: 'obligation', purposeSerial: 1 }, 'GNT 7'))],
    ['the dossier was withdrawn after the work was done', (demand: Demand) => pay.step((work) => cancelDemands(work, { subjectId: demand.subjectId, reason: 'Người nộp rút hồ sơ', keepsMoney: true }))],
  ])('while a page stood open and %s: said to the payer, put before the treasurer, given back', async (_, close) => {
    const demand = await pay.demand(410_000, { purpose: 'obligation' })
    const reference = await pay.begin(demand)
    await close(demand)
    const before = await told('payment-to-refund')
    await pay.simulator.pay(reference)
    expect(stateOf(await pay.read(demand))).toBe('refund-owed')
    expect(await told('payment-to-refund')).toBe(before + 1)
    const [difference] = await openKinds(reference)
    expect(difference).toMatchObject({ kind: 'money-not-owed', ours: 410_000 })
    expect(await asTreasurer((work) => repairDifference(work, { id: difference?.id ?? '' }, {}))).toMatchObject({ ok: true })
    expect(await asTreasurer((work) => confirmRefund(work, { subjectId: demand.subjectId, serial: demand.serial }, { serial: 1, evidence: 'UNC 16' }))).toMatchObject({ ok: true })
    expect([stateOf(await pay.read(demand)), owedOf(await pay.read(demand))]).toEqual(['refunded', 0])
  })

  it('from the postman: a dropped demand stays dropped and the money goes back', async () => {
    const demand = await pay.demand(8_000)
    await pay.step((work) => cancelDemands(work, { subjectId: demand.subjectId, reason: 'Hồ sơ bị từ chối', keepsMoney: true }))
    const take = () => pay.step((work) => receiveFromPost(work, demand.facts, { amount: 8_000, reference: `BC-${demand.subjectId}` }))
    await take()
    await take()
    const after = await pay.read(demand)
    expect([stateOf(after), after.cancelled?.kept, receivedOf(after)]).toEqual(['refund-owed', 0, 8_000])
    expect(await openKinds(`BC-${demand.subjectId}`)).toMatchObject([{ kind: 'money-not-owed', ours: 8_000 }])
  })
})

// NĐ 120/2016/NĐ-CP Điều 4: what was received too much stands open until the whole of it has been given back.
describe('a refund', () => {
  const openOf = async ({ subjectId }: Demand) => (await pay.step((work) => listDifferences(work.tx, { open: true, limit: 500 }))).filter((each) => each.subjectId === subjectId)
  const refund = async (demand: Demand, serial: number, amount?: number) => {
    const key = { subjectId: demand.subjectId, serial: demand.serial }
    expect(await asTreasurer((work) => orderRefund(work, key, { reason: 'Thu thừa', ...(amount === undefined ? {} : { amount }) }))).toMatchObject({ ok: true })
    expect(await asTreasurer((work) => confirmRefund(work, key, { serial, evidence: 'PC 9' }))).toMatchObject({ ok: true })
  }
  const paidInCash = async (): Promise<Demand> => {
    const facts = pay.facts(80_000)
    const taken = await pay.world.db.work({ actor: pay.world.clerk, now: pay.clock.now }, (work) => receiveCash(work, facts, 80_000))
    if (!taken.ok) throw new Error(taken.refusal.kind)
    await pay.step((work) => demandPayment(work, pay.facts(30_000, { subjectId: facts.subjectId })))
    return pay.read(taken.value)
  }

  it('of cash, which came under no reference, closes its difference', async () => {
    const demand = await paidInCash()
    expect(await openOf(demand)).toMatchObject([{ kind: 'money-not-owed', ours: 50_000 }])
    await refund(demand, 1)
    expect([stateOf(await pay.read(demand)), await openOf(demand)]).toEqual(['paid', []])
    const listed = (await asTreasurer((work) => listDemandsOfUnits(work, { limit: 5000, state: 'paid' }))).items.find(({ subjectId }) => subjectId === demand.subjectId)
    expect([listed?.amount, listed?.received], 'what went back is held no more').toEqual([30_000, 30_000])
  })

  it('of a part leaves the difference open until the rest is given back', async () => {
    const demand = await paidInCash()
    await refund(demand, 1, 20_000)
    expect(await openOf(demand)).toMatchObject([{ kind: 'money-not-owed' }])
    await refund(demand, 2)
    expect(await openOf(demand)).toEqual([])
  })

  it('of nothing paid too much closes no difference of another demand', async () => {
    const [owed, good] = [await paidInCash(), await pay.demand(10_000)]
    await pay.simulator.pay(await pay.begin(good))
    await refund(good, 1, 10_000)
    expect(await openOf(owed)).toHaveLength(1)
  })
})

// Luật Kế toán 88/2015/QH13 Điều 27: what was written wrongly is taken back by an entry of its own.
describe('a receipt for money that never came', () => {
  const keyOf = ({ subjectId, serial }: Demand) => ({ subjectId, serial })
  const paidInCash = async (amount: number): Promise<Demand> => {
    const taken = await pay.world.db.work({ actor: pay.world.clerk, now: pay.clock.now }, (work) => receiveCash(work, pay.facts(amount), amount))
    if (!taken.ok) throw new Error(taken.refusal.kind)
    return taken.value
  }
  const reverse = (demand: Demand, reason = 'Ghi nhầm, chưa thu tiền', at = 0) => asTreasurer((work) => reverseReceipt(work, keyOf(demand), { documentId: demand.receipts[at]?.receipt?.documentId ?? '', reason }))

  it('is taken back by the treasurer with the reason; it is owed again, the payer is told, the number and the entry stay', async () => {
    const demand = await paidInCash(45_000)
    expect(await reverse(demand, ' ')).toMatchObject({ ok: false, refusal: { kind: 'reason-missing' } })
    const byClerk = await pay.world.db.work({ actor: pay.world.clerk, now: pay.clock.now }, (work) => reverseReceipt(work, keyOf(demand), { documentId: demand.receipts[0]?.receipt?.documentId ?? '', reason: 'x' }))
    expect(byClerk, 'whoever took it does not take it back').toMatchObject({ ok: false, refusal: { kind: 'demand-not-found' } })
    expect(await reverse(demand)).toMatchObject({ ok: true })
    const after = await pay.read(demand)
    expect([stateOf(after), receivedOf(after), owedOf(after), after.receipts.map(({ reversed }) => [reversed?.by, reversed?.reason])]).toEqual(['open', 0, 45_000, [['Ngô Thị Quỹ', 'Ghi nhầm, chưa thu tiền']]])
    expect(await reverse(demand)).toMatchObject({ ok: false, refusal: { kind: 'receipt-not-standing' } })
    const listed = (await asTreasurer((work) => listReceiptsOfUnits(work, { limit: 200 }))).items.find(({ subjectId }) => subjectId === demand.subjectId)
    expect(listed).toMatchObject({ number: demand.receipts[0]?.receipt?.number, reversed: { by: 'Ngô Thị Quỹ', reason: 'Ghi nhầm, chưa thu tiền' } })
    const told = await sql<{ params: object }>`SELECT params FROM notifications.notice WHERE about_id = ${demand.subjectId} AND template = 'payment-reversed'`.execute(pay.world.db.tx)
    expect(told.rows).toMatchObject([{ params: { amount: '45.000', left: '45.000' } }])
    expect(await pay.step((work) => demandProof.find(work))).toMatchObject({ faults: [] })
  })

  it('withdraws the refund that was ordered for it, and is left alone once that was made', async () => {
    const [open, made] = [await paidInCash(46_000), await paidInCash(47_000)]
    for (const demand of [open, made]) expect(await asTreasurer((work) => orderRefund(work, keyOf(demand), { amount: demand.amount, reason: 'Thu nhầm' }))).toMatchObject({ ok: true })
    expect(await reverse(open)).toMatchObject({ ok: true })
    const after = await pay.read(open)
    expect([stateOf(after), owedOf(after)], 'what was let off for the refund is owed again').toEqual(['open', 46_000])
    expect((await asTreasurer((work) => listRefundsOfUnits(work, { limit: 200 }))).items.filter(({ subjectId }) => subjectId === open.subjectId)).toEqual([])
    expect(await asTreasurer((work) => confirmRefund(work, keyOf(open), { serial: 1, evidence: 'PC 1' }))).toMatchObject({ ok: false, refusal: { kind: 'refund-not-open' } })
    expect(await asTreasurer((work) => confirmRefund(work, keyOf(made), { serial: 1, evidence: 'PC 2' }))).toMatchObject({ ok: true })
    expect(await reverse(made)).toMatchObject({ ok: false, refusal: { kind: 'given-back-already', amount: 47_000 } })
  })

  it('of a double count ends the refund that was owed; what the platform says again counts again', async () => {
    const demand = await pay.demand(48_000)
    const reference = await pay.begin(demand)
    await pay.simulator.pay(reference)
    const over = await pay.world.db.work({ actor: pay.treasurer, now: pay.clock.now }, (work) => recordTransfer(work, keyOf(demand), { amount: 48_000, transactionNo: 'FT-HAI-LAN', hasStatement: false }))
    expect(over.ok && stateOf(over.value)).toBe('refund-owed')
    expect(await reverse(await pay.read(demand), 'Không có trên sao kê', 1)).toMatchObject({ ok: true })
    const open = (await pay.step((work) => listDifferences(work.tx, { open: true, limit: 500 }))).filter(({ subjectId }) => subjectId === demand.subjectId)
    expect([stateOf(await pay.read(demand)), open]).toEqual(['paid', []])
    expect(await reverse(await pay.read(demand), 'Nền tảng rút lại')).toMatchObject({ ok: true })
    await pay.hand(await forgeFromPlatform(reference))
    expect([stateOf(await pay.read(demand)), receivedOf(await pay.read(demand))]).toEqual(['paid', 48_000])
  })

  it('after the demand was closed leaves nothing owed', async () => {
    const demand = await paidInCash(49_000)
    await pay.step((work) => cancelDemands(work, { subjectId: demand.subjectId, reason: 'Rút sau khi làm', keepsMoney: true }))
    expect(await reverse(demand)).toMatchObject({ ok: true })
    expect([stateOf(await pay.read(demand)), owedOf(await pay.read(demand))]).toEqual(['cancelled', 0])
  })
})

// Luật Kế toán 88/2015/QH13 Điều 26: the drawer is held against the book of the day.
describe('the cash book of a day', () => {
  it('says what should be in the drawer, entry by entry with who took it and what was taken back; it is closed with the count, and again when it changed', async () => {
    later(30 * 24 * 60)
    const on = plainDateAt(pay.clock.now)
    const cash = async (amount: number) => pay.world.db.work({ actor: pay.world.clerk, now: pay.clock.now }, (work) => receiveCash(work, pay.facts(amount), amount))
    const [kept, mistaken] = [await cash(30_000), await cash(12_000)]
    if (!kept.ok || !mistaken.ok) throw new Error('not taken')
    await pay.demand(99_000).then(async (demand) => pay.simulator.pay(await pay.begin(demand)))
    const book = async (actor: Actor = pay.treasurer) => pay.world.db.work({ actor, now: pay.clock.now }, (work) => showCashBook(work, { on }))
    expect((await book()).units, 'what came online lies in no drawer').toMatchObject([{ receipts: 2, expected: 42_000, mayClose: true }])
    await asTreasurer((work) => reverseReceipt(work, { subjectId: mistaken.value.subjectId, serial: 1 }, { documentId: mistaken.value.receipts[0]?.receipt?.documentId ?? '', reason: 'Ghi nhầm' }))
    const { units, lines } = await book()
    expect(units).toMatchObject([{ received: 42_000, reversed: 12_000, expected: 30_000 }])
    const { fullName } = pay.world.clerk as { fullName: string }
    expect(lines.map(({ amount, by, reason }) => [amount, by, reason])).toEqual([[30_000, fullName, undefined], [12_000, fullName, undefined], [-12_000, 'Ngô Thị Quỹ', 'Ghi nhầm']])
    const close = (counted: number, expected: number, words?: string, actor: Actor = pay.treasurer) => pay.world.db.work({ actor, now: pay.clock.now }, (work) => closeCashDay(work, { unitId: pay.world.desk.id, on }, { counted, expected, words }))
    expect(await close(42_000, 42_000), 'counted against an older page').toMatchObject({ ok: false, refusal: { kind: 'cash-changed', expected: 30_000 } })
    expect(await close(29_000, 30_000)).toMatchObject({ ok: false, refusal: { kind: 'cash-unexplained' } })
    expect(await close(30_000, 30_000, undefined, pay.world.clerk), 'whoever takes it does not close it').toMatchObject({ ok: false, refusal: { kind: 'not-permitted-here' } })
    expect(await close(29_000, 30_000, 'Thối nhầm 1.000 đồng')).toMatchObject({ ok: true })
    await cash(5_000)
    expect((await book()).units).toMatchObject([{ expected: 35_000, closing: { expected: 30_000, counted: 29_000, by: 'Ngô Thị Quỹ', words: 'Thối nhầm 1.000 đồng' } }])
    expect(await close(35_000, 35_000)).toMatchObject({ ok: true })
    expect((await book()).units).toMatchObject([{ closing: { expected: 35_000, counted: 35_000 } }])
    const elsewhere = { ...pay.treasurer, roles: [{ role: 'treasurer', unitId: newId<string>() }] } as unknown as Actor
    expect(await book(elsewhere)).toMatchObject({ units: [], lines: [] })
  })
})

describe('a payment nobody can hear of', () => {
  it('stands before the treasurer when asking ends, and is counted when the platform answers after all', async () => {
    const demand = await pay.demand(34_000)
    const reference = await pay.begin(demand)
    pay.simulator.setFault('lost-callback')
    await pay.simulator.pay(reference)
    pay.simulator.setFault('down')
    await sql`UPDATE payments.attempt SET asks = 29, ask_at = ${pay.clock.now} WHERE reference = ${reference}`.execute(pay.world.db.tx)
    await ask()
    const [difference] = await openKinds(reference)
    expect(difference).toMatchObject({ kind: 'never-answered', unitId: pay.world.desk.id })
    pay.simulator.setFault('none')
    const answer = await pay.ports.platform()?.ask(reference, pay.clock.now)
    expect(await asTreasurer((work) => repairDifference(work, { id: difference?.id ?? '' }, answer ? { answer } : {}))).toMatchObject({ ok: true })
    expect([stateOf(await pay.read(demand)), await openKinds(reference)]).toEqual(['paid', []])
  })

  it('is no matter of the treasurer where somebody only left the page, and its payer is not told for ever that it is awaited', async () => {
    const demand = await pay.demand(34_500)
    const reference = await pay.begin(demand)
    const waitsAt = async (days: number) => viewOf(await pay.read(demand), instantFromMs(epochMs(pay.clock.now) + days * 86_400_000)).told.length
    expect([await waitsAt(0), await waitsAt(4)]).toEqual([1, 0])
    await sql`UPDATE payments.attempt SET asks = 29, ask_at = ${pay.clock.now} WHERE reference = ${reference}`.execute(pay.world.db.tx)
    await ask()
    expect(await openKinds(reference)).toEqual([])
    later(5 * 24 * 60)
    await pay.simulator.pay(reference)
    expect(stateOf(await pay.read(demand)), 'paid after all, it counts').toBe('paid')
  })

  it('stops no other: what cannot be kept is a difference with its cause', async () => {
    const demand = await pay.demand(35_000)
    const good = await pay.begin(demand)
    pay.simulator.setFault('lost-callback')
    await pay.simulator.pay(good)
    pay.simulator.setFault('none')
    const bad = 'MC0000000000BAD0'
    pay.simulator.book.orders.set(bad, { reference: bad, amount: 10_000, info: 'x', payer: 'x', unit: 'x', state: 'paid', transactionNo: 'GDBAD', at: epochMs(pay.clock.now) })
    later(10)
    await sql`INSERT INTO payments.attempt (subject_id, demand_serial, serial, reference, method, amount, state, started_at, ask_at) VALUES (${newId<string>()}, 1, 1, ${bad}, 'platform', 10000, 'waiting', ${pay.clock.now}, ${pay.clock.now})`.execute(pay.world.db.tx)
    await ask()
    expect(stateOf(await pay.read(demand))).toBe('paid')
    expect(await openKinds(bad)).toMatchObject([{ kind: 'answer-not-kept', detail: expect.stringContaining('has no demand') }])
    await expect(reconcile(pay.step, pay.ports), 'the nightly match goes on too').resolves.toMatchObject({ checked: expect.any(Number) })
    await sql`UPDATE payments.attempt SET state = 'failed', ask_at = NULL WHERE reference = ${bad}`.execute(pay.world.db.tx)
    pay.simulator.book.orders.delete(bad)
  })

  it('is kept however many there are: more than one statement takes', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ kind: 'statement-unknown' as const, reference: `FT-NHIEU-${at}`, statement: 1_000 }))
    await expect(
      pay.step(async (work) => {
        expect(await keepDifferences(work.tx, many, work.now)).toHaveLength(5_000)
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
  })
})

describe('the nightly match', () => {
  it('leaves nothing unmatched of payments whose callbacks were lost, and says so', async () => {
    const demands = await Promise.all([10_000, 11_000, 12_000, 13_000].map((amount) => pay.demand(amount)))
    for (const [index, demand] of demands.entries()) {
      pay.simulator.setFault(index % 2 === 0 ? 'lost-callback' : 'none')
      await pay.simulator.pay(await pay.begin(demand))
    }
    expect((await Promise.all(demands.map((demand) => pay.read(demand)))).map(stateOf)).toEqual(['open', 'paid', 'open', 'paid'])
    const run = await reconcile(pay.step, pay.ports)
    expect(run.settled).toBe(2)
    for (const demand of demands) expect(stateOf(await pay.read(demand))).toBe('paid')
  })

  it('is read page by page, nothing twice and nothing left out', async () => {
    const all = (await asTreasurer((work) => listDifferencesOfUnits(work, {}))).items.map(({ id }) => id)
    const paged: string[] = []
    for (let after: string | undefined, page = 0; page <= all.length; page += 1) {
      const { items, next } = await asTreasurer((work) => listDifferencesOfUnits(work, { limit: 1, after }))
      paged.push(...items.map(({ id }) => id))
      if (next === undefined) break
      after = next
    }
    expect(paged).toEqual(all)
  })

  it('puts a wrong amount before the treasurer, who counts what the platform says with one tap', async () => {
    const demand = await pay.demand(90_000)
    const reference = await pay.begin(demand)
    const order = pay.simulator.book.orders.get(reference)
    if (!order) throw new Error('no such order')
    pay.simulator.book.orders.set(reference, { ...order, amount: 85_000 })
    await pay.simulator.pay(reference)
    await reconcile(pay.step, pay.ports)
    const [difference] = await openKinds(reference)
    expect(difference).toMatchObject({ kind: 'amount-differs', platform: 85_000 })
    expect(receivedOf(await pay.read(demand))).toBe(0)
    expect(viewOf(await pay.read(demand), pay.clock.now).told.map(({ vi }) => vi.title), 'whoever paid is told not to pay again').toEqual(['Nền tảng báo đã trả 85.000 đồng'])
    expect(await asTreasurer((work) => repairDifference(work, { id: difference?.id ?? '' }, {}))).toMatchObject({ ok: true })
    const after = await pay.read(demand)
    expect([stateOf(after), receivedOf(after), owedOf(after)]).toEqual(['part-paid', 85_000, 5_000])
    const told = await sql<{ params: object }>`SELECT params FROM notifications.notice WHERE about_id = ${demand.subjectId} AND template = 'payment-received'`.execute(pay.world.db.tx)
    expect(told.rows).toMatchObject([{ params: { amount: '85.000', left: '5.000' } }])
  })

  it('keeps what only a person can explain until somebody has', async () => {
    pay.simulator.transfer('ung ho quy', 123_000)
    const unknown = async () => (await pay.step((work) => listDifferences(work.tx, { open: true, limit: 500 }))).filter(({ kind, statement }) => kind === 'statement-unknown' && statement === 123_000)
    await reconcile(pay.step, pay.ports)
    expect(await unknown(), 'of today its bank may number it anew').toEqual([])
    const [line] = pay.simulator.book.transfers.splice(-1)
    if (line) pay.simulator.book.transfers.push({ ...line, transactionNo: `SO-${line.transactionNo}` })
    later(24 * 60)
    await reconcile(pay.step, pay.ports)
    expect(await unknown()).toHaveLength(1)
    const found = (await pay.step((work) => listDifferences(work.tx, { open: true, limit: 500 }))).find(({ kind, statement }) => kind === 'statement-unknown' && statement === 123_000)
    const ofProvince = await pay.step((work) => getSeededUnitId(work, 'province'))
    const provincial = { ...pay.treasurer, roles: [{ role: 'treasurer', unitId: ofProvince }] } as Actor
    const repairAs = (actor: Actor, words?: string) => pay.world.db.work({ actor, now: pay.clock.now }, (work) => repairDifference(work, { id: found?.id ?? '', ...(words ? { words } : {}) }, {}))
    expect(await repairAs(pay.treasurer, 'Của tôi'), 'money of no unit is the matter of the province').toMatchObject({ ok: false, refusal: { kind: 'difference-not-open' } })
    const repair = (words?: string) => repairAs(provincial, words)
    expect(await repair(), 'told what is missing').toMatchObject({ ok: false, refusal: { kind: 'code-missing' } })
    expect(await repair('Chuyển nhầm, đã trả lại')).toMatchObject({ ok: true })
    await reconcile(pay.step, pay.ports)
    expect(await openKinds(found?.reference ?? ''), 'what was explained is not asked again').toEqual([])
  })

  it('counts what came without our words for the dossier the treasurer names, once, and gives back what it owes no more', async () => {
    const label = 'H46.1-250312-0077'
    const demand = await pay.demand(31_000, { label })
    pay.simulator.transfer('LE THI THU NOP PHI HS h46 1 250312 0077', 31_000)
    pay.simulator.transfer('LE THI THU NOP PHI HS', 31_000)
    later(24 * 60)
    await reconcile(pay.step, pay.ports)
    const ofProvince = { ...pay.treasurer, roles: [{ role: 'treasurer', unitId: await pay.step((work) => getSeededUnitId(work, 'province')) }] } as Actor
    const as = <T>(run: Parameters<typeof pay.world.db.work<T>>[1]) => pay.world.db.work({ actor: ofProvince, now: pay.clock.now }, run)
    const found = (await as((work) => listDifferencesOfUnits(work, { limit: 200 }))).items.filter(({ kind, statement }) => kind === 'statement-unknown' && statement === 31_000)
    expect(new Set(found.map(({ label: proposed }) => proposed))).toEqual(new Set([label, undefined]))
    const repair = (id: string, typed: string) => as((work) => repairDifference(work, { id, label: typed }, {}))
    const [one, other] = found.toSorted((a) => (a.label ? -1 : 1)).map(({ id }) => id)
    expect(await repair(one ?? '', 'H46.1-250312-9999')).toMatchObject({ ok: false, refusal: { kind: 'no-demand-of-code' } })
    expect(await repair(one ?? '', 'h46.1-250312-0077 ')).toMatchObject({ ok: true })
    const paid = await pay.read(demand)
    expect([stateOf(paid), paid.receipts.map(({ method, evidence, amount }) => [method, evidence, amount])]).toEqual(['paid', [['bank-transfer', 'treasurer', 31_000]]])
    expect(await repair(other ?? '', label)).toMatchObject({ ok: true })
    expect(stateOf(await pay.read(demand))).toBe('refund-owed')
    await reconcile(pay.step, pay.ports)
    expect((await as((work) => listDifferencesOfUnits(work, { limit: 200 }))).items.filter(({ statement, subjectId }) => statement === 31_000 || subjectId === demand.subjectId)).toMatchObject([{ kind: 'money-not-owed', ours: 31_000 }])
  })

  it('counts what came without our words for what it pays whole: a tax notice is not paid onto a levy', async () => {
    const label = 'H46.1-250312-0078'
    const levy = await pay.demand(50_000, { label })
    const notice = await pay.demand(4_321_000, { label, subjectId: levy.subjectId, purpose: 'obligation' })
    pay.simulator.transfer('NOP THUE DAT', 4_321_000)
    later(24 * 60)
    await reconcile(pay.step, pay.ports)
    const ofProvince = { ...pay.treasurer, roles: [{ role: 'treasurer', unitId: await pay.step((work) => getSeededUnitId(work, 'province')) }] } as Actor
    const found = (await pay.step((work) => listDifferences(work.tx, { open: true, limit: 500 }))).find(({ kind, statement }) => kind === 'statement-unknown' && statement === 4_321_000)
    expect(await pay.world.db.work({ actor: ofProvince, now: pay.clock.now }, (work) => repairDifference(work, { id: found?.id ?? '', label }, {}))).toMatchObject({ ok: true })
    expect([stateOf(await pay.read(levy)), stateOf(await pay.read(notice))]).toEqual(['open', 'paid'])
  })

  it('closes money not owed whose refund was ordered at the demand already', async () => {
    const demand = await pay.demand(18_000, { purpose: 'obligation' })
    const reference = await pay.begin(demand)
    await pay.step((work) => settleElsewhere(work, { subjectId: demand.subjectId, purpose: 'obligation', purposeSerial: 1 }, 'GNT 8'))
    await pay.simulator.pay(reference)
    await asTreasurer((work) => orderRefund(work, { subjectId: demand.subjectId, serial: demand.serial }, { reason: 'Nộp hai lần' }))
    const [difference] = await openKinds(reference)
    expect(await asTreasurer((work) => repairDifference(work, { id: difference?.id ?? '' }, {}))).toMatchObject({ ok: true })
    expect([(await pay.read(demand)).refunds.length, await openKinds(reference)]).toEqual([1, []])
  })

  it('tells two transactions under one reference apart, and keeps the sums found last', async () => {
    const keep = (transactionNo: string, platform: number) => pay.step((work) => keepDifferences(work.tx, [{ kind: 'unknown-reference', reference: 'MC0000000000HA10', transactionNo, platform }], work.now))
    expect([(await keep('GD1', 10_000)).length, (await keep('GD1', 12_000)).length, (await keep('GD2', 5_000)).length]).toEqual([1, 0, 1])
    expect(new Map((await openKinds('MC0000000000HA10')).map(({ transactionNo, platform }) => [transactionNo, platform]))).toEqual(new Map([['GD1', 12_000], ['GD2', 5_000]]))
  })

  const heldBack = (deaf: (day: string) => boolean) => ({ ...pay.ports, statement: () => ({ listDay: async (day: PlainDate) => (deaf(day) ? undefined : pay.ports.statement()?.listDay(day)) }) })

  const transferWords = async (demand: Demand): Promise<string> => {
    const shown = await pay.world.db.work({ actor: pay.payer, now: pay.clock.now }, (work) => showTransfer(work, pay.ports, { subjectId: demand.subjectId, serial: demand.serial }))
    if (!shown.ok) throw new Error(shown.refusal.kind)
    return shown.value.words
  }

  it('counts a transfer once, within the day, as soon as the bank shows it; until then nobody is asked to pay twice', async () => {
    const demand = await pay.demand(24_000)
    const words = await transferWords(demand)
    const waitsAt = async (days: number) => viewOf(await pay.read(demand), instantFromMs(epochMs(pay.clock.now) + days * 86_400_000)).waiting
    expect([await waitsAt(0), await waitsAt(2), await waitsAt(4)], 'a code that was only looked at is awaited no more').toEqual([true, true, false])
    pay.simulator.transfer(words, 24_000)
    await hearTransfers(pay.step, heldBack(() => true))
    expect(stateOf(await pay.read(demand))).toBe('open')
    await Promise.all([hearTransfers(pay.step, pay.ports), hearTransfers(pay.step, pay.ports)])
    await reconcile(pay.step, pay.ports)
    const after = await pay.read(demand)
    expect([stateOf(after), after.receipts.map(({ amount, evidence }) => [amount, evidence]), viewOf(after, pay.clock.now).waiting]).toEqual(['paid', [[24_000, 'statement']], false])
  })

  it('counts within the day what is paid by a code of last week, once; asked again it is awaited anew', async () => {
    const demand = await pay.demand(24_500)
    const words = await transferWords(demand)
    later(8 * 24 * 60)
    expect([viewOf(await pay.read(demand), pay.clock.now).waiting, await transferWords(demand), viewOf(await pay.read(demand), pay.clock.now).waiting]).toEqual([false, words, true])
    const other = await pay.demand(24_700)
    const unshown = await transferWords(other)
    later(5 * 24 * 60)
    pay.simulator.transfer(words, 24_500)
    pay.simulator.transfer(unshown, 24_700)
    for (const _ of [1, 2]) await hearTransfers(pay.step, pay.ports)
    expect([await pay.read(demand), await pay.read(other)].map((each) => [stateOf(each), each.receipts.length])).toEqual([['paid', 1], ['paid', 1]])
    expect((await pay.step((work) => listMessages(work.tx, words))).map(({ verdict }) => verdict), 'what was counted is not read again').toEqual(['counted'])
  })

  it('counts a transfer once that the bank numbers anew when its day is closed, and one that was sent twice twice', async () => {
    const demand = await pay.demand(24_500)
    const words = await transferWords(demand)
    pay.simulator.transfer(words, 24_500)
    await hearTransfers(pay.step, pay.ports)
    const [line] = pay.simulator.book.transfers.splice(-1)
    if (!line) throw new Error('no such line')
    pay.simulator.book.transfers.push({ ...line, transactionNo: `SO-${line.transactionNo}` })
    await Promise.all([hearTransfers(pay.step, pay.ports), reconcile(pay.step, pay.ports)])
    const once = await pay.read(demand)
    expect([stateOf(once), receivedOf(once), await openKinds(words)]).toEqual(['paid', 24_500, []])
    pay.simulator.transfer(words, 24_500)
    await reconcile(pay.step, pay.ports)
    expect(receivedOf(await pay.read(demand))).toBe(49_000)
  })

  it('counts a transfer once that its bank moves to the next banking day under another number, also while the former day cannot be heard', async () => {
    const demand = await pay.demand(24_600)
    const words = await transferWords(demand)
    pay.simulator.transfer(words, 24_600)
    await hearTransfers(pay.step, pay.ports)
    const saturday = plainDateAt(pay.clock.now)
    pay.simulator.book.transfers.splice(-1)
    later(2 * 24 * 60)
    pay.simulator.transfer(words, 24_600)
    await hearTransfers(pay.step, heldBack((day) => day === saturday))
    await hearTransfers(pay.step, pay.ports)
    await reconcile(pay.step, pay.ports)
    expect([receivedOf(await pay.read(demand)), await openKinds(words)]).toEqual([24_600, []])
    pay.simulator.transfer(words, 24_600)
    await hearTransfers(pay.step, pay.ports)
    expect(receivedOf(await pay.read(demand)), 'sent once more it is new money').toBe(49_200)
  })

  it('hears within the day what is paid by a code shown again after months, though no newer one is about', async () => {
    const demand = await pay.demand(24_900)
    const words = await transferWords(demand)
    later(100 * 24 * 60)
    expect(await transferWords(demand)).toBe(words)
    pay.simulator.transfer(words, 24_900)
    await hearTransfers(pay.step, pay.ports)
    expect(stateOf(await pay.read(demand))).toBe('paid')
  })

  it('accuses nobody on later nights of what stood on the day before the one it was counted on', async () => {
    const [transfer, online] = [await pay.demand(24_700), await pay.demand(24_800)]
    const words = await transferWords(transfer)
    pay.simulator.transfer(words, 24_700)
    pay.simulator.setFault('lost-callback')
    const reference = await pay.begin(online)
    await pay.simulator.pay(reference)
    for (let night = 1; night <= 8; night += 1) {
      later(24 * 60)
      await reconcile(pay.step, pay.ports)
      expect([night, stateOf(await pay.read(transfer)), stateOf(await pay.read(online)), await openKinds(words), await openKinds(reference)]).toEqual([night, 'paid', 'paid', [], []])
    }
  })

  it('counts the transfers of a whole holiday on the first night after it (Tết)', async () => {
    await reconcile(pay.step, pay.ports)
    const demand = await pay.demand(26_000)
    later(24 * 60)
    pay.simulator.transfer(await transferWords(demand), 26_000)
    later(9 * 24 * 60)
    expect(stateOf(await pay.read(demand))).toBe('open')
    await reconcile(pay.step, pay.ports)
    expect(stateOf(await pay.read(demand))).toBe('paid')
  })

  it('counts each day of the statement by itself, asks again for the one not heard, and says so when it stays away', async () => {
    await reconcile(pay.step, pay.ports)
    const [early, late] = [await pay.demand(27_000), await pay.demand(28_000)]
    const deafDay = plainDateAt(pay.clock.now)
    pay.simulator.transfer(await transferWords(early), 27_000)
    later(24 * 60)
    pay.simulator.transfer(await transferWords(late), 28_000)
    await reconcile(pay.step, heldBack((day) => day === deafDay))
    expect([stateOf(await pay.read(early)), stateOf(await pay.read(late))]).toEqual(['open', 'paid'])
    later(6 * 24 * 60)
    await reconcile(pay.step, heldBack((day) => day === deafDay))
    expect(await openKinds(deafDay)).toMatchObject([{ kind: 'statement-not-heard', detail: deafDay.split('-').toReversed().join('/') }])
    await reconcile(pay.step, pay.ports)
    expect([stateOf(await pay.read(early)), await openKinds(deafDay)]).toEqual(['paid', []])
  })

  it('puts days that lie too far back before the treasurer', async () => {
    await reconcile(pay.step, pay.ports)
    const first = addDays(plainDateAt(pay.clock.now), -3)
    later(66 * 24 * 60)
    await reconcile(pay.step, pay.ports)
    expect((await openKinds(first)).map(({ kind }) => kind).toSorted()).toEqual(['platform-not-heard', 'statement-not-heard'])
    await reconcile(pay.step, pay.ports)
    expect(await openKinds(first), 'until somebody has explained it').toHaveLength(2)
  })

  it('matches what came in these days, however long ago paying was begun', async () => {
    const demand = await pay.demand(36_000)
    const reference = await pay.begin(demand)
    later(6 * 24 * 60)
    await pay.simulator.pay(reference)
    later(2 * 24 * 60)
    pay.simulator.book.orders.delete(reference)
    await reconcile(pay.step, pay.ports)
    expect((await openKinds(reference)).map(({ kind }) => kind)).toContain('counted-not-paid')
  })
})

it('numbers receipts of a unit and year without a gap, and journal, row and receipts agree', async () => {
  const { rows } = await sql<{ number: string }>`SELECT number FROM payments.receipt`.execute(pay.world.db.tx)
  const serials = rows.map(({ number }) => Number.parseInt(number, 10)).toSorted((a, b) => a - b)
  expect(serials).toEqual(serials.map((_, index) => index + 1))
  expect(await pay.step((work) => demandProof.find(work))).toMatchObject({ faults: [] })
})

describe("the treasurer's lists", () => {
  it('find a demand by the code of its dossier or the reference somebody paid under', async () => {
    const demand = await pay.demand(9_000, { label: 'H46.1-250312-0088' })
    const reference = await pay.begin(demand)
    const found = async (q: string) => (await asTreasurer((work) => listDemandsOfUnits(work, { q }))).items.map(({ subjectId }) => subjectId)
    expect([await found(' h46.1-250312-0088'), await found(reference.toLowerCase()), await found('H46.1-250312-008')]).toEqual([[demand.subjectId], [demand.subjectId], []])
  })

  type Page = { readonly items: readonly { readonly label: string }[]; readonly next?: string }
  /** Every line of every page, as somebody reads who goes on and on. */
  const walk = async <P extends Page>(page: (after: string | undefined) => Promise<P>): Promise<P['items'][number][]> => {
    const all: P['items'][number][] = []
    let after: string | undefined
    do {
      const { items, next } = await page(after)
      all.push(...items)
      after = next
    } while (after !== undefined)
    return all
  }

  it('show each demand and each receipt once however small the pages, also those of one moment', async () => {
    const paid = [pay.facts(11_000), pay.facts(12_000), pay.facts(13_000)]
    await asTreasurer(async (work) => {
      for (const facts of paid) await receiveCash(work, facts, 10_000)
    })
    const demands = await walk((after) => asTreasurer((work) => listDemandsOfUnits(work, { limit: 2, after })))
    const receipts = await walk((after) => asTreasurer((work) => listReceiptsOfUnits(work, { limit: 2, after })))
    const whole = await asTreasurer(async (work) => [await listDemandsOfUnits(work, { limit: 5000 }), await listReceiptsOfUnits(work, { limit: 5000 })])
    expect([demands, receipts]).toEqual(whole.map(({ items }) => items))
    expect(receipts.filter(({ subjectId }) => paid.some((facts) => facts.subjectId === subjectId))).toHaveLength(3)
    const open = await walk((after) => asTreasurer((work) => listDemandsOfUnits(work, { limit: 1, after, state: 'part-paid' })))
    expect(open.filter(({ subjectId }) => paid.some((facts) => facts.subjectId === subjectId))).toHaveLength(3)
  })
})
