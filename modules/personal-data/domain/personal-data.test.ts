import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { beginBreach, hoursLeft, moveBreach, type Breach } from './breach.ts'
import { hoursAfter, moveRequest, REQUEST_KINDS, requestRulesOn, type DataRequest, type RequestMove } from './data-request.ts'

const at = (text: string): Instant => parseInstant(text) as Instant
const NOW = at('2026-03-02T02:00:00Z')

describe('how long a request about one’s data may take', () => {
  it.each([
    ['2025-03-12', 'access', undefined, 72, 0, 'NĐ 13/2023 Đ14.3'],
    ['2025-12-31', 'erase', undefined, 72, 0, 'NĐ 13/2023 Đ16.5'],
    ['2026-01-01', 'access', 2, 240, 240, 'NĐ 356/2025 Đ5: view, provide'],
    ['2026-01-01', 'correct', 2, 240, 240, 'NĐ 356/2025 Đ5: correct'],
    ['2026-01-01', 'restrict', 2, 360, 360, 'NĐ 356/2025 Đ5: restrict'],
    ['2026-01-01', 'object', 2, 360, 360, 'NĐ 356/2025 Đ5: object'],
    ['2026-01-01', 'withdraw-consent', 2, 360, 360, 'NĐ 356/2025 Đ5: withdraw consent'],
    ['2025-06-01', 'protect', undefined, 72, 0, 'NĐ 13/2023 Đ9.11'],
    ['2026-01-01', 'protect', 2, 360, 360, 'NĐ 356/2025 Đ5: measures of protection'],
    ['2026-11-27', 'erase', 2, 480, 480, 'NĐ 356/2025 Đ5: erase'],
  ] as const)('received %s, %s: answered in %s working days, done in %i hours, extended by %i (%s)', (on, kind, answer, done, extension, _source) => {
    const rules = requestRulesOn(on as PlainDate)
    expect([rules.answerWorkingDays, rules.doneHours[kind], rules.extensionHours[kind]]).toEqual([answer, done, extension])
  })
})

describe('a request about one’s data', () => {
  const request = (over: Partial<DataRequest> = {}): DataRequest => ({ id: 'r', personId: 'p', kind: 'access', words: 'x', receivedAt: NOW, doneDueAt: hoursAfter(NOW, 240), state: 'received', isExtended: false, ...over })
  const move = (from: DataRequest, step: RequestMove['step'], words = 'vì …', now = NOW) => {
    const moved = moveRequest(from, { step, words }, { now, rules: requestRulesOn('2026-03-02' as PlainDate) })
    return moved.ok ? moved.value.state : moved.refusal.kind
  }

  it.each([
    ['accepted', request(), 'accepted'],
    ['refused', request(), 'refused'],
    ['done', request(), 'request-elsewhere'],
    ['extended', request(), 'request-elsewhere'],
    ['done', request({ state: 'accepted' }), 'done'],
    ['extended', request({ state: 'accepted' }), 'accepted'],
    ['extended', request({ state: 'accepted', isExtended: true }), 'not-extendable'],
    ['extended', request({ state: 'accepted', doneDueAt: at('2026-03-01T00:00:00Z') }), 'extended-too-late'],
    ['accepted', request({ state: 'done' }), 'request-elsewhere'],
    ['refused', request({ state: 'refused' }), 'request-elsewhere'],
  ] as const)('%s', (step, from, expected) => expect(move(from, step)).toBe(expected))

  it('says why at every step (NĐ 356/2025 Đ5)', () => expect(move(request(), 'refused', '')).toBe('words-missing'))

  it('is never extended twice, nor left unended twice, whatever is tried', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REQUEST_KINDS), fc.array(fc.constantFrom('accepted', 'refused', 'extended', 'done')), (kind, steps) => {
        let now: DataRequest = request({ kind })
        let extended = 0
        let ended = 0
        for (const step of steps) {
          const moved = moveRequest(now, { step, words: 'x' }, { now: NOW, rules: requestRulesOn('2026-03-02' as PlainDate) })
          if (!moved.ok) continue
          if (step === 'extended') extended += 1
          if (moved.value.state === 'done' || moved.value.state === 'refused') ended += 1
          now = { ...now, ...moved.value }
        }
        expect(extended).toBeLessThanOrEqual(1)
        expect(ended).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a breach (NĐ 13/2023 Đ23, Luật 91/2025 Đ23)', () => {
  const breach: Breach = { id: 'b', noticedAt: at('2026-03-01T00:00:00Z'), noticeDueAt: at('2026-03-04T00:00:00Z'), state: 'open' }
  const LATER = at('2026-03-10T00:00:00Z')
  it('must be told within 72 hours of being noticed', () => {
    expect(beginBreach('b', at('2026-03-01T00:00:00Z'), NOW)).toEqual({ ok: true, value: breach })
    expect(beginBreach('b', LATER, NOW)).toMatchObject({ refusal: { kind: 'noticed-in-future' } })
  })
  it.each([
    [breach, '2026-03-01T00:00:00Z', 72],
    [breach, '2026-03-03T23:30:00Z', 0],
    [breach, '2026-03-04T00:00:01Z', undefined],
    [{ ...breach, state: 'notified' as const }, '2026-03-02T00:00:00Z', undefined],
  ])('says how many whole hours are left %#', (from, now, hours) => expect(hoursLeft(from, at(now))).toBe(hours))
  it.each([
    ['told in time', breach, { type: 'notified', number: '12/BC', notifiedAt: at('2026-03-03T23:00:00Z') }, 'notified'],
    ['told late without the reason', breach, { type: 'notified', number: '12/BC', notifiedAt: at('2026-03-05T00:00:00Z') }, 'late-reason-missing'],
    ['told late with the reason', breach, { type: 'notified', number: '12/BC', notifiedAt: at('2026-03-05T00:00:00Z'), lateReason: 'mất mạng' }, 'notified'],
    ['told before it was noticed', breach, { type: 'notified', number: '12/BC', notifiedAt: at('2026-02-27T00:00:00Z') }, 'notified-when'],
    ['told tomorrow', breach, { type: 'notified', number: '12/BC', notifiedAt: at('2026-03-11T00:00:00Z') }, 'notified-when'],
    ['closed before it was told', breach, { type: 'closed', words: 'x' }, 'not-notified-yet'],
    ['closed', { ...breach, state: 'notified' }, { type: 'closed', words: 'x' }, 'closed'],
    ['told again after a follow-up', { ...breach, state: 'notified' }, { type: 'notified', number: '13/BC', notifiedAt: at('2026-03-03T00:00:00Z') }, 'notified'],
    ['changed when closed', { ...breach, state: 'closed' }, { type: 'closed', words: 'x' }, 'breach-closed'],
  ] as const)('%s', (_what, from, event, expected) => {
    const moved = moveBreach(from, event, LATER)
    expect(moved.ok ? moved.value : moved.refusal.kind).toBe(expected)
  })
})
