import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { chooseAccount, decideAdd, decideEnd, kindsOf, type CollectingAccount, type LevyKind } from './collecting-account.ts'

const day = (text: string): PlainDate => text as PlainDate
const [COMMUNE, PROVINCE] = ['commune' as UnitId, 'province' as UnitId]
const TODAY = day('2025-03-10')

const account = (number: string, given: Partial<CollectingAccount> = {}): CollectingAccount => ({ id: number, bankBin: '970415', bankName: 'Ngân hàng thử', number, holder: 'UBND XA THU', basis: 'QĐ 1/QĐ-UBND', validFrom: day('2025-01-01'), ...given })

const ALL = [
  account('P0'),
  account('P1', { kind: 'obligation' }),
  account('C0', { unitId: COMMUNE, validUntil: day('2025-02-28') }),
  account('C2', { unitId: COMMUNE, validFrom: day('2025-03-01') }),
  account('CS', { unitId: COMMUNE, kind: 'state-charge' }),
  account('D1', { unitId: PROVINCE, kind: 'price' }),
]

describe('which account collects (NĐ 120/2016 Đ4)', () => {
  it.each<readonly [string, readonly UnitId[], readonly LevyKind[], string, string | undefined]>([
    ['the unit has one for the kind', [COMMUNE, PROVINCE], ['state-charge'], '2025-03-10', 'CS'],
    ['the unit has one for everything', [COMMUNE, PROVINCE], ['service-fee'], '2025-03-10', 'C2'],
    ['on an earlier day it was another', [COMMUNE, PROVINCE], ['service-fee'], '2025-02-28', 'C0'],
    ['kinds that lead to two go together into the one for everything', [COMMUNE, PROVINCE], ['state-charge', 'service-fee'], '2025-03-10', 'C2'],
    ['a unit without one: that of the unit above', [PROVINCE], ['price'], '2025-03-10', 'D1'],
    ['two kinds and no account for everything: further up', [PROVINCE], ['price', 'levy'], '2025-03-10', 'P0'],
    ['the province for the kind', [PROVINCE], ['obligation'], '2025-03-10', 'P1'],
    ['before there was any', [COMMUNE], ['levy'], '2024-12-31', undefined],
    ['nothing to be paid chooses the one for everything', [COMMUNE], [], '2025-03-10', 'C2'],
  ])('%s', (_, units, kinds, on, number) => {
    expect(chooseAccount(ALL, { units, kinds, on: day(on) })?.number).toBe(number)
  })

  it('looks at lines that cost something only', () => {
    expect(kindsOf([{ kind: 'service-fee', name: 'a', amount: 0 }, { kind: 'price', name: 'b', amount: 5, exemption: 'Hộ nghèo' }, { kind: 'levy', name: 'c', amount: 5 }])).toEqual(['levy'])
  })
})

describe('an account is added and ended, never rewritten (Luật Kế toán 88/2015/QH13 Đ26)', () => {
  it.each([
    ['takes over from the one before on its eve', account('N1', { unitId: COMMUNE, validFrom: day('2025-04-01') }), { ok: true, ends: { id: 'C2', validUntil: '2025-03-31' } }],
    ['of a place that had none ends nobody', account('N2', { unitId: COMMUNE, kind: 'price', validFrom: day('2025-04-01') }), { ok: true }],
    ['cannot have begun before today', account('N3', { validFrom: day('2025-03-09') }), { kind: 'account-too-early' }],
    ['cannot begin on the day another does', account('N4', { unitId: COMMUNE, validFrom: day('2025-03-10') }), { ok: true, ends: { id: 'C2', validUntil: '2025-03-09' } }],
    ['needs what decided it', account('N5', { basis: ' ', validFrom: TODAY }), { kind: 'account-basis-missing' }],
    ['needs a number a bank can read', account('12/34', { validFrom: TODAY }), { kind: 'account-unreadable' }],
  ] as const)('%s', (_, given, expected) => {
    const decided = decideAdd(ALL, given, TODAY)
    expect(decided.ok ? { ok: true, ...(decided.value.ends ? { ends: decided.value.ends } : {}) } : decided.refusal).toEqual(expected)
  })

  it('is refused where one to come begins on that day or later', () => {
    const toCome = [...ALL, account('F', { unitId: COMMUNE, validFrom: day('2025-05-01') })]
    expect(decideAdd(toCome, account('N', { unitId: COMMUNE, validFrom: day('2025-04-01') }), TODAY)).toMatchObject({ refusal: { kind: 'account-overlaps', on: '2025-05-01' } })
  })

  it.each([
    ['ends today at the earliest', account('A'), '2025-03-09', { kind: 'account-too-early' }],
    ['ends on a day to come', account('A'), '2025-03-31', '2025-03-31'],
    ['that has ended stays ended', account('A', { validUntil: day('2025-02-01') }), '2025-03-31', { kind: 'account-ended', on: '2025-02-01' }],
    ['that has not begun never begins', account('A', { validFrom: day('2025-06-01') }), '2025-03-10', '2025-05-31'],
  ] as const)('%s', (_, given, until, expected) => {
    const decided = decideEnd(given, { until: day(until), today: TODAY })
    expect(decided.ok ? decided.value : decided.refusal).toEqual(expected)
  })
})
