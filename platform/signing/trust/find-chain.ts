// RFC 5280 6.1, as far as a signature on a document needs it: from the signer's certificate up to one that is trusted.
import { child, octetsOf, oidOf, readBer } from '../asn1/ber.ts'
import type { Certificate } from '../cms/certificate.ts'
import type { TrustAnchor, TrustList } from './trust-list.ts'

export type ChainState = 'trusted' | 'self-signed' | 'unknown-issuer'
export type Chain = {
  readonly state: ChainState
  /** Signer first. */
  readonly certificates: readonly Certificate[]
  readonly anchor: TrustAnchor | undefined
}

const MAX_LENGTH = 8

const isIssuedBy = (certificate: Certificate, issuer: Certificate): boolean => {
  if (!certificate.issuer.equals(issuer.subject)) return false
  try {
    return certificate.x509.checkIssued(issuer.x509) && certificate.x509.verify(issuer.key)
  } catch {
    return false
  }
}

const anchorOf = ({ anchors }: TrustList, certificate: Certificate): TrustAnchor | undefined => anchors.find((one) => one.certificate.sha256 === certificate.sha256)

/** Looks among what came with the signature and what is trusted; an issuer must be allowed to issue. */
export const findChain = (signer: Certificate, given: readonly Certificate[], trust: TrustList): Chain => {
  const certificates = [signer]
  const pool = [...trust.anchors.map(({ certificate }) => certificate), ...given]
  for (let last = signer; certificates.length <= MAX_LENGTH; ) {
    const anchor = anchorOf(trust, last)
    if (anchor) return { state: 'trusted', certificates, anchor }
    const own = last
    if (isIssuedBy(own, own)) break
    const issuer = pool.find((one) => one.sha256 !== own.sha256 && one.x509.ca && isIssuedBy(own, one))
    if (issuer === undefined) break
    certificates.push(issuer)
    last = issuer
  }
  return { state: certificates.length === 1 && isIssuedBy(signer, signer) ? 'self-signed' : 'unknown-issuer', certificates, anchor: undefined }
}

export const isValidAt = ({ x509 }: Certificate, at: number): 'valid' | 'expired' | 'not-yet' => {
  if (at < x509.validFromDate.getTime()) return 'not-yet'
  return at > x509.validToDate.getTime() ? 'expired' : 'valid'
}

const KEY_USAGE = '2.5.29.15'
const DIGITAL_SIGNATURE_OR_NON_REPUDIATION = 0xc0

/** A certificate that says what its key is for must say that it signs. */
export const maySign = ({ extensions }: Certificate): boolean => {
  const usage = extensions.find((one) => oidOf(child(one, 0)) === KEY_USAGE)
  if (usage === undefined) return true
  const bits = readBer(octetsOf(child(usage, usage.children.length - 1))).content
  return ((bits[1] ?? 0) & DIGITAL_SIGNATURE_OR_NON_REPUDIATION) !== 0
}

/** TLS servers, time-stamps, answers about revocation. */
const OTHER_USES: ReadonlySet<string> = new Set(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.9'])

export const extendedUsesOf = ({ extensions }: Certificate): readonly string[] => {
  const uses = extensions.find((one) => oidOf(child(one, 0)) === '2.5.29.37')
  return uses === undefined ? [] : readBer(octetsOf(child(uses, uses.children.length - 1))).children.map(oidOf)
}

/** A certificate whose every use is another than documents. */
export const isForOtherUse = (certificate: Certificate): boolean => {
  const uses = extendedUsesOf(certificate)
  return uses.length > 0 && uses.every((use) => OTHER_USES.has(use))
}
