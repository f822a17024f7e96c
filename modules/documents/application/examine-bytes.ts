import { fileTypeFromBuffer } from 'file-type'
import { NOTHING_WRONG, type Examined, type FileFindings } from '../domain/inspect-file.ts'
import { examineImage } from './examine-image.ts'
import { examineOffice } from './examine-office.ts'
import { examinePdf } from './examine-pdf.ts'

export type ByteFindings = Omit<FileFindings, 'fileName'>

/** Readers find a PDF whose first bytes are a stray header of up to 1,024 bytes; so do we. */
const beginsAsPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024 + 5)).includes('%PDF-')

const sniff = async (bytes: Uint8Array): Promise<string | undefined> => {
  const found = await fileTypeFromBuffer(bytes)
  // An HTML page or an archive may quote "%PDF-"; only bytes that begin as nothing else may begin late.
  return found?.mime ?? (beginsAsPdf(bytes) ? 'application/pdf' : undefined)
}

/** Looks at the bytes themselves; what the sender says about them plays no part. */
export const examineBytes = async (bytes: Uint8Array): Promise<ByteFindings> => {
  const found = await sniff(bytes)
  return { sizeBytes: bytes.byteLength, found, ...examine(bytes, found) }
}

const examine = (bytes: Uint8Array, found: string | undefined): Examined => {
  if (found === 'application/pdf') return examinePdf(bytes)
  if (found === 'image/png' || found === 'image/jpeg') return examineImage(bytes, found)
  if (found === 'application/x-cfb' || found?.startsWith('application/vnd.openxmlformats') === true) return examineOffice(bytes)
  return NOTHING_WRONG
}
