import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { matchBooks, type Books } from './reconcile.ts'

const ours = (counted: number, more: object = {}) => ({ reference: 'MC1', method: 'platform' as const, amount: 50_000, counted, ...more })
const platform = (amount: number, reference = 'MC1') => ({ reference, amount, transactionNo: 'GD1' })
const bank = (amount: number, reference: string | undefined = 'MC1') => ({ ...(reference ? { reference } : {}), amount, transactionNo: 'FT1', words: 'x' })

describe('NĐ 120/2016/NĐ-CP Điều 4, Luật Kế toán Điều 26: three books, one money', () => {
  it.each<readonly [string, Books, readonly string[]]>([
    ['all three agree', { ours: [ours(50_000)], platform: [platform(50_000)], statement: [bank(50_000)] }, []],
    ['nobody paid', { ours: [ours(0)], platform: [], statement: [] }, []],
    ['the callback was lost', { ours: [ours(0)], platform: [platform(50_000)] }, ['paid-not-counted']],
    ['counted, and the platform knows nothing', { ours: [ours(50_000)], platform: [] }, ['counted-not-paid']],
    ['counted a moment ago, the list is older', { ours: [ours(50_000, { fresh: true })], platform: [], statement: [] }, []],
    ['another amount', { ours: [ours(50_000)], platform: [platform(40_000)] }, ['amount-differs']],
    ['another amount, not counted', { ours: [ours(0)], platform: [platform(40_000)] }, ['amount-differs']],
    ['a reference that is not ours', { ours: [], platform: [platform(50_000)] }, ['unknown-reference']],
    ['never reached the bank', { ours: [ours(50_000)], platform: [platform(50_000)], statement: [] }, ['not-in-statement']],
    ['less reached the bank', { ours: [ours(50_000)], platform: [platform(50_000)], statement: [bank(49_000)] }, ['statement-amount-differs']],
    ['two transfers under one reference', { ours: [ours(50_000, { method: 'bank-transfer' })], platform: [], statement: [bank(20_000), bank(30_000)] }, []],
    ['money at the bank that nobody knows', { ours: [], statement: [bank(70_000, undefined)] }, ['statement-unknown']],
    ['money at the bank that nobody knows, of a day that is not closed', { today: '2025-03-12' as PlainDate, ours: [], statement: [{ ...bank(70_000, undefined), day: '2025-03-12' as PlainDate }, { ...bank(60_000, undefined), day: '2025-03-11' as PlainDate }] }, ['statement-unknown']],
    ['books that were not heard accuse nobody', { ours: [ours(50_000), ours(0)] }, []],
    ['a day on which it may stand was not heard', { ours: [ours(50_000, { unheard: ['platform', 'statement'] })], platform: [], statement: [] }, []],
    ['a part stands on the days that were heard', { ours: [ours(50_000, { method: 'bank-transfer', unheard: ['statement'] })], statement: [bank(20_000)] }, []],
    ['more came than we counted, whatever was not heard', { ours: [ours(50_000, { method: 'bank-transfer', unheard: ['statement'] })], statement: [bank(70_000)] }, ['statement-amount-differs']],
    ['only the other book was not heard', { ours: [ours(50_000, { unheard: ['platform'] })], platform: [], statement: [] }, ['not-in-statement']],
    ['it came into another account than its order named', { ours: [ours(50_000, { account: 'XA01' })], platform: [platform(50_000)], statement: [{ ...bank(50_000), account: 'TINH01' }] }, ['other-account']],
    ['a statement that tells no account accuses nobody', { ours: [ours(50_000, { account: 'XA01' })], statement: [bank(50_000)] }, []],
    ['cash is not looked for at the bank', { ours: [ours(50_000, { method: 'cash' })], platform: [], statement: [] }, []],
  ])('%s', (_, books, kinds) => {
    expect(matchBooks(books).map(({ kind }) => kind)).toEqual(kinds)
  })
})
