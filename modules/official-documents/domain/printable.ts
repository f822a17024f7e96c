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
