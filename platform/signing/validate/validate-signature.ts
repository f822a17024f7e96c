import { createHash } from 'node:crypto'
import { instantFromMs } from '../../../kernel/instant.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { timeOf } from '../asn1/ber.ts'
import { OID } from '../cms/oids.ts'
import { readCms, type Cms } from '../cms/read-cms.ts'
import { readTimeStamp, type TimeStamp } from '../cms/read-time-stamp.ts'
import { digestOf, findCmsFault } from '../cms/verify-cms.ts'
import type { PdfFile } from '../pdf/open-pdf.ts'
import type { FoundField } from '../pdf/signature-field.ts'
import { isName, isStream, isString, textOf, type PdfValue } from '../pdf/values.ts'
import { extendedUsesOf, findChain, isValidAt, type Chain } from '../trust/find-chain.ts'
import { evidenceInAttribute, findRevocation, type Evidence, type Moments, type Revocation } from '../trust/revocation.ts'
import type { TrustList } from '../trust/trust-list.ts'
import { findCovered, type Covered } from './byte-range.ts'
import { describeCertificate } from './describe-certificate.ts'
import { findChanges } from './find-changes.ts'
import { judge, type Findings } from './judge.ts'
import type { Integrity, SignatureReport } from './report.ts'

export type ValidationContext = { readonly trust: TrustList; readonly now: Instant }

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

const hashParts =
  ({ parts }: Covered) =>
  (digest: string): Buffer =>
    createHash(digest).update(parts[0]).update(parts[1]).digest()

const subFilterOf = (file: PdfFile, { value }: FoundField): string => {
  const found = file.get(value?.entries.get('SubFilter'))
  return isName(found) ? found.name : ''
}

/** `adbe.pkcs7.sha1` signs a SHA-1 of the file instead of the file. */
const integrityOf = (cms: Cms, covered: Covered, subFilter: string): Integrity => {
  const hash = hashParts(covered)
  if (subFilter === 'adbe.pkcs7.sha1') {
    const inside = cms.content ?? Buffer.alloc(0)
    if (!inside.equals(hash('sha1'))) return 'document-changed'
    return asIntegrity(findCmsFault(cms, { hashOf: (digest) => createHash(digest).update(inside).digest(), bytes: () => inside }))
  }
  return asIntegrity(findCmsFault(cms, { hashOf: hash, bytes: () => Buffer.concat(covered.parts) }))
}

const asIntegrity = (fault: ReturnType<typeof findCmsFault>): Integrity => {
  if (fault === undefined) return 'intact'
  if (fault === 'no-certificate') return 'unreadable'
  return fault === 'unknown-algorithm' ? 'unsupported' : fault
}

const PDF_TIME = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/

export const readPdfTime = (words: string | undefined): number | undefined => {
  const match = PDF_TIME.exec(words ?? '')
  if (match === null) return undefined
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', , sign, zoneHour = '0', zoneMinute = '0'] = match
  const shift = (sign === '-' ? -1 : 1) * (Number(zoneHour) * 60 + Number(zoneMinute))
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute) - shift, Number(second))
}

/** Years have four digits; a later one, or no number at all, is no moment. */
const LAST_MOMENT = Date.UTC(9999, 11, 31)

const claimedTime = (file: PdfFile, field: FoundField, cms: Cms | undefined): number | undefined => {
  const signed = cms?.signer.signed.get(OID.signingTime)
  const claimed = signed === undefined ? readPdfTime(textOf(file.get(field.value?.entries.get('M')))) : timeOf(signed)
  return claimed !== undefined && claimed <= LAST_MOMENT ? claimed : undefined
}

const stampOf = (cms: Cms): TimeStamp | 'wrong' | undefined => {
  const token = cms.signer.unsigned.get(OID.timeStampToken)
  if (token === undefined) return undefined
  try {
    const stamp = readTimeStamp(token.whole, (digest) => createHash(digest).update(cms.signer.signature).digest())
    return stamp.isGood ? stamp : 'wrong'
  } catch {
    return 'wrong'
  }
}

const isTrustedAuthority = ({ authority, cms: { certificates }, at }: TimeStamp, trust: TrustList): boolean =>
  authority !== undefined && extendedUsesOf(authority).includes(TIME_STAMPING) && isValidAt(authority, at) === 'valid' && findChain(authority, certificates, trust).state === 'trusted'

/** Lists and answers kept in the file for checking long afterwards. */
const storedEvidence = (file: PdfFile): Evidence => {
  const store = file.getDict(file.root.entries.get('DSS'))
  const streams = (key: string): readonly Buffer[] => {
    const list = file.get(store?.entries.get(key))
    const items = typeof list === 'object' && list !== null && list.kind === 'array' ? list.items : []
    return items.map((one) => file.get(one)).filter(isStream).map(({ data }) => data)
  }
  return { crls: streams('CRLs'), ocsps: streams('OCSPs') }
}

const revocationOf = ({ file, cms, chain }: { readonly file: PdfFile; readonly cms: Cms; readonly chain: Chain }, moments: Moments): Revocation => {
  const own = evidenceInAttribute(cms.signer.signed.get(OID.adobeRevocation))
  const stored = storedEvidence(file)
  const evidence = { crls: [...own.crls, ...stored.crls, ...cms.crls], ocsps: [...own.ocsps, ...stored.ocsps] }
  const [certificate, issuer] = chain.certificates
  return findRevocation(evidence, certificate === undefined || issuer === undefined ? undefined : { certificate, issuer }, moments)
}

const read = (contents: Buffer): Cms | undefined => {
  try {
    return readCms(contents)
  } catch {
    return undefined
  }
}

const documentStamp = (covered: Covered): TimeStamp | undefined => {
  try {
    return readTimeStamp(covered.contents, hashParts(covered))
  } catch {
    return undefined
  }
}

const asInstant = (ms: number | undefined): Instant | undefined => (ms === undefined ? undefined : instantFromMs(ms))

const findingsOf = (file: PdfFile, field: FoundField, { trust, now }: ValidationContext): Findings => {
  const covered = findCovered(file, field)
  const subFilter = subFilterOf(file, field)
  const changes = covered === undefined || covered.coverage === 'whole-file' ? [] : [...findChanges(file, covered.end)]
  const cms = covered === undefined ? undefined : read(covered.contents)
  const bare: Findings = { kind: subFilter === 'ETSI.RFC3161' ? 'time-stamp' : 'signature', integrity: subFilter === 'adbe.x509.rsa_sha1' ? 'unsupported' : 'unreadable', coverage: covered?.coverage ?? 'part', changes, now: Date.parse(now) }
  const claimedAt = claimedTime(file, field, cms)
  if (cms === undefined || covered === undefined) return { ...bare, claimedAt }
  const signer = cms.signer.certificate
  const chain = signer === undefined ? undefined : findChain(signer, cms.certificates, trust)
  const ownStamp = bare.kind === 'time-stamp' ? documentStamp(covered) : undefined
  const stamp = ownStamp ?? stampOf(cms)
  const proven = stamp !== undefined && stamp !== 'wrong' && isTrustedAuthority(stamp, trust) ? stamp : undefined
  return {
    ...bare,
    integrity: bare.kind === 'time-stamp' ? (ownStamp?.isGood === true ? 'intact' : 'document-changed') : integrityOf(cms, covered, subFilter),
    claimedAt,
    signer,
    chain,
    digest: subFilter === 'adbe.pkcs7.sha1' ? 'sha1' : digestOf(cms),
    stamp,
    stampTrusted: proven !== undefined,
    revocation: chain === undefined ? undefined : revocationOf({ file, cms, chain }, { provenAt: proven?.at ?? bare.now, now: bare.now }),
    namesCertificate: cms.signer.signed.has(OID.signingCertificateV2) || cms.signer.signed.has(OID.signingCertificate),
  }
}

const reportOf = (field: FoundField, findings: Findings, reason?: PdfValue): SignatureReport => {
  const { signer } = findings
  const stamp = findings.stampTrusted === true && findings.stamp !== 'wrong' ? findings.stamp : undefined
  return {
    field: field.name,
    kind: findings.kind,
    ...judge(findings),
    integrity: findings.integrity,
    coverage: findings.coverage,
    certificate: signer === undefined ? undefined : describeCertificate(signer),
    trust: findings.chain?.state,
    demo: findings.chain?.anchor?.demo === true,
    digest: findings.digest,
    claimedAt: asInstant(findings.claimedAt),
    stampedAt: asInstant(stamp?.at),
    stampedBy: stamp?.authority === undefined ? undefined : describeCertificate(stamp.authority).name,
    revocation: findings.revocation?.state ?? 'not-embedded',
    changesAfter: findings.changes,
    reason: reason !== undefined && isString(reason) ? textOf(reason) : undefined,
  }
}

/** One signature, told apart from the others in the file. Whatever in it cannot be read makes it unreadable, never the check fail. */
export const validateSignature = (file: PdfFile, field: FoundField, context: ValidationContext): SignatureReport => {
  try {
    return reportOf(field, findingsOf(file, field, context), file.get(field.value?.entries.get('Reason')))
  } catch {
    return reportOf(field, { kind: 'signature', integrity: 'unreadable', coverage: 'part', changes: [], now: Date.parse(context.now) })
  }
}
