import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesOf, isOutOfDate } from './posting.ts'

const wordsOf = (held: Readonly<Record<string, string>>): string => Object.entries(held).map((each) => each.join(' ')).toSorted().join()

describe('differencesOf (NĐ 63/2010 Đ17, Đ26.2)', () => {
  it.each([
    ['the same is up to date', { a: '1' }, { a: '1' }, { missing: [], changed: [], abolished: [] }],
    ['a new procedure is missing', { a: '1' }, { a: '1', b: '1' }, { missing: ['b'], changed: [], abolished: [] }],
    ['an amended one still hangs in its old words', { a: '1' }, { a: '2' }, { missing: [], changed: ['a'], abolished: [] }],
    ['an abolished one still hangs', { a: '1', b: '1' }, { a: '1' }, { missing: [], changed: [], abolished: ['b'] }],
  ])('%s', (_, posted, inForce, differences) => {
    expect(differencesOf(posted, inForce)).toEqual(differences)
  })

  it('is out of date exactly when what hangs is not what is in force', () => {
    const held = fc.dictionary(fc.constantFrom('1.000001', '1.000002', '1.000003'), fc.constantFrom('v1', 'v2'), { noNullPrototype: true })
    fc.assert(fc.property(held, held, (posted, inForce) => {
      const same = wordsOf(posted) === wordsOf(inForce)
      expect(isOutOfDate(differencesOf(posted, inForce))).toBe(!same)
    }))
  })
})
