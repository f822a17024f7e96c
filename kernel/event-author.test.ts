import { describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from './actor.ts'
import { authorOf, namedAuthorOf } from './event-author.ts'

const STAFF = { kind: 'staff', accountId: 'a', officialId: 'o', sessionId: 's', fullName: 'Người Thử', roles: [] } as unknown as Actor

describe('the author of an event', () => {
  it.each<[string, Actor, object]>([
    ['an official, by account of duty', STAFF, { kind: 'staff', name: 'Người Thử', officialId: 'o' }],
    ['a process', { kind: 'system', process: 'post' }, { kind: 'system', name: 'post' }],
  ])('is %s', (_who, actor, author) => {
    expect(authorOf(actor)).toEqual(author)
  })
  it('is nobody without signing in', () => {
    expect(namedAuthorOf(ANONYMOUS)).toBeUndefined()
    expect(() => authorOf(ANONYMOUS)).toThrow('without a name')
  })
})
