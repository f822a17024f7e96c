import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsToShow, LEAST_TOGETHER, type Waiting } from './rating-groups.ts'

const of = (unit: string, count: number, above: readonly string[] = ['p']): readonly Waiting[] => Array.from({ length: count }, (_, at) => ({ id: `${unit}${at}`, path: [unit, ...above] }))
const shape = (waiting: readonly Waiting[], isClosed: boolean) => groupsToShow(waiting, isClosed).map(({ owners, ids }) => [owners.join('<'), ids.length])

describe('NĐ 61/2018 article 27.3: small groups are not shown', () => {
  it.each([
    ['four of one unit wait', of('a', 4), false, []],
    ['five of one unit are shown to it and above', of('a', 5), false, [['a<p', 5]]],
    ['one unit never lifts another', [...of('a', 6), ...of('b', 3)], false, [['a<p', 6]]],
    ['leftovers of a closed month go together above', [...of('a', 3), ...of('b', 3)], true, [['p', 6]]],
    ['too few for the province are never shown', of('a', 4), true, []],
    ['deep units meet shallow ones on their way up', [...of('x', 2, ['m', 'p']), ...of('m', 3)], true, [['m<p', 5]]],
  ] as const)('%s', (_, waiting, isClosed, expected) => expect(shape(waiting, isClosed)).toEqual(expected))

  it('no group is small, none names a rating twice', () => {
    const path = fc.constantFrom(['a', 'm', 'p'], ['b', 'm', 'p'], ['m', 'p'], ['c', 'p'], ['p'])
    fc.assert(
      fc.property(fc.array(path, { maxLength: 40 }), fc.boolean(), (paths, isClosed) => {
        const groups = groupsToShow(paths.map((each, at) => ({ id: String(at), path: each })), isClosed)
        const ids = groups.flatMap((group) => group.ids)
        return groups.every((group) => group.ids.length >= LEAST_TOGETHER) && new Set(ids).size === ids.length
      }),
    )
  })
})
