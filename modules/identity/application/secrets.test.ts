// ASVS 5.0 §6.2, §6.5, §7.2, §7.3, §11.3-11.5: what opens an account or a session cannot be guessed, read back or changed.
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { refusePassword } from '../domain/password-rule.ts'
import { isAlive, minutesFrom, sessionEndsAt } from '../domain/session-life.ts'
import { hashPassword, newTemporaryPassword, verifyPassword } from './passwords.ts'
import { keyOf, open, seal } from './secret-box.ts'
import { findStep, newRecoveryCodes, newSecret } from './second-factor.ts'
import { hashToken, newToken } from './tokens.ts'

const NOW = parseInstant('2026-03-02T02:00:00Z') as Instant
const many = <T>(make: () => T): readonly T[] => Array.from({ length: 200 }, make)

describe('tokens (§7.2.2, §7.2.3, §11.5.1)', () => {
  it('have 256 bits, none comes twice, and only a hash of 256 bits is kept', () => {
    const tokens = many(newToken)
    expect(new Set(tokens.map((token) => Buffer.from(token, 'base64url').length))).toEqual(new Set([32]))
    expect(new Set(tokens).size).toBe(tokens.length)
    expect(hashToken(tokens[0] ?? '').length).toBe(32)
  })
})

describe('sealing (§11.3.2, §11.3.3)', () => {
  const key = randomBytes(32)
  const sealed = seal(key, 'JBSWY3DPEHPK3PXP', 'account-1')
  const turned = (at: number): Buffer => Buffer.from(sealed.map((byte, index) => (index === at ? byte ^ 1 : byte)))

  it('opens with its key for its own account', () => expect(open(key, sealed, 'account-1')).toBe('JBSWY3DPEHPK3PXP'))
  it('never seals alike twice', () => expect(seal(key, 'JBSWY3DPEHPK3PXP', 'account-1').equals(sealed)).toBe(false))
  it.each([
    ['another key', randomBytes(32), sealed, 'account-1'],
    ['another account', key, sealed, 'account-2'],
    ...Array.from({ length: sealed.length }, (_, at) => [`byte ${at} changed`, key, turned(at), 'account-1'] as const),
  ] as const)('%s: opens nothing', (_what, with_, bytes, about) => expect(() => open(with_, bytes, about)).toThrow())
})

describe('changed keys (§11.2.2)', () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)]
  const ring = Buffer.concat([fresh, old])
  it('open what they sealed; what is new is sealed by the newest alone', () => {
    const [before, after] = [seal(old, 'JBSWY3DPEHPK3PXP', 'account-1'), seal(ring, 'JBSWY3DPEHPK3PXP', 'account-1')]
    expect([open(ring, before, 'account-1'), open(fresh, after, 'account-1')]).toEqual(['JBSWY3DPEHPK3PXP', 'JBSWY3DPEHPK3PXP'])
    expect(() => open(old, after, 'account-1')).toThrow()
    expect([keyOf(ring, after, 'account-1'), keyOf(ring, before, 'account-1'), keyOf(ring, before, 'account-2')]).toEqual([0, 1, -1])
  })
})

describe('passwords (§6.2.9, §6.4.1, §11.4.2)', () => {
  it('are hashed by argon2id with 19 MiB in two passes, each with its own salt', async () => {
    const [one, two] = await Promise.all([hashPassword('con mèo trèo cây cau'), hashPassword('con mèo trèo cây cau')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
    expect(await Promise.all([verifyPassword('con mèo trèo cây cau', one), verifyPassword('con mèo', one), verifyPassword('con mèo trèo cây cau', undefined)])).toEqual([true, false, false])
  })
  it('may have 64 letters, and 128', () => expect([64, 128].map((length) => refusePassword('con mèo trèo cây cau hỏi thăm chú chuột '.repeat(4).slice(0, length), 'lan'))).toEqual([undefined, undefined]))
  it('of a first sign-in are random, and good enough to be kept', () => {
    const first = many(newTemporaryPassword)
    expect(new Set(first).size).toBe(first.length)
    expect(first.filter((password) => refusePassword(password, 'lan') !== undefined)).toEqual([])
  })
})

describe('second factors (§6.5.2-6.5.5)', () => {
  it('have seeds of 160 random bits and recovery codes of 120', () => {
    const secrets = many(newSecret)
    expect(new Set(secrets).size).toBe(secrets.length)
    expect(secrets[0]?.length).toBe(32)
    const codes = many(newRecoveryCodes).flat()
    expect(new Set(codes).size).toBe(codes.length)
    // 24 of 32 letters: five bits each.
    expect(codes.filter((code) => !/^(?:[A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/.test(code))).toEqual([])
  })
  it('take no word for a code', () => expect([findStep(newSecret(), 'abcdef', NOW), findStep(newSecret(), '12345', NOW)]).toEqual([undefined, undefined]))
})

describe('sessions (§7.3.1, §7.3.2)', () => {
  it.each([
    ['staff', 29, 0, true], ['staff', 30, 0, false], ['staff', 0, 719, true], ['staff', 0, 720, false],
    ['citizen', 29, 0, true], ['citizen', 30, 0, false], ['citizen', 0, 479, true], ['citizen', 0, 480, false],
  ] as const)('of %s, idle for %i minutes, begun %i minutes ago: %s', (kind, idle, begun, alive) => {
    const from = minutesFrom(NOW, -begun)
    expect(isAlive({ kind, lastSeenAt: minutesFrom(NOW, -idle), endsAt: sessionEndsAt(kind, from) }, NOW)).toBe(alive)
  })
})
