import type { ControlSlipPrint } from './control-slip-print.ts'
import type { LetterPrint } from './letter-print.ts'
import type { RegisterPrint } from './register-print.ts'
import type { SlipPrint } from './slip-print.ts'

/** All a printer needs: which sheet, and the words on it. Frozen when the paper is issued. */
export type Printable = { readonly fileName: string } & (
  | { readonly template: 'appointment-slip'; readonly print: SlipPrint }
  | { readonly template: 'letter'; readonly print: LetterPrint }
  | { readonly template: 'control-slip'; readonly print: ControlSlipPrint }
  | { readonly template: 'register-book'; readonly print: RegisterPrint }
)

type Place = { readonly signerName: string; readonly sealed: boolean }

/** Room where a certificate signs after the print, in place of the words of a confirmation. */
export const withSignPlace = (printable: Printable, { signerName, sealed }: Place): Printable => {
  if (printable.template !== 'letter') return printable
  const signatures = printable.print.signatures.map((one) => (one.name === signerName ? { ...one, hint: '', signPlace: sealed ? ('sealed' as const) : ('signed' as const) } : one))
  return { ...printable, print: { ...printable.print, signatures } }
}

export const hasSignPlace = (printable: Printable): boolean => printable.template === 'letter' && printable.print.signatures.some(({ signPlace }) => signPlace !== undefined)

export const titleOf = (printable: Printable): string => (printable.template === 'letter' ? printable.print.title : printable.fileName)

/** The code on a result opens the page where anyone checks it and its signatures, instead of the progress of the dossier. */
export const withCheckAddress = (printable: Printable, fileId: string): Printable => {
  if (printable.template !== 'letter' || printable.print.lookUpUrl === '') return printable
  const origin = printable.print.lookUpUrl.replace(/^(https?:\/\/[^/]+).*$/, '$1')
  return { ...printable, print: { ...printable.print, lookUpUrl: `${origin}/kiem-tra-chu-ky?ma=${fileId}`, isChecked: true } }
}
