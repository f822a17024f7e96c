import { instantFromMs } from '../../../kernel/instant.ts'
import { bitsOf, child, octetsOf, oidOf, readBer, type Ber } from '../asn1/ber.ts'
import type { Certificate } from '../cms/certificate.ts'
import type { CertificateView } from './report.ts'

const NAMES: Readonly<Record<string, string>> = { '2.5.4.3': 'CN', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST', '2.5.4.10': 'O', '2.5.4.11': 'OU', '2.5.4.12': 'title', '2.5.4.5': 'serialNumber', '0.9.2342.19200300.100.1.1': 'UID' }
const BMP = 0x1e
const UNIVERSAL = 0x1c

const wordsOf = (value: Ber): string => {
  if (value.tag === BMP) return Buffer.from(value.content.subarray(0, value.content.length & ~1)).swap16().toString('utf16le')
  if (value.tag === UNIVERSAL || value.tag === 0x03) return bitsOf(value).toString('hex')
  return octetsOf(value).toString('utf8')
}

/** Parts of a distinguished name in their order, each with its short label. */
const partsOf = (name: Buffer): readonly (readonly [string, string])[] =>
  readBer(name).children.flatMap((one) => one.children.map((part) => [NAMES[oidOf(child(part, 0))] ?? oidOf(child(part, 0)), wordsOf(child(part, 1))] as const))

const written = (name: Buffer): string => partsOf(name).map(([label, words]) => `${label}=${words}`).join(', ')

const valueOf = (name: Buffer, label: string): string | undefined => partsOf(name).findLast(([each]) => each === label)?.[1]

/** Who a certificate names, in people's words. */
export const describeCertificate = ({ x509, issuer, subject, sha256 }: Certificate): CertificateView => ({
  subject: written(subject),
  name: valueOf(subject, 'CN') ?? written(subject),
  organisation: valueOf(subject, 'O'),
  issuer: valueOf(issuer, 'CN') ?? written(issuer),
  serial: x509.serialNumber,
  sha256,
  validFrom: instantFromMs(x509.validFromDate.getTime()),
  validTo: instantFromMs(x509.validToDate.getTime()),
})
