import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { bits, bool, elementsOf, int, octets, oid, seq, setOf, time, tlv, utf8 } from './der.ts'

export type Holder = {
  readonly name: string
  readonly organisation?: string
  /** Milliseconds. */
  readonly from: number
  readonly to: number
  readonly key?: 'rsa' | 'ec'
  /** `stamp`: answers for the time; `issue`: may issue in its turn. */
  readonly use?: 'sign' | 'stamp' | 'issue'
}

/** A certificate with its key, as PEM texts. */
export type Issued = { readonly certificatePem: string; readonly keyPem: string }

export type Authority = Issued & {
  readonly issue: (holder: Holder) => Issued
  /** A list of withdrawn certificates, signed (DER). */
  readonly revoke: (certificates: readonly string[], at: number) => Buffer
  /** What it answers about one certificate when asked, signed (DER): good until then, or withdrawn. */
  readonly vouch: (certificate: string, said: Vouched) => Buffer
}

export type Vouched = { readonly at: number; readonly until?: number; readonly revokedAt?: number }

const nameOf = (name: string, organisation?: string): Buffer =>
  seq(setOf(seq(oid('2.5.4.6'), tlv(0x13, Buffer.from('VN')))), ...(organisation === undefined ? [] : [setOf(seq(oid('2.5.4.10'), utf8(organisation)))]), setOf(seq(oid('2.5.4.3'), utf8(name))))

const newKey = (kind: 'rsa' | 'ec' = 'rsa'): KeyObject =>
  (kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: 'prime256v1' })).privateKey

const algorithmOf = (key: KeyObject): Buffer => (key.asymmetricKeyType === 'ec' ? seq(oid('1.2.840.10045.4.3.2')) : seq(oid('1.2.840.113549.1.1.11'), tlv(0x05)))

const extension = (id: string, critical: boolean, value: Buffer): Buffer => seq(oid(id), ...(critical ? [bool(true)] : []), octets(value))

const keyIdOf = (spki: Buffer): Buffer => createHash('sha1').update(spki).digest()

const extensionsOf = (use: Holder['use'], spki: Buffer, issuerSpki: Buffer): Buffer =>
  tlv(
    0xa3,
    seq(
      extension('2.5.29.19', true, use === 'issue' ? seq(bool(true)) : seq()),
      extension('2.5.29.15', true, tlv(0x03, use === 'issue' ? Buffer.from([1, 0x06]) : Buffer.from([6, 0xc0]))),
      extension('2.5.29.14', false, octets(keyIdOf(spki))),
      extension('2.5.29.35', false, seq(tlv(0x80, keyIdOf(issuerSpki)))),
      ...(use === 'stamp' ? [extension('2.5.29.37', true, seq(oid('1.3.6.1.5.5.7.3.8')))] : []),
    ),
  )

type Issuer = { readonly name: Buffer; readonly key: KeyObject }

const spkiOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' })

const signedBy = (key: KeyObject, tbs: Buffer): Buffer => seq(tbs, algorithmOf(key), bits(sign('sha256', tbs, key)))

const certify = ({ name, organisation, from, to, use }: Holder, key: KeyObject, issuer: Issuer): Buffer => {
  const spki = spkiOf(key)
  const serial = randomBytes(12)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  const tbs = seq(tlv(0xa0, int(2)), int(serial), algorithmOf(issuer.key), issuer.name, seq(time(from), time(to)), nameOf(name, organisation), spki, extensionsOf(use, spki, spkiOf(issuer.key)))
  return signedBy(issuer.key, tbs)
}

const pemOf = (der: Buffer): string => `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`
const keyPemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

/** Subject of a certificate, as it stands in it. */
const subjectOf = (pem: string): Buffer => {
  const tbs = elementsOf(elementsOf(elementsOf(new X509Certificate(pem).raw)[0]?.content ?? Buffer.alloc(0))[0]?.content ?? Buffer.alloc(0))
  return tbs[5]?.whole ?? Buffer.alloc(0)
}

const revocationList = (issuer: Issuer, certificates: readonly string[], at: number): Buffer => {
  const rows = certificates.map((pem) => seq(int(Buffer.from(new X509Certificate(pem).serialNumber, 'hex')), time(at)))
  return signedBy(issuer.key, seq(int(1), algorithmOf(issuer.key), issuer.name, time(at), time(at + 7 * 86_400_000), ...(rows.length === 0 ? [] : [seq(...rows)])))
}

/** RFC 6960 4.2. */
const ocspAnswer = (issuer: Issuer, certificatePem: string, { at, until, revokedAt }: Vouched): Buffer => {
  const { serialNumber } = new X509Certificate(certificatePem)
  const sha1 = (bytes: Uint8Array): Buffer => createHash('sha1').update(bytes).digest()
  const id = seq(seq(oid('1.3.14.3.2.26')), octets(sha1(issuer.name)), octets(keyIdOf(spkiOf(issuer.key))), int(Buffer.from(serialNumber, 'hex')))
  const status = revokedAt === undefined ? tlv(0x80) : tlv(0xa1, time(revokedAt))
  const one = seq(id, status, time(at), ...(until === undefined ? [] : [tlv(0xa0, time(until))]))
  const basic = signedBy(issuer.key, seq(tlv(0xa1, issuer.name), time(at), seq(one)))
  return seq(tlv(0x0a, Buffer.from([0])), tlv(0xa0, seq(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic))))
}

/** An authority that stands already, from its PEM texts. */
export const openAuthority = ({ certificatePem, keyPem }: Issued): Authority => {
  const issuer = { name: subjectOf(certificatePem), key: createPrivateKey(keyPem) }
  return {
    certificatePem,
    keyPem,
    issue: (holder) => {
      const key = newKey(holder.key)
      return { certificatePem: pemOf(certify(holder, key, issuer)), keyPem: keyPemOf(key) }
    },
    revoke: (certificates, at) => revocationList(issuer, certificates, at),
    vouch: (certificate, said) => ocspAnswer(issuer, certificate, said),
  }
}

/** A root of its own: nobody but a demonstration or a test trusts it. */
export const createAuthority = (holder: Omit<Holder, 'use'>): Authority => {
  const key = newKey(holder.key)
  const der = certify({ ...holder, use: 'issue' }, key, { name: nameOf(holder.name, holder.organisation), key })
  return openAuthority({ certificatePem: pemOf(der), keyPem: keyPemOf(key) })
}
