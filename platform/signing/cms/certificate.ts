import { createHash, X509Certificate, type KeyObject } from 'node:crypto'
import { child, readBer, TAG, type Ber } from '../asn1/ber.ts'

/** A certificate with the parts a signature quotes word for word. */
export type Certificate = {
  readonly x509: X509Certificate
  readonly der: Buffer
  readonly key: KeyObject
  readonly issuer: Buffer
  readonly subject: Buffer
  /** The whole INTEGER element. */
  readonly serial: Buffer
  readonly sha256: string
  readonly extensions: readonly Ber[]
}

const extensionsOf = (tbs: Ber): readonly Ber[] => tbs.children.find(({ tag }) => tag === 0xa3)?.children[0]?.children ?? []

/** Reads DER; throws when it is no certificate. */
export const readCertificate = (der: Uint8Array): Certificate => {
  const x509 = new X509Certificate(der)
  const tbs = child(readBer(x509.raw), 0)
  const shift = child(tbs, 0).tag === TAG.integer ? 0 : 1
  return {
    x509,
    der: x509.raw,
    // Here and not later: a certificate whose key cannot be read is none.
    key: x509.publicKey,
    serial: child(tbs, shift).whole,
    issuer: child(tbs, shift + 2).whole,
    subject: child(tbs, shift + 4).whole,
    sha256: createHash('sha256').update(x509.raw).digest('hex'),
    extensions: extensionsOf(tbs),
  }
}

/** All certificates of a PEM text. */
export const readPem = (pem: string): readonly Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((one) => readCertificate(new X509Certificate(one).raw))
