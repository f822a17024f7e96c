import { describe, expect, it } from 'vitest'
import { rangeOf } from './byte-range.ts'

describe('rangeOf (RFC 9110 §14.2)', () => {
  it.each<[string | undefined, number, ReturnType<typeof rangeOf>]>([
    [undefined, 100, undefined],
    ['bytes=0-9', 100, { start: 0, end: 9 }],
    ['bytes=90-', 100, { start: 90, end: 99 }],
    ['bytes=90-500', 100, { start: 90, end: 99 }],
    ['bytes=-10', 100, { start: 90, end: 99 }],
    ['bytes=-500', 100, { start: 0, end: 99 }],
    ['bytes=100-', 100, 'outside'],
    ['bytes=-0', 100, 'outside'],
    ['bytes=9-3', 100, undefined],
    ['bytes=-', 100, undefined],
    ['bytes=0-1,5-6', 100, undefined],
    ['pages=1-2', 100, undefined],
  ])('%s of %i bytes', (header, size, range) => expect(rangeOf(header, size)).toEqual(range))
})
