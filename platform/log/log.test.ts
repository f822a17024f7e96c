// NĐ 13/2023 articles 3 and 26, ASVS 5.0 §16.2.5 and §16.4.1: what a log holds, and what it never holds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog } from './log.ts'

const linesOf = (write: (log: ReturnType<typeof createLog>) => void): readonly string[] => {
  const lines: string[] = []
  write(createLog('debug', { write: (line: string) => void lines.push(line) }))
  return lines
}
const digits = (count: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((each) => each.join(''))
const around = fc.constantFrom('Key (personal_id_number)=({}) already exists.', '{}', 'of {} sent', 'a,{};b', '«{}»', 'tel:{}')

describe('the log', () => {
  it.each([
    ['an identity number', { cause: 'Key (number)=(044099001234) already exists.' }, '044099001234'],
    ['an old identity number', { cause: 'của 191234567, xin' }, '191234567'],
    ['a phone number', { cause: 'no route to 0912345678' }, '0912345678'],
    ['a phone number with its country', { cause: 'no route to +84912345678' }, '912345678'],
    ['a bearer token', { cause: 'authorization: Bearer abcdef0123456789' }, 'abcdef0123456789'],
    ['a signed token', { cause: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln' }, 'eyJzdWIiOiIxIn0'],
    ['a secret in an address', { cause: 'connect postgres://owner:hunter2@db:5432/motcua' }, 'hunter2'],
    ['a password by its name', { password: 'hunter2-and-more' }, 'hunter2'],
    ['a cookie by its name', { cookie: 'motcua=secret-of-session' }, 'secret-of-session'],
  ])('never holds %s', (_what, fields, secret) => {
    const [line = ''] = linesOf((log) => log.error(fields, 'request failed'))
    expect(line).not.toContain(secret)
    expect(JSON.parse(line)).toMatchObject({ level: 50, msg: 'request failed' })
  })

  it('never holds such a number wherever it stands', () => {
    fc.assert(
      fc.property(fc.oneof(digits(12), digits(9).map((each) => `0${each}`)), around, fc.constantFrom('cause', 'route', 'anything'), (number, text, name) => {
        const [line = ''] = linesOf((log) => log.warn({ [name]: text.replace('{}', number) }, text.replace('{}', number)))
        expect(line).not.toContain(number)
        expect(() => JSON.parse(line) as unknown).not.toThrow()
      }),
    )
  })

  it('keeps ids, counts and times, which tell what happened', () => {
    const fields = { requestId: '0199d000-0000-7000-8000-123456789012', bytes: 123_456_789_012, rows: 912_345_678, at: '2026-11-27T08:00:00.000Z' }
    expect(JSON.parse(linesOf((log) => log.info(fields, 'kept'))[0] ?? '')).toMatchObject(fields)
  })

  it('writes one act on one line, whatever was typed', () => {
    const lines = linesOf((log) => log.info({ name: 'a\n{"level":60,"msg":"forged"}' }, 'first\r\nsecond'))
    expect(lines).toHaveLength(1)
    expect(lines[0]?.trimEnd().split(/[\r\n]/)).toHaveLength(1)
  })
})
