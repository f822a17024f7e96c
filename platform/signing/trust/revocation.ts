// RFC 5280 5 (lists), RFC 6960 4.2 (answers): whether a certificate was withdrawn, from what came with the signature.
// A withdrawal stays true; that there was none is known only until the next list or answer was due.
import { createHash } from 'node:crypto'
import { bitsOf, child, octetsOf, oidOf, readBer, tagged, timeOf, TAG, type Ber } from '../asn1/ber.ts'
import { readCertificate, type Certificate } from '../cms/certificate.ts'
import { digestNamed } from '../cms/oids.ts'
import { isSignedBy } from '../cms/verify-cms.ts'
import { extendedUsesOf } from './find-chain.ts'

export type Evidence = { readonly crls: readonly Buffer[]; readonly ocsps: readonly Buffer[] }
export type Revocation = { readonly state: 'good' | 'revoked' | 'unknown' | 'not-embedded'; readonly revokedAt?: number }

type Asked = { readonly certificate: Certificate; readonly issuer: Certificate }
/** `provenAt`: when the signature is known to have stood; without a proof that is now. */
export type Moments = { readonly provenAt: number; readonly now: number }

type Told = Revocation & { readonly from: number; /** When newer evidence was due; not said: at once. */ readonly until: number }

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9'
const NEXT_UPDATE = 0xa0
/** Clocks of two machines differ by minutes, not by more. */
export const CLOCKS_DIFFER_MS = 10 * 60_000

const isTime = ({ tag }: Ber): boolean => tag === TAG.utcTime || tag === TAG.generalizedTime

const fromList = (bytes: Buffer, { certificate, issuer }: Asked): Told | undefined => {
  const list = readBer(bytes)
  const tbs = child(list, 0)
  const shift = child(tbs, 0).tag === TAG.integer ? 1 : 0
  if (!child(tbs, shift + 1).whole.equals(issuer.subject)) return undefined
  if (!isSignedBy(issuer.key, { data: tbs.whole, algorithm: child(list, 1), signature: bitsOf(child(list, 2)) })) return undefined
  const rows = tbs.children.slice(shift + 3).find(({ tag, children }) => tag === TAG.sequence && children[0]?.tag === TAG.sequence)
  const row = rows?.children.find((one) => child(one, 0).whole.equals(certificate.serial))
  const [from, next] = [child(tbs, shift + 2), tbs.children[shift + 3]]
  const span = { from: timeOf(from), until: timeOf(next !== undefined && isTime(next) ? next : from) }
  return row === undefined ? { state: 'good', ...span } : { state: 'revoked', revokedAt: timeOf(child(row, 1)), ...span }
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

const spanOf = (row: Ber): Pick<Told, 'from' | 'until'> => {
  const [from, next] = [child(row, 2), row.children.slice(3).find(({ tag }) => tag === NEXT_UPDATE)]
  return { from: timeOf(from), until: timeOf(next === undefined ? from : child(next, 0)) }
}

const fromAnswer = (bytes: Buffer, asked: Asked): Told | undefined => {
  const answer = readBer(bytes)
  const held = tagged(answer, 0)
  const basic = answer.children[0]?.tag === TAG.enumerated ? (held === undefined ? undefined : readBer(octetsOf(child(child(held, 0), 1)))) : answer
  if (basic === undefined || !isAnsweredFor(basic, asked.issuer)) return undefined
  const rows = child(basic, 0).children.findLast(({ tag, children }) => tag === TAG.sequence && children[0]?.tag === TAG.sequence)
  const row = rows?.children.find((one) => isAbout(child(one, 0), asked))
  if (row === undefined) return undefined
  const status = child(row, 1)
  const span = spanOf(row)
  if ((status.tag & 0x1f) === 0) return { state: 'good', ...span }
  const at = status.children.find(isTime)
  return (status.tag & 0x1f) === 1 ? { state: 'revoked', ...(at === undefined ? {} : { revokedAt: timeOf(at) }), ...span } : { state: 'unknown', ...span }
}

const quietly = (read: () => Told | undefined): Told | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Good at the moment that counts: neither run out before it nor made in the future. */
const covers = ({ from, until }: Told, { provenAt, now }: Moments): boolean => from <= now + CLOCKS_DIFFER_MS && until >= provenAt - CLOCKS_DIFFER_MS

const plain = ({ state, revokedAt }: Told): Revocation => ({ state, ...(revokedAt === undefined ? {} : { revokedAt }) })

/** Evidence nobody can read or that is not the issuer's counts as none. */
export const findRevocation = ({ crls, ocsps }: Evidence, asked: Asked | undefined, moments: Moments): Revocation => {
  if (crls.length + ocsps.length === 0) return { state: 'not-embedded' }
  if (asked === undefined) return { state: 'unknown' }
  const found = [...ocsps.map((one) => quietly(() => fromAnswer(one, asked))), ...crls.map((one) => quietly(() => fromList(one, asked)))].filter((one) => one !== undefined)
  const told = found.find(({ state }) => state === 'revoked') ?? found.find((one) => one.state === 'good' && covers(one, moments))
  return told === undefined ? { state: 'unknown' } : plain(told)
}

/** Adobe's attribute: lists under `[0]`, answers under `[1]`. */
export const evidenceInAttribute = (value: Ber | undefined): Evidence => {
  const listed = (number: number): readonly Buffer[] => (value === undefined ? [] : (tagged(value, number)?.children[0]?.children ?? []).map(({ whole }) => whole))
  return { crls: listed(0), ocsps: listed(1) }
}
