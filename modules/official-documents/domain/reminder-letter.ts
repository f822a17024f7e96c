// NĐ 61/2018/NĐ-CP Điều 30; NĐ 30/2020/NĐ-CP Phụ lục I: an agency urges another in an official letter, the list annexed. The form is ours.
import type { Brand } from '../../../kernel/brand.ts'
import type { LetterColumn } from './letter-print.ts'
import type { PaperUnit, Signer } from './paper-facts.ts'

export type ReminderId = Brand<string, 'ReminderId'>

/** Công văn đôn đốc: what is to be done until when, with the list it is about. */
export type ReminderLetter = {
  readonly reminderId: ReminderId
  readonly unit: PaperUnit
  /** `Về việc …`: the title of the letter. */
  readonly about: string
  readonly addressee: string
  readonly paragraphs: readonly string[]
  readonly annex: { readonly title: string; readonly columns: readonly LetterColumn[]; readonly rows: readonly (readonly string[])[] }
  readonly recipients: readonly string[]
  readonly signer: Signer
}
