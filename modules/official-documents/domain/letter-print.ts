import type { Signer } from './paper-facts.ts'
import type { Line, PrintHead } from './print-parts.ts'

export type LetterColumn = { readonly title: string; readonly width: string; readonly align: 'left' | 'center' }

export type LetterBlock =
  | { readonly kind: 'entries'; readonly lines: readonly Line[] }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'list'; readonly label: string; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly LetterColumn[]; readonly rows: readonly (readonly string[])[] }

export type LetterSignature = {
  readonly role: string
  readonly hint: string
  readonly name: string
  /** How it was confirmed, when it was; else room for a hand. */
  readonly confirmation: string
  /** A certificate signs here after the print; `sealed`: the agency's does too. */
  readonly signPlace?: 'signed' | 'sealed'
}

/** A letter in the words it is printed with; the template only places them. */
export type LetterPrint = PrintHead & {
  readonly paper: 'a5' | 'a4'
  readonly flipped: boolean
  readonly title: string
  /** `Kính gửi: …`, or empty. */
  readonly addressee: string
  readonly blocks: readonly LetterBlock[]
  /** Left to right. */
  readonly signatures: readonly LetterSignature[]
  readonly recipients: readonly string[]
  /** Empty when there is nothing to look up. */
  readonly lookUpUrl: string
  /** The code opens the check of this very paper. */
  readonly isChecked?: boolean
  readonly formBasis: string
  /** After the signature, on a sheet of its own. */
  readonly annex?: { readonly title: string; readonly blocks: readonly LetterBlock[] }
  /** Across every sheet, when the paper is not what it looks like: `DỰ THẢO`. */
  readonly stamp?: string
}

export const BY_HAND = '(Ký và ghi rõ họ tên)'

export const signatureOf = (role: string, { name, post }: Pick<Signer, 'name' | 'post'>, confirmation = ''): LetterSignature => ({
  role: role === '' ? (post ?? 'NGƯỜI KÝ').toLocaleUpperCase('vi') : role,
  hint: confirmation === '' ? BY_HAND : role === '' ? '' : (post ?? ''),
  name,
  confirmation,
})
