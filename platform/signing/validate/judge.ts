// Luật Giao dịch điện tử 20/2023/QH15 Điều 22: when a digital signature is safe; ETSI EN 319 102-1: passed, failed, indeterminate.
import type { Certificate } from '../cms/certificate.ts'
import type { TimeStamp } from '../cms/read-time-stamp.ts'
import { isForOtherUse, isValidAt, maySign, type Chain } from '../trust/find-chain.ts'
import { CLOCKS_DIFFER_MS, type Revocation } from '../trust/revocation.ts'
import type { ChangeKind, Coverage, Integrity, Remark, Verdict } from './report.ts'

export type Findings = {
  readonly kind: 'signature' | 'time-stamp'
  readonly integrity: Integrity
  readonly coverage: Coverage
  readonly changes: readonly ChangeKind[]
  readonly now: number
  readonly claimedAt?: number | undefined
  readonly signer?: Certificate | undefined
  readonly chain?: Chain | undefined
  readonly digest?: string | undefined
  readonly stamp?: TimeStamp | 'wrong' | undefined
  readonly stampTrusted?: boolean
  readonly revocation?: Revocation | undefined
  readonly namesCertificate?: boolean
}

type Heavy = 'invalid' | 'doubtful' | 'known'

const WEIGHTS: Readonly<Record<Remark, Heavy>> = {
  'document-changed': 'invalid',
  'signature-wrong': 'invalid',
  'other-certificate': 'invalid',
  unreadable: 'invalid',
  unsupported: 'doubtful',
  'covers-part': 'invalid',
  'weak-digest': 'doubtful',
  'weak-key': 'doubtful',
  'certificate-expired-then': 'invalid',
  'certificate-not-yet-valid-then': 'invalid',
  'not-for-signing': 'doubtful',
  'self-signed': 'doubtful',
  'unknown-issuer': 'doubtful',
  'issuer-expired-then': 'doubtful',
  revoked: 'invalid',
  'revocation-unknown': 'known',
  'no-time-stamp': 'known',
  'time-stamp-wrong': 'doubtful',
  'time-stamp-not-trusted': 'known',
  demo: 'known',
  'has-expired-since': 'known',
  'claimed-in-the-future': 'invalid',
  'no-signing-certificate': 'known',
  'changed-validation-data': 'known',
  'changed-metadata': 'known',
  'changed-structure': 'doubtful',
  'changed-form': 'doubtful',
  'changed-annotation': 'doubtful',
  'changed-unread-bytes': 'doubtful',
  'changed-content': 'invalid',
}

const WEAK_DIGESTS: ReadonlySet<string> = new Set(['md5', 'sha1'])
const LEAST_RSA_BITS = 2048

const isWeakKey = ({ key }: Certificate): boolean => {
  const bits = key.asymmetricKeyDetails?.modulusLength
  return bits !== undefined && bits < LEAST_RSA_BITS
}

const provenMoment = ({ stamp, stampTrusted }: Findings): number | undefined => (stamp !== undefined && stamp !== 'wrong' && stampTrusted === true ? stamp.at : undefined)

/** The moment that counts: proven by a trusted time-stamp, else what the signer's machine said, else now. */
const momentOf = (findings: Findings): number => provenMoment(findings) ?? findings.claimedAt ?? findings.now

const isClaimedLater = (findings: Findings): boolean => provenMoment(findings) === undefined && findings.claimedAt !== undefined && findings.claimedAt > findings.now + CLOCKS_DIFFER_MS

const isForSigning = ({ kind }: Findings, signer: Certificate): boolean => maySign(signer) && (kind === 'time-stamp' || !isForOtherUse(signer))

const certificateRemarks = (findings: Findings, signer: Certificate): readonly Remark[] => {
  const moment = momentOf(findings)
  const then = isValidAt(signer, moment)
  const issuers = findings.chain?.certificates.slice(1) ?? []
  return [
    ...(then === 'expired' ? (['certificate-expired-then'] as const) : []),
    ...(then === 'not-yet' ? (['certificate-not-yet-valid-then'] as const) : []),
    ...(then === 'valid' && isValidAt(signer, findings.now) === 'expired' ? (['has-expired-since'] as const) : []),
    ...(issuers.some((one) => isValidAt(one, moment) !== 'valid') ? (['issuer-expired-then'] as const) : []),
    ...(isClaimedLater(findings) ? (['claimed-in-the-future'] as const) : []),
    ...(isForSigning(findings, signer) ? [] : (['not-for-signing'] as const)),
    ...(isWeakKey(signer) ? (['weak-key'] as const) : []),
  ]
}

const stampRemarks = ({ kind, stamp, stampTrusted }: Findings): readonly Remark[] => {
  if (kind === 'time-stamp') return stampTrusted === true ? [] : ['time-stamp-not-trusted']
  if (stamp === undefined) return ['no-time-stamp']
  if (stamp === 'wrong') return ['time-stamp-wrong']
  return stampTrusted === true ? [] : ['time-stamp-not-trusted']
}

/** Withdrawn after the proven moment does not undo what was signed before. */
const revocationRemarks = (findings: Findings): readonly Remark[] => {
  const { revocation } = findings
  if (revocation?.state === 'revoked') return revocation.revokedAt !== undefined && findings.stampTrusted === true && momentOf(findings) < revocation.revokedAt ? [] : ['revoked']
  return revocation?.state === 'good' ? [] : ['revocation-unknown']
}

const trustRemarks = ({ chain }: Findings): readonly Remark[] => {
  if (chain === undefined) return []
  if (chain.state !== 'trusted') return [chain.state]
  return chain.anchor?.demo === true ? ['demo'] : []
}

const remarksOf = (findings: Findings): readonly Remark[] => [
  ...(findings.integrity === 'intact' ? [] : [findings.integrity]),
  ...(findings.coverage === 'part' && findings.integrity !== 'unreadable' ? (['covers-part'] as const) : []),
  ...findings.changes.filter((kind) => kind !== 'signature').map((kind) => `changed-${kind}` as const),
  ...(findings.digest !== undefined && WEAK_DIGESTS.has(findings.digest) ? (['weak-digest'] as const) : []),
  ...(findings.signer === undefined ? [] : certificateRemarks(findings, findings.signer)),
  ...trustRemarks(findings),
  ...(findings.signer === undefined ? [] : revocationRemarks(findings)),
  ...(findings.signer === undefined ? [] : stampRemarks(findings)),
  ...(findings.signer !== undefined && findings.kind === 'signature' && findings.namesCertificate === false ? (['no-signing-certificate'] as const) : []),
]

const LADDER: readonly Heavy[] = ['invalid', 'doubtful', 'known']

/** Without a proven moment a claim may be back-dated into a certificate's life; a stamp is worth what its authority is. */
const weightOf = (findings: Findings, remark: Remark): Heavy => {
  if (remark === 'has-expired-since' && provenMoment(findings) === undefined) return 'doubtful'
  if (remark === 'time-stamp-not-trusted' && findings.kind === 'time-stamp') return 'doubtful'
  return WEIGHTS[remark]
}

/** The verdict is as bad as the worst remark. */
export const judge = (findings: Findings): { readonly verdict: Verdict; readonly remarks: readonly Remark[] } => {
  const remarks = remarksOf(findings).toSorted((a, b) => LADDER.indexOf(weightOf(findings, a)) - LADDER.indexOf(weightOf(findings, b)))
  const worst = remarks[0] === undefined ? 'known' : weightOf(findings, remarks[0])
  return { verdict: worst === 'known' ? 'valid' : worst, remarks }
}
