import type { HashSigner } from '../../../platform/signing/sign/hash-signer.ts'
import { NOBODY_TRUSTED, type TrustList } from '../../../platform/signing/trust/trust-list.ts'
import type { SignMethod } from '../domain/certificate.ts'
import type { RequestState } from '../domain/certificate-request.ts'

/** A message of a keeper of keys as it came, with the signature of its bytes. */
export type SignedWord = { readonly bytes: Uint8Array; readonly signature: string }
/** Which question it is about, or which certificate that was asked for, where it names one. */
export type SigningWord = { readonly handle?: string; readonly transactionCode?: string }

/** What a keeper of keys asks of somebody who wants a certificate; sent on, never kept here. */
export type CertificateApplicant = { readonly fullName: string; readonly bornOn: string; readonly personalIdNumber: string; readonly gender: 'male' | 'female'; readonly phone: string; readonly email: string; readonly issuedBy: string; readonly issuedOn: string }
export type CertificateStanding = { readonly state: RequestState; readonly serialNumber?: string }
/** Gives certificates out; throws `SignerFault`, with the keeper's code where it says one. */
export type CertificateKeeper = {
  readonly request: (applicant: CertificateApplicant) => Promise<{ readonly transactionCode: string; readonly provider: string }>
  readonly standingOf: (transactionCode: string) => Promise<CertificateStanding>
}

/** What signing needs from outside this module: who keeps keys, who stamps the time, whom we believe. */
export type SigningDesk = {
  readonly signers: Partial<Readonly<Record<SignMethod, HashSigner>>>
  /** A token over the bytes; none when no authority is configured. Throws while it is away. */
  readonly stamp?: (bytes: Uint8Array) => Promise<Uint8Array | undefined>
  readonly trust: () => Promise<TrustList>
  /** Undefined where no keeper gives certificates out. */
  readonly certificates?: () => CertificateKeeper | undefined
  /** What a keeper tells by itself; undefined when it is not the keeper's. */
  readonly readWord?: (word: SignedWord) => SigningWord | undefined
  /** `false`: certificates of a demonstration that is over sign nothing. */
  readonly demo?: boolean
}

let current: SigningDesk = { signers: {}, trust: async () => NOBODY_TRUSTED }

export const useSigningDesk = (desk: SigningDesk): void => {
  current = desk
}

export const signingDesk = (): SigningDesk => current
