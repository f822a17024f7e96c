// RFC 5280 5 (lists), RFC 6960 4.2 (answers): whether a certificate was withdrawn, from what came with the signature.
import { createHash } from 'node:crypto'
import { bitsOf, child, octetsOf, oidOf, readBer, tagged, timeOf, TAG, type Ber } from '../asn1/ber.ts'
import { readCertificate, type Certificate } from '../cms/certificate.ts'
import { digestNamed } from '../cms/oids.ts'
import { isSignedBy } from '../cms/verify-cms.ts'
import { extendedUsesOf } from './find-chain.ts'

export type Evidence = { readonly crls: readonly Buffer[]; readonly ocsps: readonly Buffer[] }
export type Revocation = { readonly state: 'good' | 'revoked' | 'unknown' | 'not-embedded'; readonly revokedAt?: number }

type Asked = { readonly certificate: Certificate; readonly issuer: Certificate }

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9'

const isTime = ({ tag }: Ber): boolean => tag === TAG.utcTime || tag === TAG.generalizedTime

const fromList = (bytes: Buffer, { certificate, issuer }: Asked): Revocation | undefined => {
  const list = readBer(bytes)
  const tbs = child(list, 0)
  const shift = child(tbs, 0).tag === TAG.integer ? 1 : 0
  if (!child(tbs, shift + 1).whole.equals(issuer.subject)) return undefined
  if (!isSignedBy(issuer.key, { data: tbs.whole, algorithm: child(list, 1), signature: bitsOf(child(list, 2)) })) return undefined
  const rows = tbs.children.slice(shift + 3).find(({ tag, children }) => tag === TAG.sequence && children[0]?.tag === TAG.sequence)
  const row = rows?.children.find((one) => child(one, 0).whole.equals(certificate.serial))
  return row === undefined ? { state: 'good' } : { state: 'revoked', revokedAt: timeOf(child(row, 1)) }
}

/** Answers are signed by the issuer itself or by a certificate it gave for answering. */
const isAnsweredFor = (basic: Ber, issuer: Certificate): boolean => {
  const signed = { data: child(basic, 0).whole, algorithm: child(basic, 1), signature: bitsOf(child(basic, 2)) }
  const given = (basic.children[3]?.children[0]?.children ?? []).map((one) => readCertificate(one.whole))
  const may = given.filter((one) => extendedUsesOf(one).includes(OCSP_SIGNING) && one.x509.checkIssued(issuer.x509) && one.x509.verify(issuer.key))
  return [issuer, ...may].some((one) => isSignedBy(one.key, signed))
}

const isAbout = (id: Ber, { certificate, issuer }: Asked): boolean => {
  const algorithm = digestNamed(oidOf(child(child(id, 0), 0)))
  return algorithm !== undefined && child(id, 3).whole.equals(certificate.serial) && createHash(algorithm).update(issuer.subject).digest().equals(octetsOf(child(id, 1)))
}

const fromAnswer = (bytes: Buffer, asked: Asked): Revocation | undefined => {
  const answer = readBer(bytes)
  const held = tagged(answer, 0)
  const basic = answer.children[0]?.tag === TAG.enumerated ? (held === undefined ? undefined : readBer(octetsOf(child(child(held, 0), 1)))) : answer
  if (basic === undefined || !isAnsweredFor(basic, asked.issuer)) return undefined
  const rows = child(basic, 0).children.findLast(({ tag, children }) => tag === TAG.sequence && children[0]?.tag === TAG.sequence)
  const row = rows?.children.find((one) => isAbout(child(one, 0), asked))
  if (row === undefined) return undefined
  const status = child(row, 1)
  if ((status.tag & 0x1f) === 0) return { state: 'good' }
  const at = status.children.find(isTime)
  return (status.tag & 0x1f) === 1 ? { state: 'revoked', ...(at === undefined ? {} : { revokedAt: timeOf(at) }) } : { state: 'unknown' }
}

const quietly = (read: () => Revocation | undefined): Revocation | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Evidence nobody can read or that is not the issuer's counts as none. */
export const findRevocation = ({ crls, ocsps }: Evidence, asked: Asked | undefined): Revocation => {
  if (crls.length + ocsps.length === 0) return { state: 'not-embedded' }
  if (asked === undefined) return { state: 'unknown' }
  const found = [...ocsps.map((one) => quietly(() => fromAnswer(one, asked))), ...crls.map((one) => quietly(() => fromList(one, asked)))].filter((one) => one !== undefined)
  return found.find(({ state }) => state === 'revoked') ?? found.find(({ state }) => state === 'good') ?? { state: 'unknown' }
}

/** Adobe's attribute: lists under `[0]`, answers under `[1]`. */
export const evidenceInAttribute = (value: Ber | undefined): Evidence => {
  const listed = (number: number): readonly Buffer[] => (value === undefined ? [] : (tagged(value, number)?.children[0]?.children ?? []).map(({ whole }) => whole))
  return { crls: listed(0), ocsps: listed(1) }
}
