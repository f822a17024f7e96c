import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameContent } from './same-content.ts'

/** The same with its fields the other way round, as a database may give it back. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, field]) => [key, turned(field)]))
}

describe('isSameContent', () => {
  it.each([
    ['texts', 'Xã Mẫu', 'Xã Mẫu', true],
    ['other texts', 'Xã Mẫu', 'Xã Mâu', false],
    ['a number and its text', 1, '1', false],
    ['nothing and an empty text', null, '', false],
    ['fields in another order', { a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 }, true],
    ['a list in another order', [1, 2], [2, 1], false],
    ['a longer list', [1], [1, 2], false],
    ['a list and its places as fields', ['x'], { 0: 'x' }, false],
    ['a field less', { a: 1, b: null }, { a: 1 }, false],
    ['a field more', { a: 1 }, { a: 1, b: 2 }, false],
    ['another field', { a: 1 }, { b: 1 }, false],
    ['a field that is undefined', { a: 1, b: undefined }, { a: 1 }, true],
    ['JSON as text and as read', '{"a":[1,{"b":"c"}]}', { a: [1, { b: 'c' }] }, true],
    ['JSON texts with other spaces', '{"a": 1, "b": 2}', '{"b":2,"a":1}', true],
    ['what only begins like JSON', '[KHẨN] xin ý kiến', '[KHẨN] xin ý kiến', true],
    ['others that only begin like JSON', '[KHẨN] xin ý kiến', '[KHẨN] xin ý kiến khác', false],
  ])('%s', (_, one, other, same) => {
    expect([isSameContent(one, other), isSameContent(other, one)]).toEqual([same, same])
  })

  it('knows any JSON again, turned and as text, and nothing else', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isSameContent(value, turned(value)) && (value === null || typeof value !== 'object' || isSameContent(value, JSON.stringify(turned(value))))))
    fc.assert(fc.property(fc.jsonValue(), (value) => !isSameContent([value], [value, value])))
  })
})
