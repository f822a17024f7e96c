import { describe, expect, it } from 'vitest'
import { asCitizen, asClerk, asHead, asOfficer, asOtherOfficer, asStranger, standingIn } from '../testing/fixtures.ts'
import { abilitiesOf, whyNot, type Ability, type Standing } from './abilities.ts'

type StateName = keyof typeof standingIn

describe('abilitiesOf', () => {
  it.each<[StateName, string, Standing, readonly Ability[]]>([
    ['submitted', 'clerk', asClerk, ['accept', 'refuse', 'request-supplement', 'choose-result-way', 'withdraw']],
    ['submitted', 'officer', asOfficer, []],
    ['submitted', 'citizen', asCitizen, ['choose-result-way', 'order-pickup', 'withdraw']],
    ['submitted', 'stranger', asStranger, []],
    ['submitted', 'nobody', { kind: 'nobody' }, []],
    ['examining', 'clerk', asClerk, ['hand-over-papers', 'demand-obligation', 'choose-result-way', 'withdraw']],
    ['examining', 'officer', asOfficer, ['claim', 'suspend', 'demand-obligation']],
    ['examining', 'head', asHead, ['refuse-examined', 'assign', 'apologise', 'recalculate', 'discontinue']],
    ['claimed', 'officer', asOfficer, ['request-supplement', 'release', 'hand-over-work', 'ask-opinion', 'record-verification', 'check-claim', 'request-approval', 'suspend', 'demand-obligation', 'draft-result']],
    ['claimed', 'other officer', asOtherOfficer, ['suspend', 'demand-obligation']],
    ['awaiting-approval', 'head', asHead, ['refuse-examined', 'assign', 'approve', 'send-back', 'apologise', 'recalculate', 'discontinue', 'undo']],
    ['awaiting-approval', 'officer', asOfficer, ['suspend', 'demand-obligation']],
    ['awaiting-approval', 'citizen', asCitizen, ['choose-result-way', 'withdraw']],
    ['approved', 'clerk', asClerk, ['hand-over-papers', 'attach-result', 'choose-result-way', 'undo']],
    ['approved', 'officer', asOfficer, ['attach-result']],
    ['approved', 'citizen', asCitizen, ['choose-result-way']],
    ['completed', 'clerk', asClerk, ['hand-over-papers', 'attach-result', 'return-result', 'choose-result-way', 'undo']],
    ['completed', 'officer', asOfficer, ['attach-result']],
    ['returned', 'clerk', asClerk, ['undo']],
    ['completed', 'head', asHead, ['apologise', 'recalculate', 'attach-result', 'withdraw-result', 'undo']],
    ['returned', 'head', asHead, ['withdraw-result', 'undo']],
    ['returned', 'citizen', asCitizen, []],
  ])('%s, %s (NĐ 61/2018 art. 17-20)', (...[state, , standing, expected]) => {
    expect(abilitiesOf(standingIn[state], standing)).toEqual(expected)
  })

  it.each<[Ability, StateName, Standing, string]>([
    ['accept', 'examining', asClerk, 'wrong-state'],
    ['accept', 'submitted', asHead, 'not-permitted-here'],
    ['claim', 'claimed', asOtherOfficer, 'claimed-by-other'],
    ['hand-over-work', 'claimed', asOtherOfficer, 'claimed-by-other'],
    ['hand-over-work', 'examining', asHead, 'not-claimed'],
    ['hand-over-work', 'claimed', asClerk, 'not-permitted-here'],
    ['hand-over-work', 'approved', asOfficer, 'wrong-state'],
    ['request-approval', 'examining', asOfficer, 'not-claimed'],
    ['request-approval', 'claimed', asOtherOfficer, 'claimed-by-other'],
    ['approve', 'claimed', asHead, 'wrong-state'],
    ['return-result', 'approved', asClerk, 'result-missing'],
    ['draft-result', 'examining', asOfficer, 'not-claimed'],
    ['issue-result', 'approved', asOfficer, 'not-permitted-here'],
    ['withdraw', 'approved', asCitizen, 'already-decided'],
    ['withdraw', 'returned', asCitizen, 'already-decided'],
    ['withdraw', 'submitted', asStranger, 'not-permitted-here'],
  ])('%s of a dossier %s is refused: %s', (...[ability, state, standing, kind]) => {
    expect(whyNot(ability, standingIn[state], standing)?.kind).toBe(kind)
  })
})
