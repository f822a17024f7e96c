import { describe, expect, it } from 'vitest'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import { andThen, asCitizen, asClerk, asHead, asOfficer, asOtherOfficer, AT, dossierAfter, handedTo, moment, OTHER_UNIT, RESOLVING, standingIn, submitted } from '../testing/fixtures.ts'
import { later } from '../testing/acts.ts'
import { owedOf, whyNot, type Ability, type Standing } from './abilities.ts'
import { decideAccounting, REASONS, type ReasonKind } from './accountability.ts'
import { decideApologise, type ApologyFacts } from './apologise.ts'
import { endedPause, type Accounting } from './dossier-parts.ts'
import type { Dossier } from './dossier.ts'
import { handoverOf } from './hand-over-papers.ts'
import { decideCollectLevy, demandLevies } from './levy.ts'
import { decideDemandObligation } from './obligation.ts'
import { decideRecordVerification, momentMissing } from './verification.ts'
import { checkAskOpinion } from './opinion.ts'
import { leftOf, onwardsAfter } from './pause.ts'
import { PAUSE_RULES, pauseRuleFor, type PauseQuestion } from './pause-rules.ts'
import type { RuleSetCode } from './rule-sets.ts'
import { searchTermOf } from './search-term.ts'
import { decideGiveSupplement, decideRequestSupplement, type SupplementAnswers, type SupplementAsked } from './supplement.ts'
import { urgencyOf } from './urgency.ts'

const WORDS = 'Lý do được viết rõ ràng bằng lời'
const supplementReason: Accounting = { reasonCode: 'component-missing', words: WORDS }
const refusalOf = (decided: { readonly ok: boolean; readonly refusal?: { readonly kind: string } }): string | undefined => decided.refusal?.kind

describe('a request for a supplement', () => {
  const asked: SupplementAsked = { items: [{ kind: 'other', wrong: 'Thiếu bản chính' }], accounting: supplementReason, now: AT }
  const requested = andThen(standingIn.claimed, { type: 'SupplementRequested', stage: 'examination', items: [{ kind: 'other', serial: 1, wrong: 'Thiếu bản chính' }], accounting: supplementReason })
  it.each<[string, typeof standingIn.claimed, Standing, Partial<SupplementAsked>, string | undefined]>([
    ['at reception by the counter (17.1a)', standingIn.submitted, asClerk, {}, undefined],
    ['at reception by the officer', standingIn.submitted, asOfficer, {}, 'not-permitted-here'],
    ['after examination by who has it (19.4)', standingIn.claimed, asOfficer, {}, undefined],
    ['after examination by another', standingIn.claimed, asOtherOfficer, {}, 'claimed-by-other'],
    ['before anybody took it', standingIn.examining, asOfficer, {}, 'not-claimed'],
    ['after the third working day (19.4)', standingIn.claimed, asOfficer, { latestAt: later(AT, -1) }, 'supplement-too-late'],
    ['without items (11.2c: exact)', standingIn.claimed, asOfficer, { items: [] }, 'supplement-unclear'],
    ['without saying what is wrong', standingIn.claimed, asOfficer, { items: [{ kind: 'other', wrong: ' - ' }] }, 'supplement-unclear'],
    ['without own words', standingIn.claimed, asOfficer, { accounting: { reasonCode: 'component-missing', words: '…' } }, 'reason-missing'],
    ['to be answered by a moment that has passed', standingIn.claimed, asOfficer, { answerBy: later(AT, -1) }, 'until-past'],
    ['with a reason of another kind', standingIn.claimed, asOfficer, { accounting: { reasonCode: 'not-eligible', words: WORDS } }, 'unknown-reason'],
    ['after submitting for approval', standingIn['awaiting-approval'], asOfficer, {}, 'wrong-state'],
    ['a second time (11.2c, 15.3)', andThen(requested, { type: 'PauseEnded' }), asOfficer, {}, 'supplement-used-up'],
  ])('%s', (...[, dossier, standing, changes, kind]) => {
    expect(refusalOf(decideRequestSupplement(dossier, standing, { ...asked, ...changes }))).toBe(kind)
  })

  const paper = { item: 1, originals: 1, copies: 0, files: [] }
  it.each<[string, Partial<SupplementAnswers>, string | undefined]>([
    ['every item', { components: [paper] }, undefined],
    ['a note for what was asked in words', { note: 'Bản chính đã nộp tháng trước' }, undefined],
    ['"I cannot, because …" (17.2a)', { unable: [{ item: 1, words: 'Giấy tờ bị mất trong lũ' }] }, undefined],
    ['nothing', {}, 'supplement-incomplete'],
    ['nothing but counts of zero', { components: [{ ...paper, originals: 0 }] }, 'supplement-incomplete'],
    ['an item nobody asked for', { components: [paper, { ...paper, item: 9 }] }, 'supplement-item-unknown'],
  ])('is answered by %s', (...[, given, kind]) => {
    expect(refusalOf(decideGiveSupplement(requested, asCitizen, { components: [], answers: [], unable: [], ...given }))).toBe(kind)
  })
})

describe('pauses (domain §2.4)', () => {
  it.each<[string, PauseQuestion, 'pause-resume' | 'restart']>([
    ['supplement under A (NĐ 61 19.4)', { kind: 'supplement', ruleSet: 'A', procedureCode: 'x' }, 'restart'],
    ['supplement under B', { kind: 'supplement', ruleSet: 'B', procedureCode: 'x' }, 'restart'],
    ['supplement under C (NĐ 309 17.3)', { kind: 'supplement', ruleSet: 'C', procedureCode: 'x' }, 'restart'],
    ['payment', { kind: 'financial-obligation', ruleSet: 'A', procedureCode: 'x' }, 'pause-resume'],
    ['payment for land', { kind: 'financial-obligation', ruleSet: 'B', procedureCode: 'x', sector: 'Đất đai' }, 'pause-resume'],
    ['suspension', { kind: 'suspension', ruleSet: 'C', procedureCode: 'x' }, 'pause-resume'],
  ])('%s: %s', (...[, question, mode]) => {
    expect(pauseRuleFor(question).mode).toBe(mode)
  })

  it('name their source each, and sector law before the general rule', () => {
    for (const { basis } of PAUSE_RULES) expect(basis).not.toBe('')
    expect(pauseRuleFor({ kind: 'financial-obligation', ruleSet: 'A', procedureCode: 'x', sector: 'Đất đai' }).source).toBe('sector-law')
  })

  it.each<[string, TimeLimit, number, TimeLimit | undefined]>([
    ['working time', { unit: 'working-day', quantity: 2 }, 8, { unit: 'hour', quantity: 5 }],
    ['calendar time', { unit: 'calendar-day', quantity: 15 }, 48, { unit: 'calendar-day', quantity: 2 }],
    ['months', { unit: 'month', quantity: 1 }, 24, { unit: 'calendar-day', quantity: 1 }],
    ['nothing once it has passed', { unit: 'working-day', quantity: 2 }, -1, undefined],
  ])('leave %s', (...[, limit, hours, left]) => {
    expect(leftOf(limit, { now: AT, dueAt: later(AT, hours), workingMinutes: 300 })).toEqual(left)
  })

  it('go on with what was left, or with the whole limit', () => {
    const began = (mode: 'pause-resume' | 'restart') => andThen(standingIn.claimed, { type: 'PauseBegan', kind: 'suspension', mode, basis: 'x', reason: 'y', left: { unit: 'hour', quantity: 5 } })
    expect(onwardsAfter(began('pause-resume'))).toMatchObject({ statutory: { unit: 'hour', quantity: 5 } })
    expect(onwardsAfter(began('restart'))).toMatchObject({ statutory: { unit: 'working-day', quantity: 5 } })
    expect(onwardsAfter(standingIn.claimed)).toBeUndefined()
  })

  it.each([[1, 1], [-1, 0]])('end %i hours after they began, never before: a clock may be put back', (hours, lasted) => {
    const pause = { serial: 1, kind: 'suspension', mode: 'restart', basis: 'x', reason: 'y', from: AT } as const
    expect(endedPause(pause, later(AT, hours)).until).toBe(later(AT, lasted))
    expect(endedPause({ ...pause, until: AT }, later(AT, 5)).until).toBe(AT)
  })
})

describe('an apology (NĐ 61/2018 art. 19.9)', () => {
  const facts: ApologyFacts = { accounting: { reasonCode: 'workload', words: WORDS }, now: AT }
  const due = standingIn.claimed.dueAt ?? AT
  const reappointed = andThen(standingIn.claimed, { type: 'ApologyIssued', accounting: facts.accounting, newDueAt: later(due, 24) })
  it.each<[string, typeof standingIn.claimed, Standing, Partial<ApologyFacts>, string | undefined]>([
    ['with a new date in time', standingIn.claimed, asHead, { newDueAt: later(due, 24), latestAt: later(AT, 1) }, undefined],
    ['with a new date too late', standingIn.claimed, asHead, { newDueAt: later(due, 24), latestAt: later(AT, -1) }, 'reappointment-too-late'],
    ['with an earlier date', standingIn.claimed, asHead, { newDueAt: later(due, -1) }, 'new-date-not-later'],
    ['with a second new date', reappointed, asHead, { newDueAt: later(due, 48) }, 'reappointed-before'],
    ['without a date, however late (37.2d)', reappointed, asHead, { now: later(due, 99) }, undefined],
    ['by somebody else than the head', standingIn.claimed, asOfficer, {}, 'not-permitted-here'],
    ['without a reason', standingIn.claimed, asHead, { accounting: { reasonCode: 'workload', words: '' } }, 'reason-missing'],
  ])('%s', (...[, dossier, standing, changes, kind]) => {
    expect(refusalOf(decideApologise(dossier, standing, { ...facts, ...changes }))).toBe(kind)
  })
})

describe('opinions, obligations, levies', () => {
  it.each([
    ['with content and deadline (19.5a)', { unitId: OTHER_UNIT, content: 'Có vướng không?', dueAt: later(AT, 8) }, undefined],
    ['without content', { unitId: OTHER_UNIT, content: ' ', dueAt: later(AT, 8) }, 'opinion-unclear'],
    ['without a deadline', { unitId: OTHER_UNIT, content: 'x' }, 'opinion-unclear'],
    ['with a deadline in the past', { unitId: OTHER_UNIT, content: 'x', dueAt: later(AT, -8) }, 'opinion-unclear'],
    ['of oneself', { unitId: RESOLVING, content: 'x', dueAt: later(AT, 8) }, 'unit-asks-itself'],
  ])('an opinion is asked %s', (...[, facts, kind]) => {
    expect(checkAskOpinion(standingIn.claimed, asOfficer, { ...facts, now: AT })?.kind).toBe(kind)
  })

  it.each([[100, undefined], [0, 'obligation-unclear'], [1.5, 'obligation-unclear'], [undefined, undefined]])('an obligation of %s đồng: %s', (amount, kind) => {
    expect(refusalOf(decideDemandObligation(standingIn.claimed, asOfficer, { content: 'Lệ phí trước bạ', now: AT, ...(amount === undefined ? {} : { amount }) }))).toBe(kind)
  })

  it.each([[8, undefined], [-1, 'until-past']])('an obligation to be met %i hours from now: %s', (hours, kind) => {
    expect(refusalOf(decideDemandObligation(standingIn.claimed, asOfficer, { content: 'Lệ phí trước bạ', now: AT, payBy: later(AT, hours) }))).toBe(kind)
  })

  it.each([[-2, undefined], [0, undefined], [0.1, undefined], [0.25, 'moment-ahead'], [2, 'moment-ahead']])('a verification of %d hours from now: %s (19.3: on record is what took place; clocks differ by minutes)', (hours, kind) => {
    const facts = { tookPlaceAt: later(AT, hours), place: 'Thửa đất số 1', participants: ['Nguyễn Văn Thẩm'], content: 'Đúng ranh giới', now: AT }
    expect(refusalOf(decideRecordVerification(standingIn.claimed, asOfficer, facts))).toBe(kind)
  })

  it('a verification without its moment says what else is missing at once', () => {
    expect(momentMissing({ place: ' ', participants: [''], content: 'Đúng ranh giới' })).toMatchObject({ kind: 'verification-incomplete', fieldsVi: 'ngày giờ, địa điểm, thành phần tham gia' })
  })

  it('fixes what is to be paid, exempts with a reason, and takes no more than is owed (NĐ 61/2018 art. 22)', () => {
    const [demanded] = demandLevies([
      { kind: 'state-charge', amount: 8000, payable: true },
      { kind: 'service-fee', amount: 5000, payable: true, exemption: 'Hộ nghèo' },
      { kind: 'levy', amount: 0, note: 'Theo quy định của HĐND', payable: false },
    ])
    expect(demanded).toMatchObject({ total: 8000, lines: [{ line: 1 }, { exemption: 'Hộ nghèo' }, { note: 'Theo quy định của HĐND' }] })
    if (!demanded) throw new Error('nothing demanded')
    const dossier = andThen(standingIn.examining, demanded)
    expect(refusalOf(decideCollectLevy(dossier, asClerk, { amount: 9000 }))).toBe('levy-not-due')
    const returned = andThen(standingIn.returned, demanded)
    expect(decideCollectLevy(returned, asClerk, { amount: 8000 }), 'what was forgotten at the return is still taken').toMatchObject({ ok: true })
    const electronic = { ...andThen(standingIn.completed, demanded), resultBy: 'electronic' as const, components: [], results: [{ serial: 1 }] } as unknown as Dossier
    expect(whyNot('receive-result', electronic, asCitizen), 'nobody takes a result from home while levies are owed').toEqual({ kind: 'levies-owed', left: 8000 })
    expect(whyNot('receive-result', andThen(electronic, { type: 'LevyPaid', amount: 8000 }), asCitizen)).toBeUndefined()
    const paid = andThen(dossier, { type: 'LevyPaid', amount: 8000 })
    expect(owedOf(paid)).toBe(0)
    expect(demandLevies([])).toEqual([])
  })
})

describe('who may not', () => {
  it.each<[Ability, keyof typeof standingIn, Standing, string]>([
    ['withdraw', 'approved', asClerk, 'already-decided'],
    ['discontinue', 'approved', asHead, 'already-decided'],
    ['discontinue', 'submitted', asHead, 'wrong-state'],
    ['undo', 'examining', asClerk, 'nothing-to-undo'],
    ['undo', 'claimed', asOfficer, 'not-yours-to-undo'],
    ['hand-over-papers', 'submitted', asClerk, 'wrong-state'],
    ['tell-opinion-overdue', 'claimed', asOfficer, 'opinion-not-open'],
    ['meet-obligation', 'claimed', asOfficer, 'wrong-state'],
    ['assign', 'claimed', asOfficer, 'not-permitted-here'],
  ])('%s of a dossier %s is refused', (...[ability, state, standing, kind]) => {
    expect(whyNot(ability, standingIn[state], standing)?.kind).toBe(kind)
  })

  it('goes on to approval only when every agency beside the lead has answered (19.6)', () => {
    const branch = { serial: 4, step: 'tax', unitId: OTHER_UNIT, role: 'case-officer', since: AT }
    const open = andThen(standingIn.claimed, { type: 'BranchOpened', branch })
    expect(whyNot('request-approval', open, asOfficer)).toMatchObject({ kind: 'branches-open', count: 1 })
    expect(whyNot('request-approval', andThen(open, { type: 'BranchAnswered', serial: 4, words: 'Xong' }), asOfficer)).toBeUndefined()
  })
})

describe('reasons', () => {
  it.each<ReasonKind>(['refusal', 'supplement', 'delay', 'discontinuation', 'suspension'])('of %s exist in both languages, another reason among them', (kind) => {
    const own = REASONS.filter((reason) => reason.kind === kind)
    expect(own.some(({ code }) => code === `other-${kind}`)).toBe(true)
    for (const { code, vi, en } of own) {
      expect(vi.length * en.length).toBeGreaterThan(0)
      expect(decideAccounting(kind, { reasonCode: code, words: WORDS }).ok).toBe(true)
    }
  })
})

describe('what is looked for and what presses', () => {
  it.each([
    ['H46.28-250211-0007', { by: 'code', code: 'H46.28-250211-0007' }],
    ['044 190 000 001', { by: 'id-number', digits: '044190000001' }],
    ['+84 900.000.001', { by: 'phone', digits: '0900000001' }],
    ['Trần Thị  Mẫu', { by: 'name', words: ['tran', 'thi', 'mau'] }],
    ["a' | b:*", { by: 'name', words: ['a', 'b'] }],
    [' … ', undefined],
  ])('%j', (typed, term) => {
    expect(searchTermOf(typed)).toEqual(term)
  })

  it.each([
    [{ dueAt: later(AT, 50) }, 'Còn 2 ngày 2 giờ đến hạn trả kết quả'],
    [{ dueAt: later(AT, 50), stepDueAt: later(AT, 3) }, 'Còn 3 giờ đến hạn của bước'],
    [{ dueAt: later(AT, -30) }, 'Quá hạn trả kết quả 1 ngày 6 giờ'],
    [{}, 'Không có ngày hẹn trả'],
    [{ dueAt: later(AT, -30), paused: true }, 'Đang tạm ngừng tính thời hạn'],
  ])('%j: %s', (facts, words) => {
    expect(urgencyOf({ paused: false, ended: false, ...facts }, AT).vi).toBe(words)
  })
})

describe('hand-over of papers (NĐ 61/2018 art. 18.2)', () => {
  const dueAt = moment('2025-02-11T10:00:00Z')
  const withPapers = (set: RuleSetCode) =>
    dossierAfter(submitted, { type: 'DossierAccepted', code: 'H46.01-250211-0001' as never, ruleSet: set, limit: { unit: 'working-day', quantity: 5 }, handover: 'same-day', handoverDueAt: dueAt, waived: [] }, handedTo('examine'))
  it.each<[string, boolean, ReturnType<typeof handoverOf>]>([
    ['2025-02-11T09:00:00Z', false, 'waiting'],
    ['2025-02-11T11:00:00Z', false, 'late'],
    ['2025-02-11T11:00:00Z', true, 'in-time'],
  ])('at %s, handed over %s: %s', (now, done, expected) => {
    const dossier = withPapers('A')
    expect(handoverOf(done ? andThen(dossier, { type: 'PapersHandedOver' }) : dossier, moment(now))).toBe(expected)
  })
})
