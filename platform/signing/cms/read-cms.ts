import { BerFault, child, octetsOf, oidOf, readBer, tagged, TAG, type Ber } from '../asn1/ber.ts'
import { der } from '../asn1/der.ts'
import { toDer } from '../asn1/to-der.ts'
import { readCertificate, type Certificate } from './certificate.ts'
import { OID } from './oids.ts'

export type Cms = {
  readonly contentType: string
  /** What the signature carries inside: nothing when it is detached. */
  readonly content: Buffer | undefined
  readonly certificates: readonly Certificate[]
  readonly crls: readonly Buffer[]
  readonly signer: CmsSigner
}

export type CmsSigner = {
  readonly certificate: Certificate | undefined
  readonly digestAlgorithm: string
  readonly signatureAlgorithm: Ber
  readonly signature: Buffer
  /** DER of the set that was signed; absent when the document itself was. */
  readonly signedBytes: Buffer | undefined
  /** First value of each attribute by its identifier. */
  readonly signed: ReadonlyMap<string, Ber>
  readonly unsigned: ReadonlyMap<string, Ber>
}

const attributesOf = (list: Ber | undefined): ReadonlyMap<string, Ber> =>
  new Map((list?.children ?? []).flatMap((one) => (child(one, 1).children[0] === undefined ? [] : [[oidOf(child(one, 0)), child(child(one, 1), 0)] as const])))

/** A certificate nobody can read is left out: the signature may not need it. */
const certificatesOf = (list: Ber | undefined): readonly Certificate[] =>
  (list?.children ?? []).flatMap((one) => {
    try {
      return one.tag === TAG.sequence ? [readCertificate(toDer(one))] : []
    } catch {
      return []
    }
  })

const KEY_IDENTIFIER = '2.5.29.14'

const hasKeyIdentifier = ({ extensions }: Certificate, identifier: Buffer): boolean =>
  extensions.some((one) => oidOf(child(one, 0)) === KEY_IDENTIFIER && octetsOf(readBer(octetsOf(child(one, one.children.length - 1)))).equals(identifier))

const isMeant = (certificate: Certificate, sid: Ber): boolean => {
  if (sid.tag !== TAG.sequence) return hasKeyIdentifier(certificate, octetsOf(sid))
  return certificate.serial.equals(child(sid, 1).whole) && certificate.issuer.equals(child(sid, 0).whole)
}

const signerOf = (info: Ber, certificates: readonly Certificate[]): CmsSigner => {
  const signedList = tagged(info, 0)
  // The identifier of the signer may be `[0]` too: the attributes come after the digest algorithm.
  const attributes = signedList === info.children[1] ? info.children.slice(2).find(({ tag }) => tag === 0xa0) : signedList
  const after = info.children.indexOf(attributes ?? child(info, 2))
  return {
    certificate: certificates.find((one) => isMeant(one, child(info, 1))),
    digestAlgorithm: oidOf(child(child(info, 2), 0)),
    signatureAlgorithm: child(info, after + 1),
    signature: octetsOf(child(info, after + 2)),
    signedBytes: attributes === undefined ? undefined : der(TAG.set, ...attributes.children.map(toDer)),
    signed: attributesOf(attributes),
    unsigned: attributesOf(info.children.slice(after + 3).find(({ tag }) => tag === 0xa1)),
  }
}

/** Reads a signature, BER or DER, whatever follows it. Throws `BerFault`. */
export const readCms = (bytes: Uint8Array): Cms => {
  const info = readBer(bytes)
  if (oidOf(child(info, 0)) !== OID.signedData) throw new BerFault('it is no signature')
  const data = child(child(info, 1), 0)
  const inside = child(data, 2)
  const certificates = certificatesOf(data.children.slice(3).find(({ tag }) => tag === 0xa0))
  const crls = data.children.slice(3).find(({ tag }) => tag === 0xa1)?.children.map(toDer) ?? []
  const infos = data.children.at(-1)
  const content = inside.children[1]?.children[0]
  return {
    contentType: oidOf(child(inside, 0)),
    content: content === undefined ? undefined : octetsOf(content),
    certificates,
    crls,
    signer: signerOf(child(infos, 0), certificates),
  }
}
