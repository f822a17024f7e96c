import { formBasisOf } from './form-basis.ts'
import type { OfficialDocumentKind } from './issued-document.ts'
import type { LetterBlock, LetterPrint } from './letter-print.ts'
import type { LetterFacts } from './paper-facts.ts'
import { contactOf, entry, headOf, lines, type Line, type Numbered } from './print-parts.ts'

/** Numbered, and confirmed by whom it says or by nobody yet. */
export type Issue = Numbered & { readonly confirmation: string }

/** Whom it is about, in the order of forms 02 and 03. */
export const partyLines = ({ applicant }: Pick<LetterFacts, 'applicant'>, label: string): readonly Line[] =>
  lines(
    [{ label, text: applicant.name, strong: true }],
    [...entry('Số định danh', applicant.idNumber), ...contactOf(applicant)],
    entry('Địa chỉ', applicant.address),
  )

export const requestLine = ({ contentRequested, procedure }: Pick<LetterFacts, 'contentRequested' | 'procedure'>): readonly Line[] =>
  contentRequested === procedure.name
    ? lines(entry('Nội dung yêu cầu giải quyết', `${procedure.name} (mã ${procedure.code})`))
    : lines(entry('Nội dung yêu cầu giải quyết', contentRequested), entry('Thủ tục hành chính', `${procedure.name} (mã ${procedure.code})`))

export const paragraphs = (text: string): readonly LetterBlock[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))

/** A reason of one line stands behind its label, a longer one keeps its paragraphs. */
export const reasonBlocks = (label: string, reason: string): readonly LetterBlock[] => {
  const [first, ...rest] = paragraphs(reason)
  if (first === undefined || first.kind !== 'paragraph') return []
  return [{ kind: 'entries', lines: [[{ label, text: first.text }]] }, ...rest]
}

type Body = Pick<LetterPrint, 'title' | 'blocks' | 'signatures'> & Partial<Pick<LetterPrint, 'addressee' | 'recipients'>>

/** A5, head and foot of the circular, around what the one form says. */
export const letterOf = (kind: OfficialDocumentKind, facts: Omit<LetterFacts, 'signer'>, { issue, body }: { readonly issue: Issue; readonly body: Body }): LetterPrint => ({
  ...headOf(facts.unit, facts.dossierCode, issue),
  paper: 'a5',
  flipped: false,
  addressee: '',
  recipients: [],
  ...body,
  lookUpUrl: facts.lookUpUrl ?? '',
  formBasis: formBasisOf(kind, facts.ruleSet),
})
