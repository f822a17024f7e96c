import { createHash, createPrivateKey, sign, X509Certificate } from 'node:crypto'
import type { Instant } from '../../kernel/instant.ts'
import { createAuthority, type Authority, type Holder, type Issued } from '../../simulators/signing/authority.ts'
import { answerStamp } from '../../simulators/signing/stamp.ts'
import { trustPem, type TrustList } from '../../platform/signing/trust/trust-list.ts'
import { finishSignature, prepareSignature, type SignatureOrder } from '../../platform/signing/sign/prepare-signature.ts'
import { integer, octets, oid, sequence } from '../../platform/signing/asn1/der.ts'
import { child, readBer } from '../../platform/signing/asn1/ber.ts'
import { OID } from '../../platform/signing/cms/oids.ts'
import { validatePdf } from '../../platform/signing/validate/validate-pdf.ts'
import type { PdfReport, SignatureReport } from '../../platform/signing/validate/report.ts'

const DAY = 86_400_000
export const NOW = '2026-11-27T02:00:00.000Z' as Instant
export const NOW_MS = Date.parse(NOW)

const STANDING: Pick<Holder, 'from' | 'to'> = { from: NOW_MS - 100 * DAY, to: NOW_MS + 100 * DAY }

/** An authority, its people and its clock, for tests: keys cost time, so one of each is made. */
export type SigningTeam = {
  readonly authority: Authority
  readonly trust: TrustList
  readonly issue: (holder: Partial<Holder>) => Issued
  /** A time-stamp over bytes, as the authority's clock would give it. */
  readonly stamp: (bytes: Uint8Array, at?: number) => Buffer
}

export const openSigningTeam = (): SigningTeam => {
  const authority = createAuthority({ name: 'CA thử nghiệm', organisation: 'Tỉnh thử', ...STANDING, from: NOW_MS - 3000 * DAY })
  const clock = authority.issue({ name: 'Máy cấp dấu thời gian thử', use: 'stamp', ...STANDING, from: NOW_MS - 2000 * DAY })
  return {
    authority,
    trust: trustPem(authority.certificatePem),
    issue: (holder) => authority.issue({ name: 'Nguyễn Văn Thử', organisation: 'UBND xã Thử', ...STANDING, ...holder }),
    stamp: (bytes, at = NOW_MS) => {
      const hash = createHash('sha256').update(bytes).digest()
      const answer = answerStamp(sequence(integer(1), sequence(sequence(oid(OID.sha256)), octets(hash))), { authority: clock, at })
      return child(readBer(answer), 1).whole
    },
  }
}

export const derOf = ({ certificatePem }: Issued): Buffer => new X509Certificate(certificatePem).raw

export type SignOptions = Partial<SignatureOrder> & { readonly stamp?: (signature: Uint8Array) => Uint8Array }

export const signPdf = (pdf: Uint8Array, signer: Issued, { stamp, ...order }: SignOptions = {}): Buffer => {
  const prepared = prepareSignature({ pdf, chain: [derOf(signer)], at: NOW, signerName: 'Nguyễn Văn Thử', ...order })
  const signature = sign('sha256', prepared.signedAttributes, createPrivateKey(signer.keyPem))
  return finishSignature(prepared, { signature, ...(stamp ? { timeStamp: stamp(signature) } : {}) })
}

export const reportOf = (pdf: Uint8Array, trust: TrustList, now: Instant = NOW): PdfReport => validatePdf(pdf, { trust, now })

export const signaturesIn = (pdf: Uint8Array, trust: TrustList): readonly SignatureReport[] => {
  const report = reportOf(pdf, trust)
  if (report.state !== 'signed') throw new Error(`expected a signed file, it is ${report.state}`)
  return report.signatures
}
