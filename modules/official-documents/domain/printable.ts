import type { CertificationBookPrint } from './certification-book.ts'
import type { ControlSlipPrint } from './control-slip-print.ts'
import type { OfficialDocumentKind } from './issued-document.ts'
import type { LetterPrint } from './letter-print.ts'
import type { RegisterPrint } from './register-print.ts'
import type { ScannedCopyPrint } from './scanned-copy.ts'
import type { SlipPrint } from './slip-print.ts'

/** All a printer needs: which sheet, and the words on it. Frozen when the paper is issued. */
export type Printable = { readonly fileName: string } & (
  | { readonly template: 'appointment-slip'; readonly print: SlipPrint }
  | { readonly template: 'letter'; readonly print: LetterPrint }
  | { readonly template: 'control-slip'; readonly print: ControlSlipPrint }
  | { readonly template: 'register-book'; readonly print: RegisterPrint }
  | { readonly template: 'scanned-copy'; readonly print: ScannedCopyPrint }
  | { readonly template: 'certification-book'; readonly print: CertificationBookPrint }
)

type Place = { readonly signerName: string; readonly sealed: boolean }

type Signed = Extract<Printable, { readonly template: 'letter' | 'scanned-copy' }>

/** Sheets that carry signatures in words of ours, and a code that opens their check. */
const isSigned = (printable: Printable): printable is Signed => printable.template === 'letter' || printable.template === 'scanned-copy'

const changed = <P extends Signed>(printable: P, change: Partial<Pick<LetterPrint, 'signatures' | 'lookUpUrl' | 'isChecked'>>): P => ({ ...printable, print: { ...printable.print, ...change } })

/** Room where a certificate signs after the print, in place of the words of a confirmation. */
export const withSignPlace = (printable: Printable, { signerName, sealed }: Place): Printable => {
  if (!isSigned(printable)) return printable
  const signatures = printable.print.signatures.map((one) => (one.name === signerName ? { ...one, hint: '', signPlace: sealed ? ('sealed' as const) : ('signed' as const) } : one))
  return changed(printable, { signatures })
}

export const hasSignPlace = (printable: Printable): boolean => isSigned(printable) && printable.print.signatures.some(({ signPlace }) => signPlace !== undefined)

export const titleOf = (printable: Printable): string => (isSigned(printable) ? printable.print.title : printable.fileName)

/** The code on a result or a copy opens the page where anyone checks it and its signatures, instead of the progress of the dossier. */
export const withCheckAddress = (printable: Printable, fileId: string): Printable => {
  if (!isSigned(printable) || printable.print.lookUpUrl === '') return printable
  const origin = printable.print.lookUpUrl.replace(/^(https?:\/\/[^/]+).*$/, '$1')
  return changed(printable, { lookUpUrl: `${origin}/kiem-tra-chu-ky?ma=${fileId}`, isChecked: true })
}

/** Papers anybody may check by the code printed on them. */
const CHECKED: ReadonlySet<OfficialDocumentKind> = new Set(['decided-result', 'certified-copy', 'digitised-result'])

export const isCheckedByCode = (kind: OfficialDocumentKind): boolean => CHECKED.has(kind)
