import { NOTHING_WRONG, type Examined, type FileFindings } from '../../domain/inspect-file.ts'
import { createBudget, UnpacksTooMuchError, type Budget } from './budget.ts'
import type { ByteSource } from './byte-source.ts'
import { examineImage } from './examine-image.ts'
import { examineOldOffice } from './examine-old-office.ts'
import { examinePdf } from './examine-pdf.ts'
import { examineZip } from './examine-zip.ts'
import { EICAR_HEAD } from './malware.ts'

export type ByteFindings = Omit<FileFindings, 'fileName'>

/** Readers find a PDF whose first bytes are a stray header of up to 1,024 bytes; so do we. */
const beginsAsPdf = (source: ByteSource): boolean => source.slice(0, 1024 + 5).includes('%PDF-')
const beginsAsPage = (source: ByteSource): boolean => /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(source.slice(0, 1024).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))

const kindOf = (source: ByteSource, sniffed: string | undefined): string | undefined => {
  if (beginsAsPage(source)) return 'text/html'
  // An archive may quote "%PDF-"; only bytes that begin as nothing else may begin late.
  return sniffed ?? (beginsAsPdf(source) ? 'application/pdf' : undefined)
}

const lookInside = (source: ByteSource, found: string | undefined, budget: Budget): Examined => {
  if (found === 'application/pdf') return examinePdf(source, budget)
  if (found === 'image/png' || found === 'image/jpeg' || found === 'image/tiff') return examineImage(source, found)
  if (found === 'application/x-cfb') return examineOldOffice(source)
  return found?.startsWith('application/vnd.openxmlformats') === true || found === 'application/zip' ? examineZip(source, budget) : NOTHING_WRONG
}

/** Looks at the bytes themselves; what the sender says about them plays no part. `sniffed` is what their signature says. */
export const examine = (source: ByteSource, sniffed: string | undefined, totalBytes: number): ByteFindings => {
  const found = kindOf(source, sniffed)
  const facts = { sizeBytes: source.size, found }
  if (source.indexOf(EICAR_HEAD, 0) >= 0) return { ...facts, ...NOTHING_WRONG, fault: { kind: 'has-malware' } }
  try {
    return { ...facts, ...lookInside(source, found, createBudget(totalBytes)) }
  } catch (error) {
    if (error instanceof UnpacksTooMuchError) return { ...facts, ...NOTHING_WRONG, fault: { kind: 'unpacks-too-much' } }
    if (error instanceof RangeError) return { ...facts, ...NOTHING_WRONG, truncated: true }
    throw error
  }
}
