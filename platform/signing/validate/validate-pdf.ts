import { BerFault } from '../asn1/ber.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { PdfFault } from '../pdf/parse-value.ts'
import { listSignatureFields } from '../pdf/signature-field.ts'
import type { PdfReport, Verdict } from './report.ts'
import { validateSignature, type ValidationContext } from './validate-signature.ts'

type Looks = Extract<PdfReport, { readonly state: 'not-a-pdf' }>['looksLike']

const looksLike = (bytes: Buffer): Looks => {
  const head = bytes.toString('latin1', 0, 512).trimStart().toLowerCase()
  if (/^(?:<!doctype html|<html|<\?xml|<!--)/.test(head)) return 'html'
  if (bytes.toString('latin1', 0, 4) === '\xd0\xcf\x11\xe0') return 'word'
  if (head.startsWith('pk\x03\x04')) return bytes.includes('word/') ? 'word' : 'zip'
  return /^(?:\x89png|\xff\xd8\xff|gif8|ii\*\0|mm\0\*)/i.test(head) ? 'image' : 'unknown'
}

const WORST: readonly Verdict[] = ['invalid', 'doubtful', 'valid']

/** More than anybody signs one paper with. */
const MAX_SIGNATURES = 100

const read = (bytes: Buffer, context: ValidationContext): PdfReport => {
  const file = openPdf(bytes)
  if (file.isEncrypted) return { state: 'encrypted' }
  const signed = listSignatureFields(file).filter(({ value }) => value !== undefined)
  if (signed.length === 0) return { state: 'unsigned', isStamped: false }
  if (signed.length > MAX_SIGNATURES) throw new PdfFault('it has too many signatures')
  const signatures = signed.map((field) => validateSignature(file, field, context))
  if (signatures.every(({ kind }) => kind === 'time-stamp')) return { state: 'unsigned', isStamped: true }
  return { state: 'signed', verdict: WORST.find((one) => signatures.some(({ verdict }) => verdict === one)) ?? 'valid', signatures }
}

/** Says of any bytes whether they are a signed PDF and what each signature is worth. Throws for nothing a file may hold. */
export const validatePdf = (input: Uint8Array, context: ValidationContext): PdfReport => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  if (bytes.subarray(0, 1024).indexOf('%PDF-') < 0) return { state: 'not-a-pdf', looksLike: looksLike(bytes) }
  try {
    return read(bytes, context)
  } catch (fault) {
    if (fault instanceof PdfFault || fault instanceof RangeError || fault instanceof BerFault) return { state: 'damaged', fault: fault.message }
    throw fault
  }
}
