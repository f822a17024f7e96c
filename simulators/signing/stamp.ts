// RFC 3161: what a time-stamp authority answers.
import { createHash, createPrivateKey, sign, X509Certificate } from 'node:crypto'
import type { Issued } from './authority.ts'
import { elementsOf, int, octets, oid, seq, setOf, time, tlv, type Element } from './der.ts'

const SHA256 = seq(oid('2.16.840.1.101.3.4.2.1'))
const POLICY = oid('1.3.6.1.4.1.99999.1')

const attribute = (type: string, value: Buffer): Buffer => seq(oid(type), setOf(value))
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

const namesOf = (der: Buffer): readonly Element[] => elementsOf(elementsOf(elementsOf(der)[0]?.content ?? der)[0]?.content ?? der)

const sortedSet = (...parts: readonly Buffer[]): Buffer => setOf(...parts.toSorted((a, b) => Buffer.compare(a, b)))

/** A signed statement that this imprint existed at that moment. */
const tokenOf = ({ certificatePem, keyPem }: Issued, info: Buffer): Buffer => {
  const der = new X509Certificate(certificatePem).raw
  const [, serial, , issuer] = namesOf(der)
  if (serial === undefined || issuer === undefined) throw new Error('no certificate')
  const signed = sortedSet(
    attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.9.16.1.4')),
    attribute('1.2.840.113549.1.9.4', octets(sha256(info))),
    attribute('1.2.840.113549.1.9.16.2.47', seq(seq(seq(octets(sha256(der)))))),
  )
  const inside = Buffer.from(signed)
  inside[0] = 0xa0
  const signer = seq(int(1), seq(issuer.whole, serial.whole), SHA256, inside, seq(oid('1.2.840.113549.1.1.1'), tlv(0x05)), octets(sign('sha256', signed, createPrivateKey(keyPem))))
  const data = seq(int(3), setOf(SHA256), seq(oid('1.2.840.113549.1.9.16.1.4'), tlv(0xa0, octets(info))), tlv(0xa0, der), setOf(signer))
  return seq(oid('1.2.840.113549.1.7.2'), tlv(0xa0, data))
}

const INTEGER = 0x02

/** `spoiled`: a stamp over another hash, which a caller must notice. */
export const answerStamp = (request: Buffer, { authority, at, spoiled = false }: { readonly authority: Issued; readonly at: number; readonly spoiled?: boolean }): Buffer => {
  const parts = elementsOf(elementsOf(request)[0]?.content ?? Buffer.alloc(0))
  const imprint = parts[1]
  const nonce = parts.slice(2).find(({ tag }) => tag === INTEGER)
  if (imprint === undefined) return seq(seq(int(2)))
  const stamped = spoiled ? seq(SHA256, octets(sha256(Buffer.from('something else')))) : imprint.whole
  const info = seq(int(1), POLICY, stamped, int(at), time(at), ...(nonce === undefined ? [] : [nonce.whole]))
  return seq(seq(int(0)), tokenOf(authority, info))
}
