import { describe, expect, it } from 'vitest'
import { andThen, AT, asCitizen, asClerk, asHead, asOfficer, FILE, handedTo, moment, OFFICER, RESOLVING, standingIn, submitted } from '../testing/fixtures.ts'
import { decideApprove, decideSendBack } from './approve.ts'
import { staleRefusal } from './check-version.ts'
import { decideClaim, decideRequestApproval } from './examine.ts'
import { NATIONAL_STATUS } from './national-status.ts'
import { punctualityOf } from './punctuality.ts'
import { decideRefuse } from './refuse.ts'
import { decideAttachResult, decideReturnResult } from './return-result.ts'
import { decideSubmit, type SubmitFacts } from './submit.ts'
import { decideWithdraw } from './withdraw.ts'

const { type: _, ...filing } = submitted
const facts = (changes: Partial<SubmitFacts>): SubmitFacts => ({ ...filing, asksForComponents: true, offeredChannels: ['in-person', 'online'], ...changes })

describe('decideSubmit', () => {
  it.each<[string, Partial<SubmitFacts>, string | undefined]>([
    ['complete', {}, undefined],
    ['without a name', { applicant: { ...submitted.applicant, fullName: ' ' } }, 'applicant-incomplete'],
    ['without a number', { applicant: { kind: 'individual', fullName: 'A', address: 'B' } }, 'applicant-incomplete'],
    ['nothing handed in', { components: [] }, 'empty-dossier'],
    ['only zero counts', { components: [{ serial: 1, name: 'x', originals: 0, copies: 0, files: [] }] }, 'empty-dossier'],
    ['nothing handed in where nothing is asked', { components: [], asksForComponents: false }, undefined],
    ['online where it is not offered', { channel: 'online', assisted: false, offeredChannels: ['in-person'] }, 'channel-not-offered'],
    ['online by an official for somebody', { channel: 'online', assisted: true, offeredChannels: ['in-person'] }, undefined],
  ])('%s (NĐ 61/2018 art. 16-17)', (_name, changes, kind) => {
    const decided = decideSubmit(facts(changes))
    expect(decided.ok ? undefined : decided.refusal.kind).toBe(kind)
  })
})

describe('decideRefuse', () => {
  it.each([
    ['not-competent', 'Hồ sơ thuộc thẩm quyền cấp huyện', undefined],
    ['not-competent', '. . . . . . . . . . . .', 'reason-missing'],
    ['not-competent', '', 'reason-missing'],
    ['because', 'Hồ sơ thuộc thẩm quyền cấp huyện', 'unknown-reason'],
  ])('%s, "%s": %s (NĐ 61/2018 art. 17.1, plan IV.1)', (reasonCode, words, kind) => {
    const decided = decideRefuse(standingIn.submitted, asClerk, { reasonCode, words })
    expect(decided.ok ? undefined : decided.refusal.kind).toBe(kind)
  })
})

describe('examine, approve, return', () => {
  it('claims once, and claiming again tells nothing', () => {
    const by = { officialId: OFFICER, name: 'Phan Thị Ví Dụ' }
    expect(decideClaim(standingIn.examining, asOfficer, by)).toMatchObject({ value: [{ type: 'DossierClaimed' }] })
    expect(decideClaim(standingIn.claimed, asOfficer, by)).toMatchObject({ value: [] })
  })

  it.each([
    ['a proposal without words', decideRequestApproval(standingIn.claimed, asOfficer, { proposal: ' ' }), 'proposal-missing'],
    ['sending back without a reason', decideSendBack(standingIn['awaiting-approval'], asHead, ''), 'send-back-reason-missing'],
    ['returning without a receiver', decideReturnResult(standingIn.completed, asClerk, { method: 'in-person', receivedBy: ' ' }), 'receiver-missing'],
    ['returning before there is a result', decideReturnResult(standingIn.approved, asClerk, { method: 'online', receivedBy: 'A' }), 'result-missing'],
    ['attaching before the decision', decideAttachResult(standingIn.claimed, asOfficer, { name: 'x', fileId: FILE }), 'wrong-state'],
    ['approving twice', decideApprove(standingIn.approved, asHead, { now: AT }), 'wrong-state'],
    ['withdrawing at the counter without the person’s reason (NĐ 118/2025 art. 21)', decideWithdraw(standingIn.examining, asClerk, 'x'), 'reason-missing'],
    ['withdrawing after the decision (TT 03/2025 art. 7)', decideWithdraw(standingIn.approved, asCitizen, ''), 'already-decided'],
  ])('%s is refused (NĐ 61/2018 art. 19-20)', (_name, decided, kind) => {
    expect(decided).toMatchObject({ ok: false, refusal: { kind } })
  })

  it('leaves what has ended in nobody\'s hands', () => {
    expect(standingIn.returned).not.toHaveProperty('holder')
    expect(standingIn.returned.state).toBe('returned')
  })

  it('goes back to examination with the officer who proposed it, when named', () => {
    const back = andThen(standingIn['awaiting-approval'], { type: 'DossierSentBack', reason: 'Thiếu căn cứ' }, handedTo('examine'))
    expect(back.state).toBe('examining')
    expect(back.holder).not.toHaveProperty('assigneeId')
    const named = andThen(standingIn['awaiting-approval'], { type: 'DossierHandedOver', holder: { step: 'examine', unitId: RESOLVING, role: 'x', since: AT, assigneeId: OFFICER, assigneeName: 'Phan Thị Ví Dụ' } })
    expect(decideRequestApproval(named, asOfficer, { proposal: 'Đủ' }).ok).toBe(true)
  })
})

describe('staleRefusal', () => {
  it('says who did what and when, in Vietnamese time', () => {
    expect(staleRefusal(standingIn.claimed, 4)).toMatchObject({ who: 'Lê Văn Thử', whatVi: 'nhận thụ lý hồ sơ', when: '09:00 11/02/2025' })
    expect(staleRefusal(standingIn.claimed, standingIn.claimed.version)).toBeUndefined()
  })
})

describe('national status', () => {
  it('reaches each of the ten codes and nothing else (domain §2.6)', () => {
    expect([...new Set(Object.values(NATIONAL_STATUS))].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})

describe('punctualityOf', () => {
  const dueAt = moment('2025-02-18T09:00:00+07:00')
  it.each([
    ['2025-02-17T23:59:00+07:00', 'early'],
    ['2025-02-18T00:10:00+07:00', 'on-time'],
    ['2025-02-18T09:00:00+07:00', 'on-time'],
    ['2025-02-18T09:01:00+07:00', 'late'],
  ])('finished %s: %s (domain §2.4)', (at, expected) => {
    expect(punctualityOf({ dueAt, finishedAt: moment(at) }, moment('2025-03-01T00:00:00Z'))).toBe(expected)
  })

  it.each([
    ['2025-02-10T09:00:00+07:00', 'on-track'],
    ['2025-02-17T09:00:00+07:00', 'due-soon'],
    ['2025-02-18T09:00:01+07:00', 'overdue'],
  ])('open at %s: %s', (now, expected) => {
    expect(punctualityOf({ dueAt }, moment(now))).toBe(expected)
  })

  it('has no opinion without a date', () => {
    expect(punctualityOf({}, dueAt)).toBe('no-date')
  })
})
