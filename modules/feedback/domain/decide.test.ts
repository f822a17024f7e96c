import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { instantFromMs, type Instant } from '../../../kernel/instant.ts'
import * as rules from './decide.ts'
import { evolve, fold } from './evolve.ts'
import { looksLike } from './excluded.ts'
import { dueOf, stateOf, type Clock, type FeedbackItem } from './item.ts'
import type { FeedbackEvent, RecordedEvent } from './item-event.ts'
import { decideReceive, MOST_TEXT } from './receive.ts'
import { LIKE_ENOUGH, likeness } from './same-matter.ts'

const DAY = 86_400_000
const at = (day: number): Instant => instantFromMs(Date.parse('2025-03-12T02:00:00.000Z') + day * DAY)
const clockAt = (day: number): Clock => ({ from: at(day), classifyBy: at(day + 2), supplementBy: at(day + 5), solveBy: at(day + 15) })
const [drafter, head, accused, other, last] = ['d', 'h', 'a', 'o', 'l'] as unknown as readonly [OfficialId, OfficialId, OfficialId, OfficialId, OfficialId]
const [here, there] = ['u1', 'u2'] as unknown as readonly [UnitId, UnitId]
const SENDER = { name: 'Trần Thị Mẫu', address: 'Phường Đồng Hới', phone: '0900000001' }
const RECEIVED: FeedbackEvent = { type: 'FeedbackReceived', code: 'PA000000000001', kind: 'feedback', channel: 'portal', text: 'Hồ sơ trễ hẹn', sender: SENDER, subject: { officialId: accused }, unitId: here, ruleSet: 'A', clock: clockAt(0) }

const told = (event: FeedbackEvent, day: number, version: number, by: OfficialId = drafter): RecordedEvent => ({ itemId: 'i', version, at: at(day), by: { kind: 'staff', name: by, officialId: by }, event })
const START = evolve(undefined, told(RECEIVED, 0, 1))

type Given = { readonly day?: number; readonly by?: OfficialId }
/** The item after a decision; the kind of its refusal where it is refused. */
const after = (item: FeedbackItem, decided: rules.Decided, { day = 1, by = drafter }: Given = {}): FeedbackItem => {
  if (!decided.ok) throw new Error(decided.refusal.kind)
  return decided.value.reduce((now, event) => evolve(now, told(event, day, now.version + 1, by)), item)
}
const why = (decided: rules.Decided): string => (decided.ok ? 'ok' : decided.refusal.kind)
const classified = (day = 1): FeedbackItem => after(START, rules.decideClassify(START, { class: 'conduct', by: drafter }), { day })
const answered = (item = classified(), day = 3): FeedbackItem => after(item, rules.decideAnswer(item, { text: 'Đã trả kết quả', outcome: 'fixed', publishBy: at(day + 2), by: drafter }), { day })
const published = (item = answered(), day = 4): FeedbackItem => after(item, rules.decidePublish(item, { by: head, at: at(day) }), { day, by: head })

describe('what happens to feedback (NĐ 20/2008 Điều 9, 14, 15, 19)', () => {
  it('ends only with an outcome, read by a second person and accepted by the sender', () => {
    const item = published()
    expect([stateOf(item), item.published?.outcome, item.published?.inTime, dueOf(item)]).toEqual(['published', 'fixed', true, undefined])
    expect(stateOf(after(item, rules.decideSolved(item)))).toBe('closed')
    expect(stateOf(after(item, rules.decideSilence(item)))).toBe('closed')
    expect(why(rules.decideSilence(START))).toBe('ok')
    expect(rules.decideSilence(START)).toMatchObject({ value: [] })
  })

  it.each([
    ['unclassified, it is not answered', () => rules.decideAnswer(START, { text: 'x', outcome: 'fixed', publishBy: at(1), by: drafter }), 'feedback-not-now'],
    ['not by whom it is about', () => rules.decideClassify(START, { class: 'conduct', by: accused }), 'feedback-about-oneself'],
    ['nor answered by them', () => rules.decideAnswer(classified(), { text: 'x', outcome: 'refused', publishBy: at(1), by: accused }), 'feedback-about-oneself'],
    ['nor published by them', () => rules.decidePublish(answered(), { by: accused, at: at(4) }), 'feedback-about-oneself'],
    ['nor by who drafted it', () => rules.decidePublish(answered(), { by: drafter, at: at(4) }), 'feedback-same-person'],
    ['not without words', () => rules.decideAnswer(classified(), { text: ' ... ', outcome: 'refused', publishBy: at(1), by: drafter }), 'feedback-words-missing'],
    ['a duplicate names the other', () => rules.decideAnswer(classified(), { text: 'x', outcome: 'duplicate', publishBy: at(1), by: drafter }), 'feedback-duplicate-unknown'],
    ['not passed on by whom it is about', () => rules.decideTransfer(START, { toUnitId: there, reason: 'x', clock: clockAt(1), by: accused }), 'feedback-about-oneself'],
    ['not passed on to itself', () => rules.decideTransfer(START, { toUnitId: here, reason: 'x', clock: clockAt(1), by: drafter }), 'feedback-same-unit'],
    ['not judged before it is answered', () => rules.decideSolved(answered()), 'feedback-not-now'],
  ])('%s', (_, decide, expected) => {
    expect(why(decide())).toBe(expected)
  })

  it('publishes what the second person read, with words struck out and none changed (Điều 19)', () => {
    const publish = (wording: { readonly text?: string; readonly answer?: string }) => rules.decidePublish(answered(), { by: head, at: at(4), wording })
    expect(publish({ text: 'Hồ sơ […]', answer: 'Đã trả kết quả' })).toMatchObject({ value: [{ publicText: 'Hồ sơ […]', publicAnswer: 'Đã trả kết quả' }] })
    expect(publish({ text: 'Hồ sơ [...]' })).toMatchObject({ value: [{ publicText: 'Hồ sơ […]' }] })
    expect(publish({ text: '' })).toMatchObject({ value: [{ publicText: '', publicAnswer: 'Đã trả kết quả' }] })
    expect([{ text: 'Hồ sơ đúng hẹn' }, { answer: 'Đã trả kết quả sớm' }, { answer: '' }].map((given) => why(publish(given)))).toEqual(['feedback-wording-changed', 'feedback-wording-changed', 'feedback-wording-changed'])
    expect(why(publish({ answer: '[…]' }))).toBe('feedback-words-missing')
  })

  it('publishes the answer alone of what was not accepted (Điều 9.1d)', () => {
    const refused = after(START, rules.decideClassify(START, { class: 'not-accepted', by: drafter }))
    expect(published(answered(refused)).published).toMatchObject({ publicText: '', publicAnswer: 'Đã trả kết quả' })
    const before: FeedbackEvent = { type: 'AnswerPublished', publicText: 'Hồ sơ trễ hẹn', publicAnswer: 'Đã trả kết quả', inTime: true }
    expect(evolve(answered(refused), told(before, 4, 4, head)).published, 'also where it was published before').toMatchObject({ publicText: '', publicAnswer: 'Đã trả kết quả' })
  })

  it('runs its limits from the last transfer (QĐ 766, 5.2)', () => {
    const late = classified(9)
    const moved = after(late, rules.decideTransfer(late, { toUnitId: there, reason: 'Thuộc Sở Tư pháp', clock: clockAt(10), by: drafter }), { day: 10 })
    expect([stateOf(moved), moved.unitId, dueOf(moved)]).toEqual(['received', there, at(12)])
    const again = after(moved, rules.decideClassify(moved, { class: 'own-regulation', by: drafter }), { day: 11 })
    expect(published(answered(again, 24), 26).published?.inTime).toBe(true)
    expect(published(answered(again, 26), 27).published?.inTime).toBe(false)
    expect(published(answered(again, 20), 23).published?.inTime).toBe(false)
    expect(published(answered(classified(5))).published?.inTime).toBe(false)
  })

  it('is contested once, goes to the next level, and its second answer is the last', () => {
    const first = published()
    const up = after(first, rules.decideContest(first, { words: 'Chưa trả', toUnitId: there, clock: clockAt(6) }), { day: 6 })
    expect([stateOf(up), up.unitId, up.contest?.answer.outcome, dueOf(up)]).toEqual(['received', there, 'fixed', at(8)])
    expect(why(rules.decideContest(up, { words: 'x', toUnitId: there, clock: clockAt(6) }))).toBe('feedback-contested-before')
    const again = after(up, rules.decideClassify(up, { class: 'conduct', by: drafter }), { day: 7 })
    const answer = (by: OfficialId) => rules.decideAnswer(again, { text: 'Đã xem lại', outcome: 'fixed', publishBy: at(10), by })
    expect([drafter, head].map((by) => why(answer(by))), 'neither by who drafted nor by who published the first').toEqual(['feedback-answered-before', 'feedback-answered-before'])
    const drafted = after(again, answer(other), { day: 8, by: other })
    expect([drafter, head].map((by) => why(rules.decidePublish(drafted, { by, at: at(9) })))).toEqual(['feedback-answered-before', 'feedback-answered-before'])
    const second = after(drafted, rules.decidePublish(drafted, { by: last, at: at(9) }), { day: 9, by: last })
    expect([stateOf(second), second.closed?.because]).toEqual(['closed', 'after-contest'])
  })

  it.each([
    ['received', START],
    ['processing', classified()],
    ['awaiting-supplement', after(START, rules.decideWant(START, { words: 'Mã hồ sơ?', by: drafter }))],
    ['to-review', answered(classified(9), 20)],
  ])('goes on with who takes over a closed unit, with limits anew: %s', (state, item) => {
    const given = { toUnitId: there, reason: 'Kết thúc hoạt động', clock: clockAt(30), publishBy: at(32) }
    const moved = after(item, rules.decideSucceed(item, given), { day: 30 })
    expect([stateOf(moved), moved.unitId, moved.clock, moved.classified?.class, moved.wanted?.words, moved.transfers.length]).toEqual([state, there, clockAt(30), item.classified?.class, item.wanted?.words, 1])
    if (state === 'to-review') expect(published(moved, 32).published?.inTime, 'what the unit before missed is not held against it').toBe(true)
    expect(rules.decideSucceed(moved, given)).toEqual({ ok: true, value: [] })
  })

  it('leaves with a closed unit what it has answered', () => {
    const item = published()
    expect(rules.decideSucceed(item, { toUnitId: there, reason: 'x', clock: clockAt(30), publishBy: at(32) })).toEqual({ ok: true, value: [] })
  })

  it('stops its clock while the sender is asked for more (QĐ 766, 5.2)', () => {
    const asked = after(START, rules.decideWant(START, { words: 'Mã hồ sơ?', by: drafter }))
    expect([stateOf(asked), dueOf(asked)]).toEqual(['awaiting-supplement', undefined])
    const said = after(asked, rules.decideSay(asked, { words: 'H44-1', clock: clockAt(5) }), { day: 5 })
    expect([stateOf(said), dueOf(said), said.supplements.length]).toEqual(['received', at(7), 1])
  })

  it.each([
    ['asked while it could still be classified in time', START, 2, true],
    ['asked within five days, yet not classified within two', START, 3, false],
    ['classified in time, then asked in time', classified(2), 5, true],
    ['asked after the five days', START, 6, false],
    ['asked after it should have been solved', classified(2), 16, false],
    ['asked in time, yet classified too late', classified(3), 4, false],
  ])('a reply begins the clock anew and heals nothing: %s', (_, item, day, inTime) => {
    const asked = after(item, rules.decideWant(item, { words: 'Mã hồ sơ?', by: drafter }), { day })
    const said = after(asked, rules.decideSay(asked, { words: 'H44-1', clock: clockAt(20) }), { day: 20 })
    const again = after(said, rules.decideClassify(said, { class: 'conduct', by: drafter }), { day: 21 })
    expect(published(answered(again, 22), 23).published?.inTime).toBe(inTime)
    const moved = after(said, rules.decideTransfer(said, { toUnitId: there, reason: 'Thuộc Sở Tư pháp', clock: clockAt(21), by: drafter }), { day: 21 })
    const there1 = after(moved, rules.decideClassify(moved, { class: 'conduct', by: drafter }), { day: 22 })
    expect(published(answered(there1, 23), 24).published?.inTime, 'whoever it is passed on to answers for itself alone').toBe(true)
  })

  it('never closes without an outcome, whatever is tried in whatever order', () => {
    const moves: readonly ((item: FeedbackItem, by: OfficialId) => rules.Decided)[] = [
      (item, by) => rules.decideClassify(item, { class: 'not-accepted', by }),
      (item, by) => rules.decideWant(item, { words: 'gì', by }),
      (item) => rules.decideSay(item, { words: 'đây', clock: clockAt(3) }),
      (item, by) => rules.decideTransfer(item, { toUnitId: item.unitId === here ? there : here, reason: 'ở đó', clock: clockAt(3), by }),
      (item, by) => rules.decideAnswer(item, { text: 'trả lời', outcome: 'refused', publishBy: at(9), by }),
      (item, by) => rules.decideSendBack(item, { reason: 'lại', by }),
      (item, by) => rules.decidePublish(item, { by, at: at(5) }),
      (item) => rules.decideSolved(item),
      (item) => rules.decideSilence(item),
      (item) => rules.decideContest(item, { words: 'chưa', toUnitId: there, clock: clockAt(4) }),
      (item) => rules.decideSucceed(item, { toUnitId: item.unitId === here ? there : here, reason: 'đóng', clock: clockAt(3), publishBy: at(9) }),
    ]
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(moves.length - 1), fc.constantFrom(drafter, head, accused, other, last)), { maxLength: 40 }), (tries) => {
        const journal: RecordedEvent[] = [told(RECEIVED, 0, 1)]
        let item = START
        for (const [move, by] of tries) {
          const decided = moves[move]?.(item, by)
          if (!decided?.ok) continue
          for (const event of decided.value) {
            journal.push(told(event, 1, journal.length + 1, by))
            item = evolve(item, journal.at(-1) as RecordedEvent)
          }
          if (stateOf(item) === 'closed') {
            expect(item.published?.outcome).toBeDefined()
            expect(item.draft?.by.officialId).not.toBe(accused)
            expect([item.draft?.by.officialId, item.published?.officialId].filter((each) => each && item.contest?.answeredBy.includes(each))).toEqual([])
          }
          expect(journal.filter(({ event: { type } }) => type === 'FeedbackContested').length).toBeLessThanOrEqual(1)
        }
        expect(fold(journal)).toEqual(item)
      }),
    )
  })
})

describe('what is received (NĐ 20/2008 Điều 1, 7)', () => {
  it.each([
    ['Tôi xin hỏi vì sao hồ sơ trễ hẹn.', SENDER, 'ok'],
    ['   \n ', SENDER, 'feedback-text-missing'],
    ['123 ...', SENDER, 'feedback-text-missing'],
    ['a'.repeat(100_000), SENDER, 'feedback-text-too-long'],
    ['a'.repeat(MOST_TEXT), SENDER, 'ok'],
    ['Chậm trễ', { ...SENDER, phone: ' ' }, 'feedback-sender-missing'],
    ['Chậm trễ', { ...SENDER, name: '\u200b' }, 'feedback-sender-missing'],
    ['Chậm trễ', { ...SENDER, address: '' }, 'feedback-sender-missing'],
    ['ĐƠN KHIẾU NẠI\nKính gửi: …', SENDER, 'feedback-is-complaint'],
    ['Tôi xin tố cáo ông A nhận tiền', SENDER, 'feedback-is-complaint'],
    ['Tôi muốn góp ý về nơi nhận đơn khiếu kiện', SENDER, 'ok'],
  ])('%.40s', (text, sender, expected) => {
    const received = decideReceive({ text, sender })
    expect(received.ok ? 'ok' : received.refusal.kind).toBe(expected)
  })

  it('keeps words in NFC and scripts as the letters they are; who read the guidance may go on', () => {
    const received = decideReceive({ text: 'Chậm trễ <script>alert(1)</script>'.normalize('NFD'), sender: { ...SENDER, name: 'Trần  Thị Mẫu'.normalize('NFD') } })
    expect(received).toMatchObject({ ok: true, value: { text: 'Chậm trễ <script>alert(1)</script>', sender: { name: 'Trần Thị Mẫu' } } })
    expect(decideReceive({ text: 'Đơn khiếu nại', sender: SENDER, isNoComplaint: true }).ok).toBe(true)
    expect([looksLike('Tố cáo'), looksLike('khiếu nại'), looksLike('góp ý')]).toEqual(['denunciation', 'complaint', undefined])
  })

  it.each([
    ['Hồ sơ của tôi trễ hẹn năm ngày', 'hồ sơ của tôi TRỄ HẸN năm ngày!', true],
    ['Hồ sơ của tôi trễ hẹn năm ngày', 'Ho so cua toi tre hen nam ngay roi', true],
    ['Hồ sơ của tôi trễ hẹn năm ngày', 'Bãi giữ xe của trụ sở quá chật', false],
    ['', '', false],
  ])('knows again what was sent before: %s / %s', (one, other, alike) => {
    expect(likeness(one, other) >= LIKE_ENOUGH).toBe(alike)
  })
})
