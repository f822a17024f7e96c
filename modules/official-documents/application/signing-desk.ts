import type { HashSigner } from '../../../platform/signing/sign/hash-signer.ts'
import { NOBODY_TRUSTED, type TrustList } from '../../../platform/signing/trust/trust-list.ts'
import type { SignMethod } from '../domain/certificate.ts'

/** A message of a keeper of keys as it came, with the signature of its bytes. */
export type SignedWord = { readonly bytes: Uint8Array; readonly signature: string }
/** Which question it is about, where it names one. */
export type SigningWord = { readonly handle?: string }

/** What signing needs from outside this module: who keeps keys, who stamps the time, whom we believe. */
export type SigningDesk = {
  readonly signers: Partial<Readonly<Record<SignMethod, HashSigner>>>
  /** A token over the bytes; none when no authority is configured. Throws while it is away. */
  readonly stamp?: (bytes: Uint8Array) => Promise<Uint8Array | undefined>
  readonly trust: () => Promise<TrustList>
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
