import type { Instant } from '../../kernel/instant.ts'
import type { SigningDesk } from './application/signing-desk.ts'
import type { Signer } from './domain/paper-facts.ts'

/**
 * How an official signs a paper. Today with their duty account; a certificate (PAdES) stands behind the same act later.
 * The print is made between `words` and `sign`, so what it says of the signature must be true of the method.
 */
export type PaperSigner = {
  /** Kept with the signature. */
  readonly method: string
  /** What the print says where a hand would sign. */
  readonly words: (signer: Signer, at: Instant) => string
  /** Signs the bytes; a method that leaves no trace in the file gives them back as they are. */
  readonly sign: (bytes: Uint8Array, signer: Signer) => Promise<Uint8Array>
}

export type OfficialDocumentsPorts = { readonly signer?: PaperSigner; /** Certificates: their keys, the clock that stamps, whom to believe. */ readonly desk?: SigningDesk }
