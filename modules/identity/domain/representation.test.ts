// Bộ luật Dân sự 2015 Đ136, Đ138, Đ140; NĐ 13/2023 Đ20.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { decideRepresentation, isInForce, opensDossiers, type Representation } from './representation.ts'

const day = (text: string) => text as PlainDate
const facts = { today: day('2025-03-12'), principal: { kind: 'individual', birthOn: day('2015-06-01') }, hasEvidence: true, isSelf: false }

describe('decideRepresentation', () => {
  it.each([
    ['Đ136: a parent until the child is eighteen', { kind: 'parent', childAgreed: true, fromOn: day('2025-03-12') }, facts, '2033-06-01'],
    ['Đ136: shorter when it says so', { kind: 'parent', childAgreed: true, fromOn: day('2025-03-12'), untilOn: day('2026-01-01') }, facts, '2026-01-01'],
    ['Đ136: never longer', { kind: 'parent', childAgreed: true, fromOn: day('2025-03-12'), untilOn: day('2040-01-01') }, facts, '2033-06-01'],
    ['born on 29 February', { kind: 'parent', childAgreed: true, fromOn: day('2025-03-12') }, { ...facts, principal: { kind: 'individual', birthOn: day('2012-02-29') } }, '2030-02-28'],
    ['NĐ 13/2023 Đ20: a child younger than seven is not asked', { kind: 'parent', fromOn: day('2025-03-12') }, { ...facts, principal: { kind: 'individual', birthOn: day('2018-03-13') } }, '2036-03-13'],
    ['Đ140.2b: an authorisation without an end, one year', { kind: 'authorised', fromOn: day('2025-03-12') }, facts, '2026-03-12'],
    ['an authorisation until its day', { kind: 'authorised', fromOn: day('2025-03-12'), untilOn: day('2025-04-01') }, facts, '2025-04-01'],
  ] as const)('%s', (_name, asked, given, untilOn) => {
    expect(decideRepresentation(asked, given)).toEqual({ ok: true, value: { untilOn } })
  })

  it.each([
    ['represents-self', { kind: 'authorised', fromOn: day('2025-03-12') }, { ...facts, isSelf: true }],
    ['evidence-missing', { kind: 'parent', childAgreed: true, fromOn: day('2025-03-12') }, { ...facts, hasEvidence: false }],
    ['child-consent-missing', { kind: 'parent', fromOn: day('2025-03-12') }, { ...facts, principal: { kind: 'individual', birthOn: day('2018-03-12') } }],
    ['child-consent-missing', { kind: 'parent', childAgreed: false, fromOn: day('2025-03-12') }, facts],
    ['child-is-adult', { kind: 'parent', childAgreed: true, fromOn: day('2025-03-12') }, { ...facts, principal: { kind: 'individual', birthOn: day('2007-03-12') } }],
    ['child-birth-missing', { kind: 'parent', childAgreed: true, fromOn: day('2025-03-12') }, { ...facts, principal: { kind: 'individual' } }],
    ['parent-only-of-individual', { kind: 'parent', childAgreed: true, fromOn: day('2025-03-12') }, { ...facts, principal: { kind: 'enterprise' } }],
    ['representation-dates-reversed', { kind: 'authorised', fromOn: day('2025-03-12'), untilOn: day('2025-03-11') }, facts],
    ['representation-already-over', { kind: 'authorised', fromOn: day('2025-01-01'), untilOn: day('2025-03-11') }, facts],
  ] as const)('refuses: %s', (kind, asked, given) => {
    expect(decideRepresentation(asked, given)).toMatchObject({ ok: false, refusal: { kind } })
  })
})

describe('isInForce', () => {
  const ground: Representation = {
    id: 'r', personId: 'a' as PersonId, principalId: 'b' as PersonId, kind: 'authorised', fromOn: day('2025-03-12'), untilOn: day('2025-03-14'),
    procedureCodes: ['1.001193'], recordedAt: '2025-03-12T00:00:00.000Z' as Instant,
  }
  it.each([
    ['2025-03-11', '1.001193', false],
    ['2025-03-12', '1.001193', true],
    ['2025-03-14', '1.001193', true],
    ['2025-03-15', '1.001193', false],
    ['2025-03-13', '2.000815', false],
    ['2025-03-13', undefined, true],
  ] as const)('on %s for %s: %s', (on, procedureCode, expected) => {
    expect(isInForce(ground, { on: day(on), procedureCode })).toBe(expected)
  })
  it('is over once ended, and opens no dossier while only declared', () => {
    const on = day('2025-03-13')
    expect(isInForce({ ...ground, endedAt: ground.recordedAt }, { on })).toBe(false)
    expect(opensDossiers(ground, { on })).toBe(false)
    expect(opensDossiers({ ...ground, verifiedAt: ground.recordedAt }, { on })).toBe(true)
  })
})
