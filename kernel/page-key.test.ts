import { describe, expect, it } from 'vitest'
import { readPageKey } from './page-key.ts'

const ID = '0195a000-0000-7000-8000-0000000000a1'

describe('where a page ended', () => {
  it.each([
    [`2025-03-12T05:00:00Z|${ID}`, []],
    [`2025-03-12T05:00:00.123Z|${ID}|rests`, ['rests']],
    [`2025-03-12|${ID}`, []],
    [`2025-03-12 05:00:00+00|${ID}|rests`, ['rests']],
    [`2025-03-12 05:00:00.123456+07|${ID}`, []],
    [`2025-03-12 05:00:00-03:30|${ID}`, []],
    [`infinity|${ID}|rests`, ['rests']],
  ])('%s', (after, rest) => expect(readPageKey(after)).toEqual({ at: after.split('|')[0], id: ID, rest }))

  it.each([undefined, '', 'x', 'x|y', `x|${ID}`, '2025-03-12|x', `2025-02-30|${ID}`, `2025-03-12T25:00:00Z|${ID}`, `2025-03-12T05:00:00Z;|${ID}`, `2025-03-12 05:00:00+7|${ID}`, `|${ID}`])('%s begins anew', (after) => expect(readPageKey(after)).toBeUndefined())
})
