import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../kernel/actor.ts'
import type { PersonId, SessionId } from '../../kernel/ids.ts'
import { createRateOwners } from './rate-owner.ts'

const AT = { publicUrl: 'http://localhost:8080' }
const citizen: Actor = { kind: 'citizen', personId: 'p-1' as PersonId, sessionId: 's-1' as SessionId, fullName: 'Người Thử', assuranceLevel: 2 }
const from = (token?: string): FastifyRequest => ({ ip: '203.0.113.7', cookies: token === undefined ? {} : { motcua: token } }) as unknown as FastifyRequest

describe('rateOwners', () => {
  it('counts invented cookies for their address, so that they open no new count', () => {
    const owners = createRateOwners(AT)
    for (const token of ['a', 'b', 'c']) {
      owners.note(from(token), ANONYMOUS)
      expect(owners.keyOf(from(token))).toBe('203.0.113.7')
      expect(owners.hasSession(from(token))).toBe(false)
    }
  })

  it('counts a person while a session lives, all their sessions together', () => {
    const owners = createRateOwners(AT)
    for (const token of ['a', 'b']) owners.note(from(token), citizen)
    expect([owners.keyOf(from('a')), owners.keyOf(from('b'))]).toEqual(['p-1', 'p-1'])
    owners.note(from('a'), ANONYMOUS)
    expect(owners.keyOf(from('a'))).toBe('203.0.113.7')
  })

  it('forgets the longest unseen session first', () => {
    const owners = createRateOwners(AT, 2)
    for (const token of ['a', 'b', 'a', 'c']) owners.note(from(token), citizen)
    expect(['a', 'b', 'c'].map((token) => owners.hasSession(from(token)))).toEqual([true, false, true])
  })
})
