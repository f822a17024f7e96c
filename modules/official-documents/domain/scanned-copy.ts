// Nghị định 23/2015/NĐ-CP Điều 20, Nghị định 45/2020/NĐ-CP Điều 10: a copy is the original's own pages, with the words of who answers for it.
import type { CopyRequestId, OldPaperId } from '../../../kernel/ids.ts'
import type { LetterSignature } from './letter-print.ts'
import type { PaperParty, PaperUnit, Signer } from './paper-facts.ts'
import type { PrintHead } from './print-parts.ts'

/** The original as the attestation names it. */
export type CopiedOriginal = { readonly name: string; readonly number?: string; readonly issuer?: string; readonly issuedOn?: string }

/** Which bytes were put under the words; `pages` as the file itself has them. */
export type CopiedScan = { readonly sha256: string; readonly pages: number }

/** What a certified copy states; frozen with its number. */
export type CertifiedCopy = {
  readonly requestId: CopyRequestId
  readonly unit: PaperUnit
  readonly original: CopiedOriginal
  readonly requester: PaperParty
  /** Paper copies under the one number (NĐ 23/2015 Điều 20 khoản 3). */
  readonly copies: number
  readonly scan: CopiedScan
  readonly signer: Signer
  readonly lookUpUrl: string
}

/** What a digitised old result states. */
export type DigitisedResult = {
  readonly oldResultId: OldPaperId
  readonly unit: PaperUnit
  readonly original: CopiedOriginal
  readonly holder: PaperParty
  readonly scan: CopiedScan
  readonly signer: Signer
  readonly lookUpUrl: string
}

/** A line behind the picture of a page; its box in shares of the page. */
export type ReadLine = { readonly text: string; readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** One page of the original for the printer: a page of the file itself, or its picture with the lines that were read from it. */
export type ScanSheet = { readonly file: string; readonly page: number; readonly picture?: { readonly width: number; readonly height: number; readonly lines: readonly ReadLine[] } }

/** The pages with the words around them; the template only places both. */
export type ScannedCopyPrint = PrintHead & {
  readonly title: string
  /** `sheet`: words and signature on a page of their own after the last; `band`: over the first page. */
  readonly words: 'sheet' | 'band'
  readonly heading: string
  readonly lines: readonly string[]
  /** At the foot of every page, so that a page alone says what it belongs to. */
  readonly mark: string
  readonly signatures: readonly LetterSignature[]
  readonly pages: readonly ScanSheet[]
  readonly lookUpUrl: string
  readonly isChecked?: boolean
  readonly formBasis: string
}
