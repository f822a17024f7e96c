import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Receipt } from './demand.ts'
import { daysOfLine, isRenumbered } from './renumbered.ts'

const [MONDAY, TUESDAY] = ['2025-03-10', '2025-03-11'] as PlainDate[]
const counted = (transactionNo: string, shownOn: PlainDate | undefined = MONDAY, amount = 50_000): Receipt => ({ serial: 1, at: '2025-03-10T03:00:00.000Z' as Instant, method: 'bank-transfer', amount, evidence: 'statement', transactionNo, ...(shownOn ? { shownOn } : {}) })
const line = (transactionNo: string, amount = 50_000) => ({ transactionNo, amount })

describe('Luật Kế toán Điều 26: a line of the statement under a number never seen', () => {
  it.each<readonly [string, readonly Receipt[], readonly { transactionNo: string; amount: number }[], readonly string[]]>([
    ['nothing was counted before', [], [line('B')], []],
    ['the one counted is gone: the same money', [counted('A')], [line('B')], ['B']],
    ['the one counted is still there: sent twice', [counted('A')], [line('A'), line('B')], []],
    ['one is gone, two are new: one of them is new money', [counted('A')], [line('B'), line('C')], ['B']],
    ['two are gone, two are new', [counted('A'), counted('D')], [line('B'), line('C')], ['B', 'C']],
    ['another amount', [counted('A')], [line('B', 20_000)], []],
    ['the one counted stands on a day that was not heard', [counted('A', '2025-03-03' as PlainDate)], [line('B')], []],
    ['the one counted stood on a day that is heard besides: its bank moved it', [counted('A', '2025-03-08' as PlainDate)], [line('B')], ['B']],
    ['nobody knows on which day the one counted stood', [{ ...counted('A'), shownOn: undefined } as unknown as Receipt], [line('B')], []],
  ])('%s', (_, receipts, lines, renumbered) => {
    expect(lines.filter((each) => isRenumbered(receipts, each, { days: ['2025-03-08' as PlainDate, MONDAY as PlainDate, TUESDAY as PlainDate], lines })).map(({ transactionNo }) => transactionNo)).toEqual(renumbered)
  })

  it('counted before days were kept stands on any day of the usual look back', () => {
    const { shownOn: _, ...old } = counted('A')
    expect([daysOfLine(old), daysOfLine(counted('A', TUESDAY)), daysOfLine({ ...old, evidence: 'treasurer' })]).toEqual([['2025-03-10', '2025-03-09', '2025-03-08', '2025-03-07'], [TUESDAY], []])
  })
})
