import { expect, it } from 'vitest'
import { laterOf, type Heard } from './connector.ts'

// QĐ 276/QĐ-UBND III.3g: when it last answered stands whatever happened since, and the newest fault beside it.
it.each<readonly [string, Heard, Heard, Heard]>([
  ['nothing heard at all', {}, {}, {}],
  ['a first answer', {}, { answeredAt: 5 }, { answeredAt: 5 }],
  ['a fault after an answer', { answeredAt: 5 }, { failedAt: 7, fault: 'no-answer' }, { answeredAt: 5, failedAt: 7, fault: 'no-answer' }],
  ['an answer told late', { answeredAt: 9 }, { answeredAt: 5 }, { answeredAt: 9 }],
  ['an older fault told late', { failedAt: 9, fault: 'status-503' }, { failedAt: 7, fault: 'no-answer' }, { failedAt: 9, fault: 'status-503' }],
])('%s', (_title, before, heard, after) => expect(laterOf(before, heard)).toEqual(after))
