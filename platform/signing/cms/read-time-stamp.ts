// RFC 3161 2.4.2: a third party says when a hash existed.
import { createHash } from 'node:crypto'
import { child, octetsOf, oidOf, readBer, timeOf, type Ber } from '../asn1/ber.ts'
import type { Certificate } from './certificate.ts'
import { digestNamed, OID } from './oids.ts'
import { readCms, type Cms } from './read-cms.ts'
import { findCmsFault } from './verify-cms.ts'

export type TimeStamp = {
  readonly at: number
  readonly authority: Certificate | undefined
  readonly cms: Cms
  /** It is of these bytes, and signed by its authority. */
  readonly isGood: boolean
  readonly nonce: Buffer | undefined
}

/** Reads the token over `stamped` (for a signature: the signature value). Throws `BerFault` when it is none. */
export const readTimeStamp = (token: Uint8Array, stamped: (digest: string) => Buffer): TimeStamp => {
  const cms = readCms(token)
  const content = cms.content ?? Buffer.alloc(0)
  const info = readBer(content)
  const imprint = child(info, 2)
  const algorithm = digestNamed(oidOf(child(child(imprint, 0), 0)))
  const isOfThese = algorithm !== undefined && stamped(algorithm).equals(octetsOf(child(imprint, 1)))
  const fault = findCmsFault(cms, { hashOf: (digest) => createHash(digest).update(content).digest(), bytes: () => content })
  const nonce: Ber | undefined = info.children.slice(5).find(({ tag }) => tag === 0x02)
  return { at: timeOf(child(info, 4)), authority: cms.signer.certificate, cms, isGood: isOfThese && fault === undefined && cms.contentType === OID.timeStampInfo, nonce: nonce?.content }
}
