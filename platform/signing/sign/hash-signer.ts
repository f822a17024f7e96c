/** What a key is asked to sign: one document of several. */
export type ToSign = {
  /** Shown to the person who is asked. */
  readonly name: string
  /** What is signed over; a key at hand hashes it itself. */
  readonly signedAttributes: Buffer
  /** Its SHA-256, for keys elsewhere. */
  readonly hash: Buffer
}

/**
 * `signed`: one signature per document, in their order (PKCS#1 of RSA, DER of ECDSA). `waiting`: asked, a person decides;
 * `handle` finds the question again, in any process. `refused`: the person said no. `expired`: nobody answered in time.
 */
export type SignAnswer =
  | { readonly state: 'signed'; readonly signatures: readonly Buffer[] }
  | { readonly state: 'waiting'; readonly handle: string }
  | { readonly state: 'refused' }
  | { readonly state: 'expired' }

/** The key's keeper is away or answers nonsense: asked again later. */
export class SignerFault extends Error {
  /** The keeper's own code of what was wrong, where it gave one. */
  readonly code: string | undefined
  constructor(message: string, { code, cause }: { readonly code?: string; readonly cause?: unknown } = {}) {
    super(message, cause === undefined ? {} : { cause })
    this.code = code
  }
}

/** A key that may be anywhere: in a file, in a phone, at a provider. `credential` is the keeper's own name for it. */
export type HashSigner = {
  readonly ask: (credential: string, documents: readonly ToSign[]) => Promise<SignAnswer>
  readonly poll: (handle: string) => Promise<SignAnswer>
}
