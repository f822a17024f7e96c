import { constants, createHash, verify, type KeyObject } from 'node:crypto'
import { child, octetsOf, oidOf, tagged, type Ber } from '../asn1/ber.ts'
import type { Certificate } from './certificate.ts'
import { digestNamed, OID } from './oids.ts'
import type { Cms, CmsSigner } from './read-cms.ts'

export type CmsFault = 'no-certificate' | 'unknown-algorithm' | 'document-changed' | 'signature-wrong' | 'other-certificate'

/** What was signed, hashed with whatever digest the signature names. */
export type HashOf = (digest: string) => Buffer

const verifyWith = (key: KeyObject, { data, digest, pss }: { readonly data: Uint8Array; readonly digest: string; readonly pss: boolean }, signature: Uint8Array): boolean => {
  try {
    if (key.asymmetricKeyType === 'ed25519' || key.asymmetricKeyType === 'ed448') return verify(null, data, key, signature)
    return verify(digest, data, pss ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : key, signature)
  } catch {
    return false
  }
}

const pssDigest = (parameters: Ber | undefined): string | undefined => {
  const hash = parameters === undefined ? undefined : tagged(parameters, 0)
  return hash === undefined ? 'sha1' : digestNamed(oidOf(child(child(hash, 0), 0)))
}

/** The digest a signature algorithm hashes with: its own, or that of the signer's digest algorithm. */
const digestOfAlgorithm = (algorithm: Ber, otherwise: string | undefined): { readonly digest: string | undefined; readonly pss: boolean } => {
  const named = oidOf(child(algorithm, 0))
  if (named === OID.rsaPss) return { digest: pssDigest(algorithm.children[1]), pss: true }
  return { digest: digestNamed(named) ?? otherwise, pss: false }
}

/** Whether a structure (certificate list, answer about revocation) carries the signature of this key. */
export const isSignedBy = (key: KeyObject, { data, algorithm, signature }: { readonly data: Uint8Array; readonly algorithm: Ber; readonly signature: Uint8Array }): boolean => {
  const { digest, pss } = digestOfAlgorithm(algorithm, undefined)
  return digest !== undefined && verifyWith(key, { data, digest, pss }, signature)
}

/** The signature names the certificate it was made with, so that no other of the same key can be put in its place. */
const namesCertificate = ({ signed }: CmsSigner, { der }: Certificate): boolean => {
  const newer = signed.get(OID.signingCertificateV2)
  const named = newer ?? signed.get(OID.signingCertificate)
  if (named === undefined) return true
  const first = child(child(named, 0), 0)
  const own = first.children[0]?.tag === 0x30
  const algorithm = own ? digestNamed(oidOf(child(child(first, 0), 0))) : newer === undefined ? 'sha1' : 'sha256'
  return algorithm !== undefined && createHash(algorithm).update(der).digest().equals(octetsOf(child(first, own ? 1 : 0)))
}

const documentFault = ({ signed }: CmsSigner, hash: Buffer): CmsFault | undefined => {
  const said = signed.get(OID.messageDigest)
  return said !== undefined && octetsOf(said).equals(hash) ? undefined : 'document-changed'
}

const WEAKEST_FIRST: readonly (string | undefined)[] = ['md5', 'sha1']

/** The weaker of the digest of the document and that of the signature. */
export const digestOf = ({ signer }: Pick<Cms, 'signer'>): string | undefined => {
  const own = digestNamed(signer.digestAlgorithm)
  const { digest } = digestOfAlgorithm(signer.signatureAlgorithm, own)
  return WEAKEST_FIRST.find((weak) => weak === own || weak === digest) ?? own
}

/** Whether this is a signature of that document by that certificate; who trusts the certificate is another question. */
export const findCmsFault = ({ signer }: Cms, { hashOf, bytes }: { readonly hashOf: HashOf; readonly bytes: () => Buffer }): CmsFault | undefined => {
  const { certificate, signedBytes, signature } = signer
  const own = digestNamed(signer.digestAlgorithm)
  const { digest, pss } = digestOfAlgorithm(signer.signatureAlgorithm, own)
  if (own === undefined || digest === undefined) return 'unknown-algorithm'
  if (certificate === undefined) return 'no-certificate'
  const changed = signedBytes === undefined ? undefined : documentFault(signer, hashOf(own))
  if (changed !== undefined) return changed
  const data = signedBytes ?? bytes()
  if (!verifyWith(certificate.key, { data, digest, pss }, signature)) return 'signature-wrong'
  return namesCertificate(signer, certificate) ? undefined : 'other-certificate'
}
