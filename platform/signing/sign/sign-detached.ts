// ETSI EN 319 122-1 (CAdES B-B, B-T), detached: a signature beside any bytes, where a file has no room for one.
import { createHash, verify } from 'node:crypto'
import { instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { buildCms, buildSignedAttributes } from '../cms/build-cms.ts'
import { readCertificate, type Certificate } from '../cms/certificate.ts'
import { OID } from '../cms/oids.ts'
import { readCms } from '../cms/read-cms.ts'
import { readTimeStamp } from '../cms/read-time-stamp.ts'
import { findCmsFault, type CmsFault } from '../cms/verify-cms.ts'
import { findChain, isValidAt, type ChainState } from '../trust/find-chain.ts'
import type { TrustList } from '../trust/trust-list.ts'
import { describeCertificate } from '../validate/describe-certificate.ts'

export type PreparedDetached = { readonly signedAttributes: Buffer; readonly hash: Buffer; readonly chain: readonly [Certificate, ...Certificate[]] }

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** What a key signs for these bytes; `chain` in DER, the signer's own first. */
export const prepareDetached = (bytes: Uint8Array, chain: readonly Uint8Array[]): PreparedDetached => {
  const [signer, ...rest] = chain.map(readCertificate)
  if (signer === undefined) throw new Error('a signature needs a certificate')
  const signedAttributes = buildSignedAttributes(sha256(bytes), signer)
  return { signedAttributes, hash: sha256(signedAttributes), chain: [signer, ...rest] }
}

/** A key that answers for another paper must not spoil this one: throws. */
export const finishDetached = ({ signedAttributes, chain }: PreparedDetached, { signature, timeStamp }: { readonly signature: Uint8Array; readonly timeStamp?: Uint8Array }): Buffer => {
  if (!verify('sha256', signedAttributes, chain[0].key, signature)) throw new Error('the signature is not of this certificate and these bytes')
  return buildCms({ signedAttributes, signature, chain, ...(timeStamp === undefined ? {} : { timeStamp }) })
}

export type DetachedReport = {
  readonly fault?: CmsFault | 'unreadable' | 'stamp-wrong'
  readonly trust?: ChainState
  readonly name?: string
  readonly isDemo: boolean
  readonly stampedAt?: Instant
  /** When it was signed, where a stamp says so; else now. */
  readonly isCertificateValid: boolean
}

const UNREADABLE: DetachedReport = { fault: 'unreadable', isDemo: false, isCertificateValid: false }

/** Throws for nothing: what is wrong is said. */
export const checkDetached = (bytes: Uint8Array, signature: Uint8Array, { trust, now }: { readonly trust: TrustList; readonly now: Instant }): DetachedReport => {
  try {
    const cms = readCms(signature)
    const fault = findCmsFault(cms, { hashOf: (digest) => createHash(digest).update(bytes).digest(), bytes: () => Buffer.from(bytes) })
    const { certificate } = cms.signer
    if (certificate === undefined) return UNREADABLE
    const token = cms.signer.unsigned.get(OID.timeStampToken)
    const stamp = token === undefined ? undefined : readTimeStamp(token.whole, (digest) => createHash(digest).update(cms.signer.signature).digest())
    const chain = findChain(certificate, cms.certificates, trust)
    const wrong = fault ?? (stamp?.isGood === false ? 'stamp-wrong' : undefined)
    return {
      ...(wrong === undefined ? {} : { fault: wrong }),
      trust: chain.state,
      name: describeCertificate(certificate).name,
      isDemo: chain.anchor?.demo === true,
      ...(stamp?.isGood ? { stampedAt: instantFromMs(stamp.at) } : {}),
      isCertificateValid: isValidAt(certificate, stamp?.isGood ? stamp.at : Date.parse(now)) === 'valid',
    }
  } catch {
    return UNREADABLE
  }
}
