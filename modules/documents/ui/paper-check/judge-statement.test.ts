import { createECDH, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { statementText, type StatementFacts } from '../../domain/vault/statement.ts'
import { hashOf, judgeStatement, type Key } from './judge-statement.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = privateKey.export({ format: 'jwk' })
const curve = createECDH('prime256v1')
curve.setPrivateKey(Buffer.from(jwk.d ?? '', 'base64url'))
const KEYS: readonly Key[] = [{ kid: 'unit-key', unitName: 'UBND xã Thử Nghiệm', publicKey: curve.getPublicKey().toString('base64url'), demo: false }]
const FACTS: StatementFacts = { kid: 'unit-key', recordId: '0195a000-0000-7000-8000-000000000001', name: 'Giấy khai sinh', number: '9/GKS', issuedOn: '2025-03-01', validUntil: '2025-12-31', sha256: 'ab'.repeat(32) }

const seal = (text: string): string => {
  const key = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x: jwk.x ?? '', y: jwk.y ?? '', d: jwk.d ?? '' }, format: 'jwk' })
  return `${Buffer.from(text).toString('base64url')}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}
const GOOD = seal(statementText(FACTS))
const altered = `${Buffer.from(statementText({ ...FACTS, number: '10/GKS' })).toString('base64url')}.${GOOD.split('.')[1]}`

describe('a QR code judged on the reader’s own device (Luật Giao dịch điện tử 20/2023 art. 12)', () => {
  it.each([
    ['as signed', GOOD, { kind: 'genuine', facts: FACTS, unitName: 'UBND xã Thử Nghiệm', expired: false }],
    ['run out', seal(statementText({ ...FACTS, validUntil: '2025-03-11' })), { kind: 'genuine', expired: true }],
    ['for good', seal(statementText({ ...FACTS, validUntil: '' })), { kind: 'genuine', expired: false }],
    ['another number under the same signature', altered, { kind: 'forged' }],
    ['the signature of another key', GOOD.replace(/[.].*/, `.${seal('x').split('.')[1]}`), { kind: 'forged' }],
    ['a signature cut short', GOOD.slice(0, -20), { kind: 'forged' }],
    ['a key nobody listed', seal(statementText({ ...FACTS, kid: 'other' })), { kind: 'unknown-key' }],
    ['words of another shape', seal('["hello"]'), { kind: 'unreadable' }],
    ['a code cut in the middle', GOOD.slice(0, 40), { kind: 'unreadable' }],
    ['signs that are none', '%%%.%%%', { kind: 'unreadable' }],
    ['nothing', '', { kind: 'no-statement' }],
  ])('%s', async (_, statement, expected) => expect(await judgeStatement(statement, KEYS, '2025-03-12')).toMatchObject(expected))

  it('compares a file by its hash', async () => expect(await hashOf(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'))
})
