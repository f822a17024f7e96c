import { createPrivateKey, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { derOf, NOW, openSigningTeam } from '../../../tests/support/signing-team.ts'
import { NOBODY_TRUSTED } from '../trust/trust-list.ts'
import { checkDetached, finishDetached, prepareDetached } from './sign-detached.ts'

const team = openSigningTeam()
const agency = team.issue({ name: 'UBND tỉnh Thử' })
const BYTES = Buffer.from('{"period":"2025-03"}')
const signed = (bytes: Uint8Array, isStamped = false): Buffer => {
  const prepared = prepareDetached(bytes, [derOf(agency)])
  const signature = sign('sha256', prepared.signedAttributes, createPrivateKey(agency.keyPem))
  return finishDetached(prepared, { signature, ...(isStamped ? { timeStamp: team.stamp(signature) } : {}) })
}
const check = (bytes: Uint8Array, signature: Uint8Array, trust = team.trust) => checkDetached(bytes, signature, { trust, now: NOW })

describe('a detached signature (ETSI EN 319 122-1)', () => {
  it('is whole, trusted and names its signer; with a stamp it says when', () => {
    expect(check(BYTES, signed(BYTES))).toMatchObject({ trust: 'trusted', name: 'UBND tỉnh Thử', isCertificateValid: true })
    expect(check(BYTES, signed(BYTES))).not.toHaveProperty('fault')
    expect(check(BYTES, signed(BYTES, true)).stampedAt).toBe(NOW)
  })
  it.each([
    ['other bytes', () => check(Buffer.from('{"period":"2025-04"}'), signed(BYTES)), { fault: 'document-changed' }],
    ['nonsense', () => check(BYTES, Buffer.from('no signature')), { fault: 'unreadable' }],
    ['nobody trusted', () => check(BYTES, signed(BYTES), NOBODY_TRUSTED), { trust: 'unknown-issuer' }],
  ])('says so: %s', (_, run, expected) => expect(run()).toMatchObject(expected))
  it('refuses the signature of another key', () => {
    const other = sign('sha256', prepareDetached(BYTES, [derOf(agency)]).signedAttributes, createPrivateKey(team.issue({ name: 'Người khác' }).keyPem))
    expect(() => finishDetached(prepareDetached(BYTES, [derOf(agency)]), { signature: other })).toThrow('not of this certificate')
  })
})
