import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, SessionId, UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { asCitizen, CITIZEN, OFFICER, OTHER_UNIT, RECEIVING, RESOLVING, standingIn } from '../testing/fixtures.ts'
import { ABILITIES, whyNot, type Ability } from '../domain/abilities.ts'
import { mayDoStep } from '../domain/own-step.ts'
import { standingOf } from './standing.ts'

const staff = (role: string, unitId: UnitId): Actor => ({
  kind: 'staff',
  accountId: 'a' as AccountId,
  officialId: OFFICER,
  sessionId: 's' as SessionId,
  fullName: 'Người Thử',
  roles: [{ role, unitId }],
})

/** Everybody the regulation of identity knows, at the desk, at the unit that decides, and elsewhere. */
const PEOPLE = {
  clerk: staff('one-stop-officer', RECEIVING),
  officer: staff('case-officer', RESOLVING),
  head: staff('head-of-unit', RESOLVING),
  'control officer': staff('control-officer', RESOLVING),
  administrator: staff('administrator', RESOLVING),
  'clerk elsewhere': staff('one-stop-officer', OTHER_UNIT),
  'officer elsewhere': staff('case-officer', OTHER_UNIT),
  'head elsewhere': staff('head-of-unit', OTHER_UNIT),
  applicant: { kind: 'citizen', personId: CITIZEN, sessionId: 's' as SessionId, fullName: 'Trần Thị Mẫu', assuranceLevel: 2 },
  'another citizen': { kind: 'citizen', personId: 'ffffffff-0000-7000-8000-0000000000d1' as typeof CITIZEN, sessionId: 's' as SessionId, fullName: 'Lê Văn Lạ', assuranceLevel: 2 },
  nobody: { kind: 'anonymous' },
} as const satisfies Readonly<Record<string, Actor>>

type Who = keyof typeof PEOPLE

/** Written apart from the rules: who may do it at all, to a dossier received at the one unit and decided at the other. */
const ALLOWED: Readonly<Record<Ability, readonly Who[]>> = {
  accept: ['clerk'],
  refuse: ['clerk'],
  'refuse-examined': ['head'],
  'request-supplement': ['officer'],
  'give-supplement': ['clerk', 'applicant'],
  'accept-supplement': ['officer'],
  claim: ['officer'],
  assign: ['head'],
  release: ['officer'],
  'hand-over-work': ['officer', 'head'],
  'hand-over-part': [],
  'hand-over-papers': ['clerk'],
  'ask-opinion': ['officer'],
  // Asked are only units that were asked: nobody here.
  'answer-opinion': [],
  'answer-branch': [],
  'tell-opinion-overdue': ['officer'],
  'record-verification': ['officer'],
  'check-claim': ['officer'],
  'request-approval': ['officer'],
  approve: ['head'],
  'send-back': ['head'],
  suspend: ['officer'],
  resume: ['officer'],
  'demand-obligation': ['clerk', 'officer'],
  'meet-obligation': ['clerk', 'officer'],
  'give-obligation-proof': ['applicant'],
  apologise: ['head'],
  recalculate: ['head'],
  'collect-levy': ['clerk'],
  'draft-result': ['officer'],
  'issue-result': ['head'],
  'sign-result': ['head'],
  'attach-result': ['clerk', 'officer', 'head'],
  'withdraw-result': ['head'],
  'return-result': ['clerk'],
  'receive-result': ['applicant'],
  'choose-result-way': ['clerk', 'applicant'],
  'order-pickup': ['applicant'],
  withdraw: ['clerk', 'applicant'],
  'confirm-withdrawal': ['head'],
  'decline-withdrawal': ['head'],
  'take-back-withdrawal': ['clerk', 'applicant'],
  discontinue: ['head'],
  'give-back-originals': ['clerk'],
  undo: ['clerk', 'officer', 'head'],
}

describe('who may do what to a dossier', () => {
  it.each(ABILITIES)('%s (identity, regulation.ts)', (ability) => {
    const may = (Object.keys(PEOPLE) as Who[]).filter((who) => whyNot(ability, standingIn.claimed, standingOf({ actor: PEOPLE[who] } as unknown as Work))?.kind !== 'not-permitted-here')
    expect(may).toEqual(ALLOWED[ability])
  })

  it('is asked of units that were asked, and of no others', () => {
    const asked = { ...standingIn.claimed, opinions: [{ serial: 1, unitId: OTHER_UNIT, content: 'x', askedAt: standingIn.claimed.submittedAt, askedBy: 'y' }] }
    const may = (Object.keys(PEOPLE) as Who[]).filter((who) => !whyNot('answer-opinion', asked, standingOf({ actor: PEOPLE[who] } as unknown as Work)))
    expect(may).toEqual(['officer elsewhere', 'head elsewhere'])
  })

  it.each<{ what: string; role: string; unitId: UnitId; beside: boolean; may: readonly Who[] }>([
    { what: 'the main step of a case officer', role: 'case-officer', unitId: RESOLVING, beside: false, may: ['officer'] },
    { what: 'the main step of the head', role: 'head-of-unit', unitId: RESOLVING, beside: false, may: ['head'] },
    { what: 'the main step of the desk', role: 'one-stop-officer', unitId: RECEIVING, beside: false, may: ['clerk'] },
    { what: 'an agency’s part', role: 'case-officer', unitId: OTHER_UNIT, beside: true, may: ['officer elsewhere', 'head elsewhere'] },
    { what: 'a step of nobody’s role', role: 'registrar', unitId: RESOLVING, beside: false, may: [] },
  ])('actions of the dossier’s own workflow: $what (TT 01/2018 art. 8)', ({ may, ...place }) => {
    expect((Object.keys(PEOPLE) as Who[]).filter((who) => mayDoStep(standingOf({ actor: PEOPLE[who] } as unknown as Work), place))).toEqual(may)
  })

  it('at the counter, a supplement is the clerk’s to ask for', () => {
    expect(whyNot('request-supplement', standingIn.submitted, standingOf({ actor: PEOPLE.clerk } as unknown as Work))).toBeUndefined()
    expect(whyNot('request-supplement', standingIn.submitted, asCitizen)?.kind).toBe('not-permitted-here')
  })
})
