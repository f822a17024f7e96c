import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { AccountId, OfficialId, SessionId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { at, kindOf, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { codeOn, hasPdftotext, wordsOf } from '../../../tests/support/read-print.ts'
import type { UnitCode } from '../../organisation/index.ts'
import { listAncestors } from '../../organisation/index.ts'
import * as acts from './act-on-item.ts'
import { closeSilent } from './close-silent.ts'
import { feedbackFactsOf } from './feedback-facts.ts'
import { itemProof } from './prove-items.ts'
import { addItemFile, serveItemFile } from './item-files.ts'
import { alarmSheets, changePlace, listSheets, recordSheet, removeSheet, type RecordSheet } from './posted-sheets.ts'
import { keepPlace, printSheet, showPlace } from './reception-place.ts'
import { sendFeedback, takeDown, type SendFeedback } from './send-feedback.ts'
import * as sender from './sender-acts.ts'
import { followItem, listFeedback, listMine, listPublic, showItem } from './show-items.ts'

const MIGRATION = readFileSync(new URL('../migrations/20261130T1802_words-not-accepted.sql', import.meta.url), 'utf8')
/** Wednesday 12/03/2025, 09:00 in Viet Nam. */
const MORNING = at('2025-03-12', 9 * 60)
const SENT: SendFeedback = { kind: 'feedback', text: 'Hồ sơ của tôi trễ hẹn năm ngày, CCCD 044190000001, gọi 0900000001', sender: { name: 'Trần Thị Mẫu', address: 'Phường Đồng Hới', phone: '0900000001' } }
const ANYBODY: Actor = { kind: 'anonymous' }

let world: DossierWorld
let control: Actor
const heard: DomainEvent[] = []
beforeAll(async () => {
  world = await openDossierWorld()
  control = { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Dương Thị Kiểm', roles: [{ role: 'control-officer', unitId: world.committee.id }] }
})
afterAll(() => world.close())

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>, now = MORNING): Promise<T> => world.db.work({ actor, now, tell: async (event) => void heard.push(event) }, run)
const unitCode = (): UnitCode['code'] => world.desk.code
const send = async (given: Partial<SendFeedback> = {}, actor: Actor = ANYBODY) => valueOf(await as(actor, (work) => sendFeedback(work, { ...SENT, unitCode: unitCode(), ...given })))
const answer = { text: 'Đã xin lỗi chị Trần Thị Mẫu và trả kết quả ngày 13/03/2025', outcome: 'fixed' } as const
const answered = async (given: Partial<SendFeedback> = {}) => {
  const item = await send(given)
  valueOf(await as(world.officer, (work) => acts.classify(work, item.id, { class: 'conduct' })))
  valueOf(await as(world.officer, (work) => acts.draftAnswer(work, item.id, answer)))
  return valueOf(await as(world.head, (work) => acts.publishAnswer(work, item.id)))
}

describe('feedback from a unit’s code (NĐ 20/2008 Điều 7, 9, 14, 19)', () => {
  it('goes to the agency of the desk, is answered by one, published by another, without anybody’s numbers', async () => {
    const item = await send()
    expect([item.unitId, item.channel, item.ruleSet, item.clock.classifyBy, item.clock.solveBy]).toEqual([world.committee.id, 'unit-code', 'A', '2025-03-14T10:00:00.000Z', '2025-04-02T10:00:00.000Z'])
    expect(kindOf(await as(world.officer, (work) => acts.draftAnswer(work, item.id, answer)))).toBe('feedback-not-now')
    valueOf(await as(world.officer, (work) => acts.classify(work, item.id, { class: 'conduct' })))
    valueOf(await as(world.officer, (work) => acts.draftAnswer(work, item.id, answer)))
    expect(kindOf(await as(world.officer, (work) => acts.publishAnswer(work, item.id)))).toBe('feedback-not-found')
    valueOf(await as(world.head, (work) => acts.sendBackAnswer(work, item.id, 'Nêu rõ ngày')))
    valueOf(await as(world.officer, (work) => acts.draftAnswer(work, item.id, answer)))
    valueOf(await as(world.head, (work) => acts.publishAnswer(work, item.id)))
    const shown = (await as(ANYBODY, (work) => listPublic(work, world.committee.id))).items.find(({ itemId }) => itemId === item.id)
    expect([shown?.text, shown?.answer]).toEqual(['Hồ sơ của tôi trễ hẹn năm ngày, CCCD [số định danh], gọi [số điện thoại]', 'Đã xin lỗi chị [họ tên] và trả kết quả ngày 13/03/2025'])
    const followed = valueOf(await as(ANYBODY, (work) => followItem(work, ` ${item.code.toLowerCase()} `)))
    expect(followed).toMatchObject({ state: 'published', mayContest: true, answer: { outcome: 'fixed' } })
    expect(JSON.stringify(followed)).not.toMatch(/Mẫu|0900000001|044190000001/)
    valueOf(await as(ANYBODY, (work) => sender.saySolved(work, item.code)))
    const facts = await as(control, (work) => feedbackFactsOf(work, { from: MORNING, before: at('2025-03-13', 0) }))
    expect(facts.find(({ itemId }) => itemId === item.id)).toMatchObject({ state: 'closed', class: 'conduct', inTime: true, solved: true, contested: false })
    expect(heard.filter(({ type, itemId }) => type === 'FeedbackChanged' && itemId === item.id).length).toBe(7)
  })

  it('shows what will be public before, lets it be struck out, and publishes nothing of what was not accepted', async () => {
    const text = 'Bà Nguyễn Thị Bên ở cạnh nhà được ưu tiên; tôi ở số 9 đường Thử'
    const item = await send({ text, sender: { ...SENT.sender, address: 'số 9 đường Thử, phường Mẫu' } })
    valueOf(await as(world.officer, (work) => acts.classify(work, item.id, { class: 'conduct' })))
    valueOf(await as(world.officer, (work) => acts.draftAnswer(work, item.id, answer)))
    const { wording } = valueOf(await as(world.head, (work) => showItem(work, item.id)))
    expect(wording).toEqual({ text: 'Bà Nguyễn Thị Bên ở cạnh nhà được ưu tiên; tôi ở [địa chỉ]', answer: 'Đã xin lỗi chị [họ tên] và trả kết quả ngày 13/03/2025' })
    const publish = (given: string) => as(world.head, (work) => acts.publishAnswer(work, item.id, { text: given }))
    expect(kindOf(await publish('Tôi được ưu tiên'))).toBe('feedback-wording-changed')
    valueOf(await publish('Bà […] được ưu tiên; tôi ở [địa chỉ]'))
    const refused = await send({ text: 'Vu cho người khác đủ điều' })
    valueOf(await as(world.officer, (work) => acts.classify(work, refused.id, { class: 'not-accepted' })))
    valueOf(await as(world.officer, (work) => acts.draftAnswer(work, refused.id, { text: 'Không đủ yêu cầu', outcome: 'refused' })))
    valueOf(await as(world.head, (work) => acts.publishAnswer(work, refused.id)))
    const { items } = await as(ANYBODY, (work) => listPublic(work, world.committee.id))
    const publicOf = (id: string) => items.find(({ itemId }) => itemId === id)
    expect([publicOf(item.id)?.text, publicOf(refused.id)?.text, publicOf(refused.id)?.answer]).toEqual(['Bà […] được ưu tiên; tôi ở [địa chỉ]', '', 'Không đủ yêu cầu'])
    // Published by a release before.
    await world.db.work({}, ({ tx }) => sql`UPDATE feedback.item SET public_text = heading, public_answer = ${`Xem ${refused.code}`} WHERE id = ${refused.id}`.execute(tx))
    expect((await as(ANYBODY, (work) => listPublic(work, world.committee.id))).items.find(({ itemId }) => itemId === refused.id)?.answer).toBe('Xem [mã phản ánh]')
    const owner = new pg.Client(world.db.connection)
    await owner.connect()
    await owner.query(MIGRATION).finally(() => owner.end())
    const after = (await as(ANYBODY, (work) => listPublic(work, world.committee.id))).items
    expect([item.id, refused.id].map((id) => after.find(({ itemId }) => itemId === id)?.text)).toEqual(['Bà […] được ưu tiên; tôi ở [địa chỉ]', ''])
  })

  it('is contested once and goes to the level above, with its own clock', async () => {
    const item = await answered({ text: 'Chờ ở quầy cả buổi sáng' })
    const up = valueOf(await as(ANYBODY, (work) => sender.contest(work, item.code, 'Chưa trả kết quả')))
    const [above] = await as(control, (work) => listAncestors(work, world.committee.id))
    expect([up.unitId, up.contest?.fromUnitId]).toEqual([above?.id, world.committee.id])
    const facts = await as(control, (work) => feedbackFactsOf(work, { from: MORNING, before: at('2025-03-13', 0) }))
    expect(facts.find(({ itemId }) => itemId === item.id)).toMatchObject({ unitId: above?.id, contested: true, contestedAnswer: { unitId: world.committee.id, class: 'conduct', outcome: 'fixed', inTime: true } })
    expect(kindOf(await as(ANYBODY, (work) => sender.contest(work, item.code, 'Nữa')))).toBe('feedback-contested-before')
    expect(kindOf(await as(world.officer, (work) => acts.classify(work, item.id, { class: 'conduct' })))).toBe('feedback-not-found')
    valueOf(await as(control, (work) => acts.classify(work, item.id, { class: 'conduct' })))
    expect((await as(ANYBODY, (work) => listPublic(work, undefined))).items.find(({ itemId }) => itemId === item.id), 'the answer is still that of whoever gave it').toMatchObject({ contested: true, unitName: world.committee.name })
    const shownOf = async (unitId: string | undefined) => (await as(ANYBODY, (work) => listPublic(work, unitId))).items.some(({ itemId }) => itemId === item.id)
    expect([await shownOf(world.committee.id), await shownOf(above?.id)], 'and stands among its answers, not among those of the level above').toEqual([true, false])
  })

  it('is closed by silence after ten working days, not before', async () => {
    const item = await answered({ text: 'Bảng niêm yết đã cũ' })
    const closeAt = (now: Instant, most?: number) => closeSilent((run) => as({ kind: 'system', process: 'job' }, run, now), most === undefined ? {} : { most })
    await closeAt(at('2025-03-26', 19 * 60))
    expect(valueOf(await as(ANYBODY, (work) => followItem(work, item.code))).state).toBe('published')
    await Promise.all(['Một', 'Hai', 'Ba'].map((text) => answered({ text: `${text} việc khác` })))
    await closeAt(at('2025-03-27', 2 * 60), 1)
    expect(valueOf(await as(ANYBODY, (work) => followItem(work, item.code)))).toMatchObject({ state: 'closed', closedBecause: 'silence' })
    const { rows } = await world.db.work({}, ({ tx }) => sql`SELECT 1 FROM feedback.item WHERE state = 'published'`.execute(tx))
    expect(rows.length, 'a backlog is closed whole, whatever a page holds').toBe(0)
  })

  it('is found again when it is sent twice, and says of which it is a duplicate', async () => {
    const [first, second] = [await send({ text: 'Nhà vệ sinh của trụ sở bị khóa từ tuần trước, người dân không dùng được' }), await send({ text: 'nha ve sinh cua tru so bi khoa tu tuan truoc, nguoi dan khong dung duoc.' })]
    const shown = valueOf(await as(world.officer, (work) => showItem(work, second.id)))
    expect(shown.likes).toMatchObject([{ code: first.code, alike: 100 }])
    valueOf(await as(world.officer, (work) => acts.classify(work, second.id, { class: 'conduct' })))
    const answerAs = (duplicateOf: string) => as(world.officer, (work) => acts.draftAnswer(work, second.id, { text: 'Đã trả lời ở phản ánh trước', outcome: 'duplicate', duplicateOf }))
    expect([kindOf(await answerAs('PA1')), kindOf(await answerAs(second.code))]).toEqual(['feedback-duplicate-unknown', 'feedback-duplicate-unknown'])
    expect(valueOf(await answerAs(first.code)).draft?.duplicateOf).toBe(first.code)
  })

  it('by telephone is written down where one works; from an account it is among one’s own', async () => {
    const phone = (actor: Actor) => as(actor, (work) => takeDown(work, { ...SENT, text: 'Gọi điện: quầy đóng sớm', takenDown: 'phone', atUnitId: world.desk.id }))
    expect(valueOf(await phone(world.clerk)).channel).toBe('phone')
    expect(kindOf(await phone(world.clerkElsewhere))).toBe('feedback-unit-unknown')
    const mail = (foreignCode?: string) => as(world.clerk, (work) => takeDown(work, { ...SENT, text: 'Thư: quầy đóng sớm', takenDown: 'email', atUnitId: world.desk.id, foreignCode }))
    expect(kindOf(await mail('PAKN-9')), 'a code is not dropped in silence').toBe('feedback-foreign-code-beside')
    expect(valueOf(await mail())).toMatchObject({ channel: 'email' })
    const mine = await send({ kind: 'proposal', text: 'Nên nhận hồ sơ cả sáng thứ bảy' }, world.citizen)
    expect((await as(world.citizen, listMine)).items.map(({ code }) => code)).toEqual([mine.code])
    expect((await as(world.stranger, listMine)).items).toEqual([])
  })

  it('names the one it repeats to the same person alone, and in public to nobody: by a code one acts as the sender', async () => {
    const words = 'Bàn viết hồ sơ ở sảnh thiếu bút và mẫu đơn'
    const [first, again, another] = [await send({ text: words }, world.citizen), await send({ text: `${words}, xin xem` }, world.citizen), await send({ text: `${words} nữa` })]
    const repeat = async (id: string) => {
      valueOf(await as(world.officer, (work) => acts.classify(work, id, { class: 'conduct' })))
      valueOf(await as(world.officer, (work) => acts.draftAnswer(work, id, { text: `Xem phản ánh ${first.code}`, outcome: 'duplicate', duplicateOf: ` ${first.code.slice(0, 6)}-${first.code.slice(6).toLowerCase()} ` })))
      valueOf(await as(world.head, (work) => acts.publishAnswer(work, id)))
    }
    await repeat(again.id)
    await repeat(another.id)
    const told = async (code: string) => valueOf(await as(ANYBODY, (work) => followItem(work, code))).answer
    expect(await told(again.code)).toEqual({ at: expect.any(String), outcome: 'duplicate', text: 'Xem phản ánh [mã phản ánh]', duplicateOf: first.code })
    expect(await told(another.code)).toEqual({ at: expect.any(String), outcome: 'duplicate', text: 'Xem phản ánh [mã phản ánh]' })
    expect(JSON.stringify(await as(ANYBODY, (work) => listPublic(work, undefined)))).not.toContain(first.code)
  })

  it('comes from the national portal once, with the code it has there (NĐ 20/2008 Điều 6)', async () => {
    const bring = (foreignCode: string | undefined, text = 'Từ Cổng quốc gia: hồ sơ trễ hẹn', actor: Actor = world.clerk) => as(actor, (work) => takeDown(work, { ...SENT, text, takenDown: 'national-portal', foreignCode, atUnitId: world.desk.id, unitCode: unitCode() }))
    expect(kindOf(await bring(' . '))).toBe('feedback-foreign-code-missing')
    expect(kindOf(await bring(undefined))).toBe('feedback-foreign-code-missing')
    const first = valueOf(await bring(' pakn.2025-0012 '))
    expect([first.channel, first.foreignCode]).toEqual(['national-portal', 'PAKN.2025-0012'])
    expect(await bring('PAKN. 2025-0012', 'Lời khác hẳn'), 'its code here opens what the sender may do').toEqual({ ok: false, refusal: { kind: 'feedback-brought-already', foreignCode: 'PAKN.2025-0012' } })
    const clerkAndOfficer = { ...world.officer, roles: [...('roles' in world.officer ? world.officer.roles : []), ...('roles' in world.clerk ? world.clerk.roles : [])] } as Actor
    expect(await bring('PAKN. 2025-0012', 'Lời khác hẳn', clerkAndOfficer)).toMatchObject({ refusal: { kind: 'feedback-brought-before', foreignCode: 'PAKN.2025-0012', code: first.code } })
    expect(valueOf(await as(world.officer, (work) => showItem(work, first.id)))).toMatchObject({ channel: 'national-portal', foreignCode: 'PAKN.2025-0012' })
    expect((await as(control, (work) => listFeedback(work, { q: 'pakn.2025-0012' }))).items.map(({ code }) => code)).toEqual([first.code])
    const both = await Promise.all([bring('PAKN.2025-0013'), bring('PAKN.2025-0013')])
    expect(both.map((one) => kindOf(one)).toSorted(), 'brought twice at one moment').toEqual(['feedback-brought-already', 'ok'])
  })

  it('begins its limits anew with the first reply alone: who asks again gets back the time waited (QĐ 766, 5.2)', async () => {
    const item = await send({ text: 'Hướng dẫn ở quầy chưa rõ' })
    const ask = (now: Instant) => as(world.officer, (work) => acts.wantSupplement(work, item.id, 'Quầy nào?'), now)
    const reply = async (now: Instant) => valueOf(await as(ANYBODY, (work) => sender.addSupplement(work, item.code, 'Quầy 2'), now)).clock
    valueOf(await ask(at('2025-03-13', 9 * 60)))
    expect((await reply(at('2025-03-17', 9 * 60))).solveBy).toBe('2025-04-08T10:00:00.000Z')
    valueOf(await ask(at('2025-03-18', 9 * 60)))
    // Two working days waited, of the hours the unit works.
    expect(await reply(at('2025-03-20', 9 * 60))).toEqual({ from: at('2025-03-17', 9 * 60), classifyBy: '2025-03-21T10:00:00.000Z', supplementBy: '2025-03-26T10:00:00.000Z', solveBy: '2025-04-10T10:00:00.000Z' })
    const [above] = await as(control, (work) => listAncestors(work, world.committee.id))
    const moved = valueOf(await as(world.officer, (work) => acts.transfer(work, item.id, { unitCode: above?.code ?? '', reason: 'Thuộc cấp trên' }), at('2025-03-20', 10 * 60)))
    expect(moved.renewed, 'the next unit has its own').toBeUndefined()
  })

  it('is asked about and supplemented; passed on with a clock of its own', async () => {
    const item = await send({ text: 'Quy định về phí không rõ' })
    valueOf(await as(world.officer, (work) => acts.wantSupplement(work, item.id, 'Phí của thủ tục nào?')))
    expect(valueOf(await as(ANYBODY, (work) => followItem(work, item.code)))).toMatchObject({ state: 'awaiting-supplement', wanted: 'Phí của thủ tục nào?' })
    expect(kindOf(await as(ANYBODY, (work) => sender.addSupplement(work, item.code, 'x'.repeat(100_000))))).toBe('feedback-text-too-long')
    valueOf(await as(ANYBODY, (work) => sender.addSupplement(work, item.code, 'Trích lục hộ tịch')))
    const [above] = await as(control, (work) => listAncestors(work, world.committee.id))
    expect(kindOf(await as(world.officer, (work) => acts.transfer(work, item.id, { unitCode: 'X99', reason: 'Thuộc nơi khác' })))).toBe('feedback-unit-unknown')
    const moved = valueOf(await as(world.officer, (work) => acts.transfer(work, item.id, { unitCode: above?.code ?? '', reason: 'Thuộc cấp trên' }), at('2025-03-17', 9 * 60)))
    expect([moved.unitId, moved.clock.classifyBy]).toEqual([above?.id, '2025-03-19T10:00:00.000Z'])
  })
})

it('what was answered is read by everybody a page at a time, newest first (NĐ 20/2008 Điều 19)', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await as(ANYBODY, (work) => listPublic(work, undefined, { after, limit: 2 }))
    seen.push(...page.items.map(({ itemId }) => itemId))
    after = page.next
  } while (after !== undefined)
  expect(seen.length).toBeGreaterThan(3)
  expect(seen).toEqual((await as(ANYBODY, (work) => listPublic(work, undefined))).items.map(({ itemId }) => itemId))
})

describe('who may (NĐ 20/2008 Điều 8, 9, 16)', () => {
  it('is the agency it concerns and procedure control; others are told that there is none', async () => {
    const item = await send({ text: 'Thái độ ở quầy chưa tốt' })
    for (const actor of [world.clerk, world.clerkElsewhere, world.citizen]) expect(kindOf(await as(actor, (work) => showItem(work, item.id)))).toBe('feedback-not-found')
    for (const actor of [world.officer, world.head, control]) expect(kindOf(await as(actor, (work) => showItem(work, item.id)))).toBe('ok')
    expect((await as(world.clerkElsewhere, (work) => listFeedback(work, {}))).items).toEqual([])
    const { counts, items } = await as(control, (work) => listFeedback(work, { q: item.code }))
    expect([counts.open > 0, items.map(({ code }) => code)]).toEqual([true, [item.code]])
  })
})

describe('the sheet posted at a reception place (NĐ 20/2008 Điều 10, 13)', () => {
  it('names its place, kept by the head above it, and prints', async () => {
    const place = { unitId: world.desk.id, address: 'Số 1 đường Thử', hotline: '0232 000 0000', email: 'phananh@thu.example.vn' }
    expect(kindOf(await as(world.clerk, (work) => keepPlace(work, place)))).toBe('feedback-unit-unknown')
    valueOf(await as(control, (work) => keepPlace(work, place)))
    expect(valueOf(await as(ANYBODY, (work) => showPlace(work, world.desk.code)))).toMatchObject({ hotline: '0232 000 0000', receiverName: world.committee.name })
    const sheet = valueOf(await as(ANYBODY, (work) => printSheet(work, world.desk.code, 'https://thu.example.vn')))
    expect(Buffer.from(sheet).subarray(0, 5).toString()).toBe('%PDF-')
    if (hasPdftotext) {
      const words = await wordsOf(sheet)
      for (const said of ['Số 1 đường Thử', '0232 000 0000', 'phananh@thu.example.vn', world.committee.name]) expect(words.toLowerCase()).toContain(said.toLowerCase())
      expect(await codeOn(sheet), 'a phone is led to the form of this very unit').toBe(`https://thu.example.vn/phan-anh?don-vi=${encodeURIComponent(world.desk.code)}`)
    }
    expect(kindOf(await as(ANYBODY, (work) => printSheet(work, 'X99', 'https://thu.example.vn')))).toBe('feedback-unit-unknown')
  })
})

describe('where the sheet hangs (NĐ 20/2008 Điều 13.3)', () => {
  const sheets = (actor: Actor) => as(actor, listSheets)
  const hang = (actor: Actor, given: Partial<RecordSheet> = {}) => as(actor, (work) => recordSheet(work, { unitId: world.desk.id, place: 'Sảnh tiếp dân', edition: 'X', confirmation: 'Tôi đã treo và xem', ...given }))

  it('is written down by who is there, with the edition at its foot; a change of the hotline is told once, at every place that names it', async () => {
    const [own] = (await sheets(world.clerk)).places
    const edition = own?.edition ?? ''
    expect(own).toMatchObject({ unitId: world.desk.id, mayKeep: false })
    expect(await hang(world.clerk)).toMatchObject({ refusal: { kind: 'feedback-sheet-passed', edition: 'X', inForce: edition } })
    expect(kindOf(await hang(world.clerk, { edition, confirmation: ' ' }))).toBe('feedback-words-missing')
    expect(kindOf(await hang(world.clerkElsewhere, { edition }))).toBe('feedback-unit-unknown')
    valueOf(await hang(world.clerk, { edition: ` ${edition.toLowerCase()} ` }))
    expect((await sheets(world.clerk)).items).toMatchObject([{ place: 'Sảnh tiếp dân', changed: [], officialName: 'Phan Thị Tiếp' }])
    expect((await sheets(world.clerkElsewhere)).items).toEqual([])

    const clerk = world.clerk.kind === 'staff' ? world.clerk.officialId : ''
    await world.db.work({}, async ({ tx }) => {
      await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
        VALUES (${newId()}, ${clerk}, ${world.desk.id}, 'Phan Thị Tiếp', 'tiep', 'x', '2025-01-01T00:00:00Z', false, '2025-01-01T00:00:00Z')`.execute(tx)
      await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${clerk}, 'one-stop-officer', ${world.desk.id}, '2025-01-01T00:00:00Z')`.execute(tx)
    })
    const told = async () => (await world.db.work({}, ({ tx }) => sql`SELECT 1 FROM notifications.notice WHERE template = 'feedback-sheets-old'`.execute(tx))).rows.length
    const change = (hotline: string) => as(control, (work) => changePlace(work, { unitId: world.desk.id, address: 'Số 1 đường Thử', hotline, email: 'phananh@thu.example.vn' }))
    valueOf(await change('0232 000 0000'))
    expect(await told(), 'the same words are no change').toBe(0)
    valueOf(await change('0232 111 1111'))
    await as({ kind: 'system', process: 'job' }, alarmSheets)
    expect(await told()).toBe(1)
    expect((await sheets(control)).items).toMatchObject([{ changed: ['hotline'] }])
    expect(kindOf(await hang(world.clerk, { edition })), 'the old sheet is not hung again').toBe('feedback-sheet-passed')
    valueOf(await hang(world.clerk, { edition: (await sheets(world.clerk)).places[0]?.edition ?? '' }))
    expect((await sheets(world.clerk)).items).toMatchObject([{ changed: [] }])
  })

  it('is taken down by who works there or looks after the province, and is wrong for nobody after; hung again it counts again', async () => {
    const edition = async () => (await sheets(world.clerk)).places[0]?.edition ?? ''
    const remove = (actor: Actor, postingId: string, reason = 'Quầy số 3 đã đóng') => as(actor, (work) => removeSheet(work, { postingId, reason }))
    const { id } = valueOf(await hang(world.clerk, { place: 'Quầy số 3', edition: await edition() }))
    const hanging = async () => (await sheets(control)).items.map(({ place }) => place)
    expect(await hanging()).toContain('Quầy số 3')
    expect([kindOf(await remove(world.clerkElsewhere, id)), kindOf(await remove(world.clerk, id, ' '))]).toEqual(['feedback-sheet-gone', 'feedback-words-missing'])
    expect((await sheets(world.clerk)).items.map(({ mayRemove }) => mayRemove)).toEqual([true, true])
    valueOf(await remove(world.clerk, id))
    expect([await hanging(), kindOf(await remove(control, id))]).toEqual([['Sảnh tiếp dân'], 'feedback-sheet-gone'])
    valueOf(await as(control, (work) => changePlace(work, { unitId: world.desk.id, address: 'Số 2 đường Thử', hotline: '0232 111 1111', email: '' })))
    expect((await sheets(control)).items.filter(({ changed }) => changed.length > 0).map(({ place }) => place)).toEqual(['Sảnh tiếp dân'])
    valueOf(await remove(control, valueOf(await hang(world.clerk, { place: 'Quầy số 3', edition: await edition() })).id))
    valueOf(await hang(world.clerk, { place: 'Quầy số 3', edition: await edition() }))
    expect(await hanging()).toContain('Quầy số 3')
  })
})

it('keeps rows as their journal says', async () => {
  const { checked, faults } = await as(control, (work) => itemProof.find(work))
  expect(checked).toBeGreaterThan(7)
  expect(faults).toEqual([])
})

describe('the hotline (NĐ 20/2008 Điều 7.2, 10) and the lists', () => {
  const spoken = { takenDown: 'phone', kind: 'feedback', sender: { name: 'Lê Thị Gọi', address: 'Xã Mẫu', phone: '+84 912-345-678' } } as const

  it('knows a caller by the digits of their number, whatever became of what they said', async () => {
    const first = valueOf(await as(control, (work) => takeDown(work, { ...spoken, text: 'Gọi lần đầu: chưa có kết quả', unitCode: unitCode(), atUnitId: world.committee.id })))
    valueOf(await as(world.officer, (work) => acts.classify(work, first.id, { class: 'conduct' })))
    const second = valueOf(await as(control, (work) => takeDown(work, { ...spoken, text: 'Gọi lần hai: vẫn chưa có', unitCode: unitCode(), atUnitId: world.committee.id })))
    const found = await as(control, (work) => listFeedback(work, { phone: '84912345678' }))
    expect(found.items.map(({ itemId }) => itemId).toSorted()).toEqual([first.id, second.id].toSorted())
    expect((await as(world.clerkElsewhere, (work) => listFeedback(work, { phone: '84912345678' }))).items, 'of one’s own units alone').toEqual([])
  })

  it.each(['open', 'waiting', 'ended'] as const)('pages of %s leave nothing out and show nothing twice', async (list) => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await as(control, (work) => listFeedback(work, { list, after, limit: 2 }))
      seen.push(...page.items.map(({ itemId }) => itemId))
      after = page.next
    } while (after !== undefined)
    const { items: whole } = await as(control, (work) => listFeedback(work, { list }))
    expect(seen).toEqual(whole.map(({ itemId }) => itemId))
  })
})

describe('files with an item', () => {
  const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNocGBwaAAABIYBgTpPuL0AAAAASUVORK5CYII=', 'base64')
  const add = (code: string, bytes: Uint8Array = PHOTO, fileName = 'bien-lai.png') => as(ANYBODY, (work) => addItemFile(work, code, { bytes, fileName }))
  const shownFiles = async (itemId: string, actor: Actor = world.officer) => valueOf(await as(actor, (work) => showItem(work, itemId))).files

  it('are taken from whoever has the code, looked through like every file, at most five, while it is worked at', async () => {
    const { code, id } = await send()
    valueOf(await add(code.toLowerCase()))
    expect((await shownFiles(id)).map(({ name }) => name)).toEqual(['bien-lai.png'])
    expect(kindOf(await add('PA0000'))).toBe('feedback-not-found')
    expect(kindOf(await add(code, Buffer.from('MZ not a picture'), 'anh.png'))).not.toBe('ok')
    for (let more = 1; more < 5; more += 1) valueOf(await add(code))
    expect(kindOf(await add(code))).toBe('feedback-files-full')
    const followed = valueOf(await as(ANYBODY, (work) => followItem(work, code)))
    expect(followed).toMatchObject({ files: 5, mayAddFile: false })
    expect(JSON.stringify(followed), 'by its code nobody reads what came with it').not.toContain('bien-lai')
    const done = await answered()
    expect(kindOf(await add(done.code))).toBe('feedback-not-now')
    expect(await world.db.work({}, itemProof.find)).toMatchObject({ faults: [] })
  })

  it('are read by whoever handles it, each reading on record, and never published', async () => {
    const { code, id } = await send()
    valueOf(await add(code))
    const [file] = await shownFiles(id)
    const open = (actor: Actor, fileId = file?.fileId ?? '') => as(actor, (work) => serveItemFile(work, { itemId: id, fileId }))
    expect(await open(world.officer)).toMatchObject({ ok: true, value: { fileName: 'bien-lai.png' } })
    for (const stranger of [ANYBODY, world.citizen, world.clerkElsewhere]) expect(kindOf(await open(stranger))).toBe('feedback-not-found')
    expect(kindOf(await open(world.officer, newId<string>()))).toBe('feedback-not-found')
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ count: number }>`SELECT count(*)::int AS count FROM audit.audit_entry AS entry WHERE to_jsonb(entry)::text LIKE '%feedback-file%'`.execute(tx))
    expect(rows[0]?.count).toBeGreaterThan(0)
    valueOf(await as(world.officer, (work) => acts.classify(work, id, { class: 'conduct' })))
    valueOf(await as(world.officer, (work) => acts.draftAnswer(work, id, answer)))
    valueOf(await as(world.head, (work) => acts.publishAnswer(work, id)))
    const published = (await as(ANYBODY, (work) => listPublic(work, world.committee.id))).items.find(({ itemId }) => itemId === id)
    expect(JSON.stringify(published)).not.toContain('bien-lai')
  })
})
