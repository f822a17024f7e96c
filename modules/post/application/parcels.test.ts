import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { OfficialId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { addDays, instantOn, parsePlainDate, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import type { Fault } from '../../../simulators/post/faults.ts'
import { recordRepresentation } from '../../identity/index.ts'
import { openPaper, type PostalHandoverId } from '../../official-documents/index.ts'
import { collectedOf, stateOf, type PostalOrder } from '../domain/order.ts'
import { listVerdicts } from '../store/message-store.ts'
import { listDifferences } from '../store/money-store.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openPostWorld, type PostWorld } from '../testing/post-world.cases.ts'
import { remindOfCases } from './complaint-due.ts'
import { cancelOrder, closeCase, openCase, orderAgain } from './desk-acts.ts'
import { listParcels } from './desk-lists.ts'
import { askPost } from './hear-post.ts'
import { handOverParcels, type HandOver } from './hand-over.ts'
import { explainMoneyDifference, listMoneyDifferences, matchPostMoney } from './match-post-money.ts'
import { cancelOrders, planDelivery, releaseDelivery } from './plan-order.ts'
import { postFactsOf } from './post-facts.ts'
import { printLabels } from './print-labels.ts'
import { orderProof } from './prove-orders.ts'
import { quotePostage } from './quote.ts'
import { showOrderAtDesk, showOrders } from './show-orders.ts'
import { presentAreaOf, sortingPlaceOf } from './sorting-place.ts'

let post: PostWorld
beforeAll(async () => {
  post = await openPostWorld()
})
afterAll(() => post.close())
beforeEach(() => {
  post.simulator.setFault('none')
  later(5)
})

const later = (minutes: number): void => {
  post.clock.now = instantFromMs(epochMs(post.clock.now) + minutes * 60_000)
}
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => post.world.db.work({ actor, now: post.clock.now, tell: async (event) => void post.told.push(event) }, run)
const keyOf = ({ subjectId, serial }: PostalOrder) => ({ subjectId, serial })
const handOver = (orders: readonly PostalOrder[], given: Partial<HandOver> = {}, actor = post.world.clerk) => as(actor, (work) => handOverParcels(work, { kind: 'out', postman: 'Lê Văn Bưu', parcels: orders.map(keyOf), ...given }))
const kindOf = (done: { readonly ok: boolean; readonly refusal?: { readonly kind: string } }): string => done.refusal?.kind ?? 'ok'
const toldOf = (order: PostalOrder) => post.told.filter(({ subjectId, type }) => subjectId === order.subjectId && type !== 'PostExpected').map(({ type, state, amount }) => [type, state ?? amount].join(' '))
/** What the person was told of it, in order. */
const noticesOf = async ({ subjectId, facts }: PostalOrder): Promise<readonly string[]> =>
  (await post.step(({ tx }) => sql<{ template: string }>`SELECT template FROM notifications.notice WHERE about_id = ${subjectId} AND recipient_id = ${facts.personIds[0]} ORDER BY notice_id`.execute(tx))).rows.map(({ template }) => template)
const sent = async (given?: Parameters<PostWorld['ready']>[0]): Promise<PostalOrder> => {
  const order = await post.ready(given)
  await post.drain()
  return post.read(order)
}

describe('a result that goes by post (QĐ 45/2016 Đ8-9)', () => {
  it('is ordered from the outbox, signed over with minutes, followed to the door and told once', async () => {
    const order = await sent({ collect: 8000 })
    expect([stateOf(order), order.number, order.released?.postageSource]).toEqual(['ordered', expect.stringMatching(/^CG\d{9}VN$/), 'post'])
    expect(post.simulator.book.consignments.get(order.reference)?.order).toMatchObject({ CODAmount: 8000, SenderProvince: '44', SenderDistrict: 450, ReceiverDistrict: 450, ReceiverTel: '0900000001', FlagConfig: 2 })
    const minutes = await handOver([order], { bag: 'TUI-01' })
    if (!minutes.ok) throw new Error(minutes.refusal.kind)
    expect(minutes.value.number).toMatch(/^\d+\/BBBC$/)
    const paper = await as(post.world.clerk, (work) => openPaper(work, { subjectId: minutes.value.id as PostalHandoverId, documentId: minutes.value.documentId, purpose: 'test' }))
    expect(paper.ok && Buffer.from(paper.value.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    for (const each of ['picked-up', 'in-transit', 'delivered'] as const) expect(await post.simulator.step(order.reference, each)).toEqual([{ Status: '100', Message: 'Da ghi nhan' }])
    expect(toldOf(order)).toEqual(['PostalOrderChanged planned', 'PostalOrderChanged waiting', 'PostalOrderChanged ordered', 'PostalOrderChanged handed-over', 'PostalOrderChanged on-the-way', 'PostMoneyCollected 8000', 'PostalOrderChanged delivered'])
    expect(await post.step((work) => postFactsOf(work, [order.subjectId]))).toEqual([{ subjectId: order.subjectId, fetched: false, brought: true, inTime: true }])
  })

  it.each<readonly [Fault, string]>([
    ['twice', 'counted repeated'],
    ['out-of-order', 'counted counted'],
    ['lost-callback', 'counted counted'],
    ['wrong-seal', 'forged forged counted counted'],
    ['wrong-code', 'unreadable unreadable counted counted'],
    ['unknown-order', 'counted counted'],
    ['down', 'counted counted'],
  ])('is delivered once when the post is %s', async (fault, verdicts) => {
    const order = await sent({ collect: 9000 })
    await handOver([order])
    post.simulator.setFault(fault)
    if (fault !== 'twice') await post.simulator.step(order.reference, 'picked-up')
    await post.simulator.step(order.reference, 'delivered')
    await askPost(post.step, post.office)
    post.simulator.setFault('none')
    later(10)
    await askPost(post.step, post.office)
    const after = await post.read(order)
    expect([stateOf(after), collectedOf(after)]).toEqual(['delivered', 9000])
    expect(toldOf(order).filter((each) => each.startsWith('PostMoney'))).toEqual(['PostMoneyCollected 9000'])
    expect((await post.step((work) => listVerdicts(work.tx, order.reference))).join(' '), 'everything said is kept').toBe(verdicts)
  })

  it('is ordered anew while it lies here when the sum to take at the door is another one, and stays as it is once the postman has it', async () => {
    const order = await sent({ collect: 8000 })
    const again = (collect: number) => post.step((work) => releaseDelivery(work, { subjectId: order.subjectId, contents: ['Bản sao trích lục'], collect }))
    expect((await again(8000))?.serial, 'the same sum changes nothing').toBe(order.serial)
    const paid = await again(0)
    // Of one subject the call-off goes first.
    await post.drain()
    await post.drain()
    if (!paid) throw new Error('no order')
    const after = await post.read(paid)
    expect([stateOf(await post.read(order)), stateOf(after), after.released?.collect, after.facts]).toEqual(['cancelled', 'ordered', 0, order.facts])
    const orders = [order, after].map(({ reference }) => post.simulator.book.consignments.get(reference))
    expect(orders.map((each) => [each?.cancelled, each?.cod])).toEqual([[true, 8000], [false, 0]])
    await handOver([after])
    expect((await again(8000))?.released?.collect).toBe(0)
  })

  it('bears one number: typed on two bags of one round, no minutes are made', async () => {
    post.simulator.setFault('down')
    const both = [await sent(), await sent()]
    const parcels = both.map((order, at) => ({ ...keyOf(order), number: `CG90000001${String(at)}VN` }))
    expect(kindOf(await handOver(both, { parcels: parcels.map((parcel) => ({ ...parcel, number: 'CG900000010VN' })) }))).toBe('parcel-number-used')
    expect((await Promise.all(both.map(post.read))).map(stateOf)).toEqual(['waiting', 'waiting'])
    expect(kindOf(await handOver(both, { parcels }))).toBe('ok')
  })

  it('waits while the post is down, and is handed over by the number on its bag all the same', async () => {
    post.simulator.setFault('down')
    const order = await sent()
    expect(stateOf(order)).toBe('waiting')
    expect(kindOf(await handOver([order]))).toBe('parcel-number-missing')
    expect(kindOf(await handOver([order], { parcels: [{ ...keyOf(order), number: 'CG900000001VN' }] }))).toBe('ok')
    post.simulator.setFault('none')
    later(5)
    await post.drain()
    expect(stateOf(await post.read(order))).toBe('handed-over')
    expect(post.simulator.book.consignments.get(order.reference)?.number, 'the post hears of it all the same').toBe('CG900000001VN')
  })

  it('stands before the desk when the post refuses it, and is asked for once more', async () => {
    post.simulator.setFault('refuses')
    const order = await sent()
    expect([stateOf(order), order.refused?.cause]).toEqual(['refused', '204'])
    post.simulator.setFault('none')
    expect(kindOf(await as(post.world.clerk, (work) => orderAgain(work, keyOf(order))))).toBe('ok')
    await post.drain()
    expect(stateOf(await post.read(order))).toBe('ordered')
  })

  it('comes back after two calls, with minutes, and may go again (TT 17/2017 Đ5.2h)', async () => {
    const order = await sent()
    await handOver([order])
    for (const each of ['attempted', 'attempted', 'returning', 'returned'] as const) await post.simulator.step(order.reference, each)
    expect(kindOf(await handOver([order], { kind: 'back' }))).toBe('ok')
    expect(stateOf(await post.read(order))).toBe('back')
    const again = await post.step((work) => planDelivery(work, post.wish({ subjectId: order.subjectId })))
    expect(again.ok && [again.value.serial, stateOf(again.value)]).toEqual([2, 'planned'])
  })

  it.each([
    ['two calls', ['attempted', 'attempted'], 'returning', ['parcel-sent', 'parcel-attempted', 'parcel-returning', 'parcel-back']],
    ['a refusal at the door', ['declined'], 'declined', ['parcel-sent', 'parcel-declined', 'parcel-back']],
  ] as const)('is asked back from the post after %s, and the person is told each step once (TT 17/2017 Đ5.2h)', async (_, steps, state, notices) => {
    const order = await sent()
    await handOver([order])
    for (const each of steps) await post.simulator.step(order.reference, each)
    expect(stateOf(await post.read(order)), 'the post has not said that it returns it').toBe(state)
    expect((await as(post.world.clerk, (work) => listParcels(work, { list: 'back' }))).items.map(({ subjectId }) => subjectId)).toContain(order.subjectId)
    await post.drain()
    expect(post.simulator.book.consignments.get(order.reference)?.wantedBack).toBe(true)
    for (const each of ['returning', 'returned'] as const) await post.simulator.step(order.reference, each)
    expect(kindOf(await handOver([order], { kind: 'back' }))).toBe('ok')
    expect(await noticesOf(order)).toEqual(notices)
  })

  it('is a case when it is lost, until it is written down how it ended (QĐ 45/2016 Đ14)', async () => {
    const order = await sent()
    await handOver([order])
    await post.simulator.step(order.reference, 'lost')
    expect((await noticesOf(order)).at(-1)).toBe('parcel-lost')
    expect((await post.read(order)).parcelCase).toMatchObject({ kind: 'lost', words: 'Bưu gửi bị mất' })
    expect(kindOf(await as(post.world.clerk, (work) => closeCase(work, keyOf(order), 'Cấp lại bản sao, bưu điện bồi thường cước')))).toBe('ok')
    expect(kindOf(await as(post.world.clerk, (work) => closeCase(work, keyOf(order), 'x')))).toBe('case-not-open')
  })

  describe('complained of to the post (TT 17/2017 Đ8.1)', () => {
    const deskId = newId<OfficialId>()
    beforeAll(() =>
      post.step(async ({ tx }) => {
        await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
          VALUES (${newId()}, ${deskId}, ${post.world.desk.id}, 'Phan Thị Tiếp', 'tiep.thu', 'x', ${TEST_NOW}, false, ${TEST_NOW})`.execute(tx)
        await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${deskId}, 'one-stop-officer', ${post.world.desk.id}, '2025-01-01T00:00:00Z')`.execute(tx)
      }),
    )
    const deskTold = async ({ subjectId }: PostalOrder) =>
      (await post.step(({ tx }) => sql<{ template: string; until: string | null }>`SELECT template, params ->> 'until' AS until FROM notifications.notice WHERE about_id = ${subjectId} AND recipient_id = ${deskId} ORDER BY notice_id`.execute(tx))).rows.map(({ template, until }) => `${template} ${until ?? ''}`)
    const remindOn = (on: string) => remindOfCases((run) => post.world.db.work({ now: instantOn(parsePlainDate(on)!, 395) }, run))
    const lineOf = async ({ subjectId }: PostalOrder) => (await as(post.world.clerk, (work) => listParcels(work, { list: 'way' }))).items.find((each) => each.subjectId === subjectId)

    it('has a day by which the post answers, is put before the desk again once on it, and never after it was closed', async () => {
      const [lost, damaged] = [await sent(), await sent()]
      await handOver([lost, damaged])
      expect(plainDateAt(post.clock.now), 'a Wednesday').toBe('2025-03-12')
      await post.simulator.step(lost.reference, 'lost')
      const opened = await as(post.world.clerk, (work) => openCase(work, keyOf(damaged), { kind: 'damaged', words: 'Người nhận báo rách' }))
      expect([(await post.read(lost)).parcelCase?.dueOn, opened.ok && opened.value.parcelCase?.dueOn], 'five working days').toEqual(['2025-03-19', '2025-03-19'])
      expect(await deskTold(lost)).toEqual(['parcel-case 19/03/2025'])
      expect(await lineOf(lost)).toMatchObject({ caseOpen: true, caseDueOn: '2025-03-19', caseLate: false })
      await remindOn('2025-03-18')
      expect(await deskTold(lost)).toHaveLength(1)
      expect(kindOf(await as(post.world.clerk, (work) => closeCase(work, keyOf(damaged), 'Bưu điện bồi thường cước')))).toBe('ok')
      await remindOn('2025-03-19')
      await remindOn('2025-03-20')
      expect([await deskTold(lost), await deskTold(damaged)]).toEqual([['parcel-case 19/03/2025', 'parcel-case-due 19/03/2025'], ['parcel-case-damaged 19/03/2025']])
      const shown = await post.world.db.work({ actor: post.world.clerk, now: instantOn(parsePlainDate('2025-03-20')!, 480) }, (work) => showOrderAtDesk(work, keyOf(lost)))
      expect(shown.ok && [shown.value.caseLate, shown.value.complainUntil, shown.value.journal.at(-1)?.type]).toEqual([true, '2025-09-13', 'CaseReminded'])
    })

    it('is not taken once the six months are over, told in one sentence', async () => {
      const order = await sent()
      await handOver([order])
      const late = await post.world.db.work({ actor: post.world.clerk, now: instantOn(parsePlainDate('2025-09-15')!, 480) }, (work) => openCase(work, keyOf(order), { kind: 'lost', words: 'x' }))
      expect(late).toEqual({ ok: false, refusal: { kind: 'complaint-too-late', until: '13/09/2025' } })
      expect((await post.read(order)).parcelCase).toBeUndefined()
    })
  })

  it('is a case when it is damaged, closed in words like one that is lost (QĐ 45/2016 Đ14)', async () => {
    const order = await sent()
    await handOver([order])
    await post.simulator.step(order.reference, 'damaged')
    const damaged = await post.read(order)
    expect([stateOf(damaged), damaged.parcelCase?.kind]).toEqual(['damaged', 'damaged'])
    expect((await noticesOf(order)).at(-1)).toBe('parcel-damaged')
    expect(kindOf(await as(post.world.clerk, (work) => closeCase(work, keyOf(order), 'Cấp lại bản sao')))).toBe('ok')
  })

  it('is called off at the post too while it lies here', async () => {
    const order = await sent()
    await post.step((work) => cancelOrders(work, { subjectId: order.subjectId, reason: 'Đến nhận tại quầy' }))
    await post.drain()
    expect([stateOf(await post.read(order)), post.simulator.book.consignments.get(order.reference)?.cancelled]).toEqual(['cancelled', true])
    expect(kindOf(await as(post.world.clerk, (work) => cancelOrder(work, keyOf(order), 'x')))).toBe('ok')
  })
})

describe('papers fetched from home (QĐ 45/2016 Đ6-7)', () => {
  it('are taken in by the desk against minutes, whatever the post had told', async () => {
    const order = await post.pickup()
    await post.drain()
    expect(post.simulator.book.consignments.get(order.reference)?.order).toMatchObject({ SenderName: 'Trần Thị Mẫu', ReceiverName: post.world.desk.name, CODAmount: 0 })
    await post.simulator.step(order.reference, 'picked-up')
    await post.simulator.step(order.reference, 'delivered')
    expect(stateOf(await post.read(order))).toBe('arrived')
    expect(kindOf(await handOver([order], { kind: 'in' }))).toBe('ok')
    expect(stateOf(await post.read(order))).toBe('received')
  })

  it('that come although they were called off are seen on their way, found by their number, and taken in', async () => {
    const [fetched, silent] = [await post.pickup(), await post.pickup({ label: 'H46.01-250311-0777' })]
    await post.drain()
    for (const { subjectId } of [fetched, silent]) await post.step((work) => cancelOrders(work, { subjectId, reason: 'Người dân tự đem đến' }))
    const incoming = async (q?: string) => (await as(post.world.clerk, (work) => listParcels(work, { list: 'in', ...(q ? { q } : {}) }))).items.map(({ subjectId }) => subjectId)
    expect((await incoming()).filter((id) => id === fetched.subjectId || id === silent.subjectId)).toEqual([])
    await post.simulator.step(fetched.reference, 'picked-up')
    expect([stateOf(await post.read(fetched)), (await incoming()).includes(fetched.subjectId)]).toEqual(['on-the-way', true])
    expect(await incoming('H46.01-250311-0777'), 'the post may have told nothing of it').toContain(silent.subjectId)
    expect(kindOf(await handOver([fetched, silent], { kind: 'in' }))).toBe('ok')
    expect((await Promise.all([fetched, silent].map(post.read))).map(stateOf)).toEqual(['received', 'received'])
  })
})

describe('who may (QĐ 45/2016 Đ7-9)', () => {
  it('see it is whoever stands for the receiver in that procedure, and not in another one', async () => {
    const { clerk, desk } = post.world
    const evidence = { kind: 'authorised' as const, evidenceFileId: newId<string>(), unitId: desk.id, principal: { kind: 'individual' as const, name: 'Người Nhờ Thử', personalIdNumber: '044190900901' }, representative: { kind: 'individual' as const, name: 'Người Thay Thử', personalIdNumber: '044190900902' } }
    const kept = await as(clerk, (work) => recordRepresentation(work, { ...evidence, procedureCodes: ['1.001193'] } as never))
    if (!kept.ok) throw new Error(kept.refusal.kind)
    const agent = { ...post.world.citizen, personId: kept.value.personId } as Actor
    const seen = async (procedureCode?: string): Promise<number> => {
      const { subjectId } = await post.ready({ personIds: [kept.value.principalId], ...(procedureCode ? { procedureCode } : {}) })
      return (await as(agent, (work) => showOrders(work, subjectId))).orders.length
    }
    expect([await seen('1.001193'), await seen('2.000815'), await seen()], 'an order of before names no procedure').toEqual([1, 0, 0])
  })

  it('is the desk at whose counter the parcel lies', async () => {
    const order = await sent()
    expect(kindOf(await handOver([order], {}, post.world.clerkElsewhere))).toBe('order-not-found')
    expect(kindOf(await handOver([order], {}, post.world.officer))).toBe('order-not-found')
    expect(kindOf(await handOver([order], { postman: ' ' }))).toBe('postman-missing')
    const mine = await as(post.world.clerk, (work) => listParcels(work, {}))
    expect([mine.counts.out > 0, mine.items.some(({ subjectId }) => subjectId === order.subjectId)]).toEqual([true, true])
    expect((await as(post.world.clerkElsewhere, (work) => listParcels(work, {}))).items).toEqual([])
    expect(Buffer.from(await printLabels([order, order], plainDateAt(post.clock.now))).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('levies taken at the door (QĐ 45/2016 Đ11)', () => {
  it('are matched every night; what a treasurer explained is not asked again', async () => {
    const order = await sent({ collect: 50_000 })
    await handOver([order])
    post.simulator.setFault('wrong-money')
    await post.simulator.step(order.reference, 'delivered')
    const takenOn = plainDateAt(post.clock.now)
    post.simulator.setFault('none')
    later(3 * 24 * 60)
    await matchPostMoney(post.step, post.office)
    const open = () => as(post.treasurer, (work) => listMoneyDifferences(work, undefined)).then(({ items }) => items.filter(({ reference }) => reference === order.reference))
    const [found] = await open()
    expect(found).toMatchObject({ kind: 'less-than-asked', asked: 50_000, counted: 49_000, post: 49_000 })
    const day = async (actor: Actor) => (await as(actor, (work) => listMoneyDifferences(work, undefined))).days.find(({ on }) => on === takenOn)
    const taken = await day(post.treasurer)
    expect([taken?.counted, taken?.handedOn], 'our sum of the day stands beside that of the post').toEqual([taken?.post, 0])
    expect(taken?.heard).toBe(true)
    expect(taken?.asked).toBe((taken?.counted ?? 0) + 1_000)
    expect(await day(post.world.clerk), 'of no unit of theirs').toBeUndefined()
    expect(kindOf(await as(post.world.clerk, (work) => explainMoneyDifference(work, { id: found?.id ?? '', words: 'x' })))).toBe('money-difference-not-open')
    expect(kindOf(await as(post.treasurer, (work) => explainMoneyDifference(work, { id: found?.id ?? '', words: 'Bưu tá thu thiếu, đã nộp bù' })))).toBe('ok')
    post.simulator.remit()
    await matchPostMoney(post.step, post.office)
    expect(await open()).toEqual([])
    expect(await day(post.treasurer)).toMatchObject({ post: taken?.post, handedOn: taken?.post })
    expect((await matchPostMoney(post.step, undefined)).heard).toBe(false)
  })

  it('the post hands on late stand before the treasurer after some days, and no longer than it takes', async () => {
    const order = await sent({ collect: 20_000 })
    await handOver([order])
    await post.simulator.step(order.reference, 'delivered')
    const open = async () => (await post.step((work) => listDifferences(work.tx, { limit: 500 }))).filter(({ reference }) => reference === order.reference).map(({ kind }) => kind)
    const after = async (days: number): Promise<readonly string[]> => {
      later(days * 24 * 60)
      await matchPostMoney(post.step, post.office)
      return open()
    }
    expect([await after(3), await after(4)]).toEqual([[], ['not-handed-on']])
    post.simulator.remit()
    expect(await after(5), 'twelve days after it was taken').toEqual([])
  })

  it('are matched for each day the post tells of, a holiday later too; a day it stays silent about is put before a treasurer (Tết)', async () => {
    await matchPostMoney(post.step, post.office)
    const order = await sent({ collect: 50_000 })
    await handOver([order])
    const day = plainDateAt(post.clock.now)
    post.simulator.setFault('wrong-money')
    await post.simulator.step(order.reference, 'delivered')
    post.simulator.setFault('none')
    const open = async (reference: string) => (await post.step((work) => listDifferences(work.tx, { limit: 500 }))).filter((each) => each.reference === reference).map(({ kind }) => kind)
    const deafOn = (deaf: string) => ({ ...post.office, listCollected: async (on: PlainDate) => (on === deaf ? undefined : post.office.listCollected(on)) })
    later(12 * 24 * 60)
    expect((await matchPostMoney(post.step, deafOn(day))).heard).toBe(false)
    expect([await open(order.reference), await open(day)], 'silence accuses nobody of his parcel').toEqual([[], ['days-not-heard']])
    expect((await matchPostMoney(post.step, deafOn(addDays(plainDateAt(post.clock.now), -3)))).heard, 'another day is silent').toBe(false)
    expect([await open(order.reference), await open(day)]).toEqual([['less-than-asked'], []])
    expect((await matchPostMoney(post.step, post.office)).heard).toBe(true)
  })
})

describe('addresses of before and since 01/07/2025 (NQ 202/2025/QH15)', () => {
  it.each([['18853', '450'], ['18859', '450'], ['18880', '450']])('commune %s is sorted to district %s', async (areaCode, districtCode) => {
    expect(await post.step((work) => sortingPlaceOf(work, { areaCode, provinceCode: '44', street: '', words: '' }))).toEqual({ provinceCode: '44', districtCode })
  })

  it('are called what they are now, and beyond our lists by their province', async () => {
    expect((await post.step((work) => presentAreaOf(work, '18853')))?.name).toBe('Phường Đồng Hới')
    const quote = await post.step((work) => quotePostage(work, { publicUrl: '', office: () => undefined }, { unitId: post.world.desk.id, direction: 'delivery', address: { street: '', provinceCode: '01' } }))
    expect(quote).toEqual({ postage: 41_000, provisional: true, expectedOn: parsePlainDate(quote.expectedOn), address: 'Thành phố Hà Nội' })
  })
})

it('keeps rows as their journal says', async () => {
  const { checked, faults } = await post.step((work) => orderProof.find(work))
  expect(checked).toBeGreaterThan(10)
  expect(faults).toEqual([])
})
