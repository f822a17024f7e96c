import type { Readable } from 'node:stream'

/** First and last byte, both counted, as HTTP says it. */
export type ByteRange = { readonly start: number; readonly end: number }

/**
 * Where bytes live: under the SHA-256 of their content, so the same bytes are kept once, nothing is ever overwritten by
 * something else, and every reading proves itself. Addresses are 64 lower-case hexadecimal digits.
 */
export type FileStore = {
  /** Resolves when the bytes survive a power cut; a failed write leaves nothing behind. Throws FileStoreError. */
  readonly put: (bytes: Uint8Array) => Promise<string>
  /** The same for a finished file of this machine whose hash is known, without loading it; it stays, and must not be written again. */
  readonly putFile: (path: string, sha256: string) => Promise<void>
  /** Throws FileStoreError `missing` or `damaged`; what it answers has the hash asked for. */
  readonly get: (sha256: string) => Promise<Uint8Array>
  /**
   * The same as a stream, whole or in part. The whole is proven before the first byte leaves: once in this process for
   * bytes that did not change since, so that many parts of one file cost one proof.
   */
  readonly open: (sha256: string, range?: ByteRange) => Promise<Readable>
  /** Reads every byte, in little memory. Throws FileStoreError `missing` or `damaged`. */
  readonly prove: (sha256: string) => Promise<void>
  readonly has: (sha256: string) => Promise<boolean>
  /** Out of reach, yet not gone: nothing reads them, `bringBack` undoes it. False where there was nothing to move. */
  readonly setAside: (sha256: string) => Promise<boolean>
  readonly bringBack: (sha256: string) => Promise<boolean>
  /** What was set aside is gone for good. */
  readonly discard: (sha256: string) => Promise<void>
  /** Proves that the place can be written to now; throws FileStoreError with one sentence if not. */
  readonly check: () => Promise<void>
}

export type FileStoreFault = 'full' | 'read-only' | 'missing' | 'damaged' | 'unreachable' | 'misconfigured'

/** The message is one sentence for the operator: what happened, where, and that nothing half-written remains. */
export class FileStoreError extends Error {
  override readonly name = 'FileStoreError'
  readonly fault: FileStoreFault
  constructor(fault: FileStoreFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.fault = fault
  }
}

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
