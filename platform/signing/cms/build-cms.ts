// ETSI EN 319 122-1 (CAdES) and 319 142-1 (PAdES baseline B-B): what is signed beside the document, and how it is put together.
import { createHash } from 'node:crypto'
import { explicit, integer, NULL, octets, oid, sequence, set, der } from '../asn1/der.ts'
import type { Certificate } from './certificate.ts'
import { OID } from './oids.ts'

const attribute = (type: string, value: Uint8Array): Buffer => sequence(oid(type), set(value))

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** ESSCertIDv2 with SHA-256, which is the default and therefore not written. */
const signingCertificate = ({ der: bytes, issuer, serial }: Certificate): Buffer =>
  sequence(sequence(sequence(octets(sha256(bytes)), sequence(sequence(explicit(4, issuer)), serial))))

/**
 * The attributes a signature covers: which document, and which certificate. Their SHA-256 is what a key signs.
 * No signing time: PAdES keeps it in the file's own `/M`, and a time-stamp proves it.
 */
export const buildSignedAttributes = (documentSha256: Uint8Array, signer: Certificate, contentType: string = OID.data): Buffer =>
  set(attribute(OID.contentType, oid(contentType)), attribute(OID.messageDigest, octets(documentSha256)), attribute(OID.signingCertificateV2, signingCertificate(signer)))

export type Signed = {
  readonly signedAttributes: Uint8Array
  /** As the key made it: PKCS#1 for RSA, DER for ECDSA. */
  readonly signature: Uint8Array
  readonly chain: readonly [Certificate, ...Certificate[]]
  readonly timeStamp?: Uint8Array
  /** Carried inside, for a time-stamp; a PDF signature is detached. */
  readonly content?: { readonly type: string; readonly bytes: Uint8Array }
}

const SHA256 = sequence(oid(OID.sha256))

const algorithmOf = ({ key }: Certificate): Buffer => (key.asymmetricKeyType === 'ec' ? sequence(oid(OID.ecdsaSha256)) : sequence(oid(OID.rsa), NULL))

/** `[0] IMPLICIT` over the same set: only the tag differs from what was hashed. */
const implicit = (number: number, whole: Uint8Array): Buffer => {
  const copy = Buffer.from(whole)
  copy[0] = 0xa0 | number
  return copy
}

export const buildCms = ({ signedAttributes, signature, chain, timeStamp, content }: Signed): Buffer => {
  const [signer] = chain
  const unsigned = timeStamp === undefined ? [] : [implicit(1, set(attribute(OID.timeStampToken, timeStamp)))]
  const info = sequence(integer(1), sequence(signer.issuer, signer.serial), SHA256, implicit(0, signedAttributes), algorithmOf(signer), octets(signature), ...unsigned)
  const inside = content === undefined ? sequence(oid(OID.data)) : sequence(oid(content.type), explicit(0, octets(content.bytes)))
  const certificates = der(0xa0, ...chain.map((one) => one.der))
  const version = integer(content === undefined ? 1 : 3)
  return sequence(oid(OID.signedData), explicit(0, sequence(version, set(SHA256), inside, certificates, set(info))))
}
