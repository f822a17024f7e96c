import { expect, it } from 'vitest'
import type { ShownResult } from '../application/read-old-results.ts'
import { shownView } from './views.ts'

const ENTRY = { number: '12/2016', issuedOn: '2016-05-02', issuer: 'Ủy ban nhân dân xã Thử', holderName: 'Trần Thị Mẫu' }

const told = (state: ShownResult['result']['state'], rest: { readonly entry?: typeof ENTRY; readonly read?: string }): string | undefined => {
  const result = { id: 'a', state, listed: { number: '11/2016' }, pages: 1, ...(rest.entry ? { entry: rest.entry } : {}) } as unknown as ShownResult['result']
  const reading = { isWaiting: false, isDone: true, faults: [], fields: rest.read ? { number: { value: rest.read, confidence: 90 } } : {} } as unknown as NonNullable<ShownResult['reading']>
  return shownView({ result, reading, isSigned: false, next: 'wait', may: { digitise: false, check: false, sign: false }, history: [] }).otherNumber
}

// TT 01/2023/TT-VPCP Điều 8: a swapped scan is found while its result can still go back to be scanned.
it.each([
  ['scanned', { read: '12/2016' }, '12/2016'],
  ['scanned', { read: '11/2016' }, undefined],
  ['entered', { entry: ENTRY }, undefined],
  ['checked', { entry: ENTRY }, '12/2016'],
  ['signed', { entry: ENTRY }, undefined],
  ['published', { entry: ENTRY }, undefined],
] as const)('of a result that is %s (%o) the other number told is %s', (state, given, expected) => expect(told(state, given)).toBe(expected))
