// TT 01/2018/TT-VPCP Mẫu số 01: number of sets on the slip.
import { describe, expect, it } from 'vitest'
import { setsHandedIn } from './sets-handed-in.ts'

const handed = (key: string, originals: number, copies: number) => ({ serial: 1, key, name: key, originals, copies, files: [] })
const again = (key: string, originals: number, copies: number) => ({ ...handed(key, originals, copies), revision: 2 })
const ASKED = [{ key: 'a', originals: 1, copies: 0 }, { key: 'b', originals: 1, copies: 1 }, { key: 'c', originals: 0, copies: 0 }]

describe('sets handed in', () => {
  it.each([
    ['one of each', [handed('a', 1, 0), handed('b', 1, 1)], 1],
    ['two of each', [handed('a', 2, 0), handed('b', 2, 2)], 2],
    ['two, copies standing for originals', [handed('a', 0, 2), handed('b', 0, 4)], 2],
    ['two of one paper, one of another', [handed('a', 2, 0), handed('b', 1, 1)], 1],
    ['three of the paper that was brought, the other waived', [handed('a', 3, 0)], 3],
    ['in two goes', [handed('a', 1, 0), handed('a', 1, 0)], 2],
    ['one, brought again because it was wrong', [handed('a', 1, 0), again('a', 1, 0)], 1],
    ['two, of which two are brought again in two goes', [handed('a', 1, 0), again('a', 1, 0), again('a', 1, 0)], 2],
    ['two, brought again as a file alone', [handed('a', 2, 0), again('a', 0, 0)], 2],
    ['half of what is asked', [handed('b', 1, 0)], 1],
    ['a paper nobody asked for', [handed('x', 4, 0), handed('c', 3, 0)], 1],
    ['files alone', [handed('a', 0, 0)], 1],
    ['nothing', [], 1],
  ])('%s', (_, components, sets) => {
    expect(setsHandedIn(components, ASKED)).toBe(sets)
  })
})
