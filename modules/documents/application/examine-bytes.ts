import { NOTHING_WRONG } from '../domain/inspect-file.ts'
import { sourceOfBytes } from './examine/byte-source.ts'
import { examineElsewhere } from './examine/examine-elsewhere.ts'
import { examine, type ByteFindings } from './examine/examine.ts'

/** A slip of ours has some 40 kB. So little is looked into here, and can unpack to little. */
const SMALL_BYTES = 128 * 1024
const SMALL_TOTAL = 12 * 1024 * 1024

const judged = (found: ByteFindings | undefined, sizeBytes: number): ByteFindings =>
  found ?? { sizeBytes, found: undefined, ...NOTHING_WRONG, fault: { kind: 'too-complex' } }

const isSmallPdf = (bytes: Uint8Array): boolean => bytes.byteLength <= SMALL_BYTES && Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.byteLength)).toString('latin1') === '%PDF-'

export const examineBytes = async (bytes: Uint8Array): Promise<ByteFindings> => {
  if (bytes.byteLength === 0) return { sizeBytes: 0, found: undefined, ...NOTHING_WRONG }
  const here = isSmallPdf(bytes) ? examine(sourceOfBytes(bytes), 'application/pdf', SMALL_TOTAL) : undefined
  return here === undefined || here.fault?.kind === 'unpacks-too-much' ? judged(await examineElsewhere({ bytes }), bytes.byteLength) : here
}

/** The same for a file on disk, which is never loaded here. */
export const examineFile = async (path: string, sizeBytes: number): Promise<ByteFindings> => judged(await examineElsewhere({ path }), sizeBytes)
