// Luật Giao dịch điện tử 2023: an official signs with a certificate of their own; how far the one they asked for is.
import type { OfficialId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { isUsable, type SigningCertificate } from './certificate.ts'

/** `not-activated`: given out, and its holder has not yet said yes to it on their phone. */
export const REQUEST_STATES = ['processing', 'not-activated', 'issued', 'failed'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** What we keep of it: the keeper's number, nothing of what was filled in. */
export type CertificateRequest = { readonly officialId: OfficialId; readonly transactionCode: string; readonly provider: string; readonly state: RequestState; readonly askedAt: Instant; readonly checkedAt?: Instant; readonly serialNumber?: string }

export const isOpen = ({ state }: Pick<CertificateRequest, 'state'>): boolean => state === 'processing' || state === 'not-activated'

export type RequestRefusal =
  | { readonly kind: 'certificate-usable-already' }
  | { readonly kind: 'certificate-requested-before' }
  | { readonly kind: 'certificate-keeper-missing' }
  | { readonly kind: 'certificate-not-requested' }
  | { readonly kind: 'certificate-number-unreadable' }
  /** RS-VAN v1.2, 02. */
  | { readonly kind: 'certificate-facts-refused' }
  /** RS-VAN v1.2, 03. */
  | { readonly kind: 'certificate-request-unknown' }
  | { readonly kind: 'certificate-keeper-refuses-us'; readonly code: string }
  | { readonly kind: 'certificate-keeper-away' }

type Known = { readonly certificate: SigningCertificate | undefined; readonly request: CertificateRequest | undefined; readonly now: Instant }

/** Not while one can sign, nor while one is on its way. */
export const mayRequest = ({ certificate, request, now }: Known): Outcome<true, RequestRefusal> => {
  if (certificate !== undefined && isUsable(certificate, now)) return refuse({ kind: 'certificate-usable-already' })
  return request !== undefined && isOpen(request) ? refuse({ kind: 'certificate-requested-before' }) : ok(true)
}

/** RS-VAN v1.2: 02 what was filled in, 03 nobody knows it, 00 and 20 to 27 our account and how we sign our questions; all else is silence. */
export const refusalOfCode = (code: string | undefined): RequestRefusal => {
  if (code === '02') return { kind: 'certificate-facts-refused' }
  if (code === '03') return { kind: 'certificate-request-unknown' }
  return code !== undefined && /^(00|2[0-7])$/.test(code) ? { kind: 'certificate-keeper-refuses-us', code } : { kind: 'certificate-keeper-away' }
}
