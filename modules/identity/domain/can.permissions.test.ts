import { describe, expect, it } from 'vitest'
import type { Actor, RoleAtUnit } from '../../../kernel/actor.ts'
import { ANONYMOUS } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { abilitiesOf, can } from './can.ts'
import { REGULATION } from './regulation.ts'
import { ROLES, type Role } from './role.ts'

const HERE = 'unit-here' as UnitId
const BELOW = ['unit-below', 'unit-here', 'unit-root'] as UnitId[]
const ELSEWHERE = ['unit-else', 'unit-root'] as UnitId[]

const staff = (...roles: readonly RoleAtUnit[]): Actor => ({
  kind: 'staff',
  accountId: 'a' as AccountId,
  officialId: 'o' as OfficialId,
  sessionId: 's' as SessionId,
  fullName: 'Người Thử',
  roles,
})
const at = (role: Role, unitId = HERE): RoleAtUnit => ({ role, unitId })
const citizen = (assuranceLevel: 1 | 2): Actor => ({ kind: 'citizen', personId: 'p' as PersonId, sessionId: 's' as SessionId, fullName: 'x', assuranceLevel })

/** Written apart from the regulation: role → thing → verbs allowed at the role's own unit. */
const EVERYBODY_IN_OFFICE = { organisation: 'list read', calendar: 'list read' }
const EXPECTED: Record<Role, Record<string, string>> = {
  'one-stop-officer': {
    feedback: 'record',
    'data-request': 'record',
    retention: 'hold list propose',
    'replacement-rule': 'list',
    ...EVERYBODY_IN_OFFICE,
    parcel: 'cancel hand-over list read report take',
    dossier: 'accept collect-levy demand-obligation digitise hand-over list read refuse request-supplement return-result submit undo withdraw',
    'work-item': 'claim complete hand-over list read',
    file: 'read store',
    'official-document': 'issue list print read',
    'register-book': 'list print read',
    person: 'correct create find read',
    register: 'look-up',
    representation: 'create end read verify',
    consent: 'create read',
    procedure: 'list read',
    'procedure-posting': 'list print record',
    payment: 'list read',
    survey: 'invite',
    'certified-copy': 'hand-out list prepare read refuse',
  },
  'case-officer': {
    feedback: 'answer classify list read record transfer',
    retention: 'hold list propose',
    'replacement-rule': 'list',
    ...EVERYBODY_IN_OFFICE,
    dossier: 'attach-result demand-obligation digitise draft-result examine explain give-opinion list propose read request-supplement resume suspend undo',
    'work-item': 'claim complete hand-over list read',
    file: 'read store',
    'official-document': 'issue list print read',
    person: 'read',
    register: 'look-up',
    procedure: 'list read',
    'announcement-decision': 'draft list read',
    payment: 'list read',
    plan: 'list read record',
    'certified-copy': 'export hand-out list prepare read refuse',
    'old-result': 'check digitise inventory list read',
  },
  'head-of-unit': {
    feedback: 'answer classify list post publish read record transfer',
    retention: 'decide hold list propose',
    'replacement-rule': 'list',
    payment: 'list read',
    plan: 'list read record',
    survey: 'handle read',
    'certified-copy': 'certify export hand-out list prepare read refuse',
    parcel: 'list read',
    'old-result': 'check digitise export inventory list plan read sign',
    indicator: 'list read remind',
    organisation: 'list read',
    calendar: 'change list read',
    dossier: 'approve assign attach-result discontinue explain extend give-opinion issue-result list move read recalculate refuse-examined send-back undo withdraw-result',
    'work-item': 'assign claim complete hand-over list read',
    file: 'read store',
    'official-document': 'issue list print read',
    'register-book': 'list print read',
    person: 'read',
    procedure: 'list read',
    'announcement-decision': 'draft list read',
    'procedure-posting': 'list print record',
    workflow: 'list read',
    role: 'list read',
    delegation: 'create list read revoke',
  },
  'control-officer': {
    feedback: 'answer classify list post publish read record transfer',
    ...EVERYBODY_IN_OFFICE,
    plan: 'confirm import list read remind',
    survey: 'call handle read',
    'certified-copy': 'export list read',
    'old-result': 'export list plan read',
    indicator: 'list read remind',
    dossier: 'list move read',
    'register-book': 'list print read',
    procedure: 'change compare draft export import list publish read retire submit',
    'procedure-posting': 'list print',
    'announcement-decision': 'announce check draft list publish read',
    form: 'change draft list publish read retire',
    workflow: 'change draft list publish read retire',
    'open-data': 'export',
    'audit-trail': 'export read',
    'replacement-rule': 'add end list',
  },
  administrator: {
    'data-request': 'answer list',
    'data-breach': 'list record',
    organisation: 'assign change close create list merge move read rename',
    calendar: 'change list read',
    procedure: 'list read',
    account: 'create disable enable list read reset',
    role: 'grant list read revoke',
    delegation: 'create list read revoke',
    'audit-trail': 'export read',
    operation: 'change list read retry',
  },
  treasurer: {
    ...EVERYBODY_IN_OFFICE,
    parcel: 'list read',
    'parcel-money': 'repair',
    payment: 'exempt list read refund repair',
  },
}
const THINGS = [...new Set(REGULATION.map((sentence) => sentence.on))]
const VERBS = [...new Set(REGULATION.flatMap((sentence) => sentence.may))]

describe('can: every role × verb × thing at its own unit', () => {
  const rows = ROLES.flatMap((role) => THINGS.map((thing) => [role, thing, EXPECTED[role][thing] ?? ''] as const))
  it.each(rows)('%s on %s: %s', (role, thing, verbs) => {
    const allowed = VERBS.filter((verb) => can(staff(at(role)), verb, thing, HERE)).sort()
    expect(allowed.join(' ')).toBe(verbs)
  })
})

describe('can: where', () => {
  it.each([
    ['one-stop-officer', 'accept', 'dossier', HERE, true],
    ['one-stop-officer', 'accept', 'dossier', BELOW, false],
    ['one-stop-officer', 'accept', 'dossier', ELSEWHERE, false],
    ['head-of-unit', 'approve', 'dossier', BELOW, false],
    ['head-of-unit', 'decide', 'retention', HERE, true],
    ['head-of-unit', 'decide', 'retention', BELOW, false],
    ['one-stop-officer', 'decide', 'retention', HERE, false],
    ['head-of-unit', 'read', 'dossier', BELOW, true],
    ['head-of-unit', 'read', 'dossier', ELSEWHERE, false],
    ['control-officer', 'read', 'dossier', BELOW, true],
    ['control-officer', 'import', 'procedure', ELSEWHERE, true],
    ['administrator', 'create', 'account', BELOW, true],
    ['administrator', 'create', 'account', ELSEWHERE, false],
    ['administrator', 'accept', 'dossier', HERE, false],
    ['treasurer', 'refund', 'payment', BELOW, true],
    ['treasurer', 'refund', 'payment', ELSEWHERE, false],
    ['one-stop-officer', 'refund', 'payment', HERE, false],
    ['one-stop-officer', 'look-up', 'register', HERE, true],
    ['one-stop-officer', 'look-up', 'register', BELOW, false],
    ['head-of-unit', 'look-up', 'register', HERE, false],
    ['administrator', 'look-up', 'register', HERE, false],
    ['one-stop-officer', 'hand-over', 'parcel', HERE, true],
    ['one-stop-officer', 'hand-over', 'parcel', BELOW, false],
    ['treasurer', 'repair', 'parcel-money', BELOW, true],
    ['head-of-unit', 'take', 'parcel', HERE, false],
  ] as const)('%s may %s a %s at %s: %s', (...[role, verb, thing, place, expected]) => {
    expect(can(staff(at(role)), verb, thing, place)).toBe(expected)
  })

  it('counts a role only at the unit it is held at', () => {
    const both = staff(at('one-stop-officer', HERE), at('head-of-unit', 'unit-else' as UnitId))
    expect(can(both, 'accept', 'dossier', HERE)).toBe(true)
    expect(can(both, 'approve', 'dossier', HERE)).toBe(false)
    expect(can(both, 'approve', 'dossier', 'unit-else' as UnitId)).toBe(true)
  })
})

describe('can: by delegation', () => {
  const standIn = (role: Role): Actor => staff({ ...at(role), onBehalfOf: 'absent' as OfficialId })
  it.each([
    ['head-of-unit', 'approve', 'dossier', true],
    ['one-stop-officer', 'accept', 'dossier', true],
    ['head-of-unit', 'create', 'delegation', false],
    ['administrator', 'create', 'account', false],
    ['administrator', 'grant', 'role', false],
    ['control-officer', 'read', 'audit-trail', false],
  ] as const)('%s standing in may %s a %s: %s', (...[role, verb, thing, expected]) => {
    expect(can(standIn(role), verb, thing, HERE)).toBe(expected)
  })
})

describe('can: everyone else', () => {
  it('lets nobody anonymous do anything', () => {
    expect(THINGS.flatMap((thing) => VERBS.filter((verb) => can(ANONYMOUS, verb, thing)))).toEqual([])
  })
  it.each([1, 2] as const)('lets a citizen of level %s touch only what is theirs', (level) => {
    const things = THINGS.filter((thing) => VERBS.some((verb) => can(citizen(level), verb, thing)))
    expect(things).toEqual(['own-dossier', 'own-file', 'own-register-entry', 'own-payment'])
  })
  it('lets staff without a role do nothing', () => {
    expect(abilitiesOf(staff())).toEqual([])
  })
  it('ignores a role it does not know', () => {
    expect(abilitiesOf(staff({ role: 'emperor', unitId: HERE }))).toEqual([])
  })
  it('lets the system do what the regulation knows, and nothing else', () => {
    const system: Actor = { kind: 'system', process: 'worker' }
    expect(can(system, 'accept', 'dossier')).toBe(true)
    expect(can(system, 'destroy', 'dossier')).toBe(false)
  })
})
