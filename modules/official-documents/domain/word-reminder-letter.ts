// NĐ 30/2020/NĐ-CP Phụ lục I mục II, III: an annex follows the signature, on a sheet of its own.
import { formBasisOf } from './form-basis.ts'
import { signatureOf, type LetterPrint } from './letter-print.ts'
import type { Issue } from './letter-words.ts'
import { headOf } from './print-parts.ts'
import type { ReminderLetter } from './reminder-letter.ts'

export const wordReminderLetter = (facts: ReminderLetter, issue: Issue): LetterPrint => ({
  ...headOf(facts.unit, undefined, issue),
  paper: 'a4',
  flipped: false,
  title: facts.about,
  addressee: facts.addressee,
  blocks: facts.paragraphs.map((text) => ({ kind: 'paragraph', text })),
  signatures: [signatureOf('', facts.signer, issue.confirmation)],
  recipients: facts.recipients,
  lookUpUrl: '',
  formBasis: formBasisOf('reminder-letter', 'B'),
  annex: { title: facts.annex.title, blocks: [{ kind: 'table', columns: facts.annex.columns, rows: facts.annex.rows }] },
})
