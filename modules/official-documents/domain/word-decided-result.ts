// Nghị định 30/2020/NĐ-CP Phụ lục I: state name and motto, agency, number and symbol, place and date, title, content, signature, recipients.
import type { DecidedResult } from './decided-result.ts'
import { signatureOf, type LetterPrint } from './letter-print.ts'
import { letterOf, paragraphs, type Issue } from './letter-words.ts'

const FORM_BASIS = 'Thể thức theo Nghị định 30/2020/NĐ-CP'

export const wordDecidedResult = (facts: DecidedResult, issue: Issue): LetterPrint => ({
  ...letterOf('decided-result', facts, {
    issue,
    body: {
      title: facts.title.toLocaleUpperCase('vi'),
      blocks: paragraphs(facts.body),
      signatures: [signatureOf(facts.signedAs, facts.signer, issue.confirmation)],
      recipients: facts.recipients,
    },
  }),
  paper: 'a4',
  formBasis: FORM_BASIS,
})

/** Not issued: no number is taken, nobody has signed, and every sheet says so. */
export const wordResultDraft = (facts: DecidedResult, issue: Pick<Issue, 'issuedAt'>): LetterPrint => ({
  ...wordDecidedResult({ ...facts, signer: { officialId: facts.signer.officialId, name: '' } }, { ...issue, number: '……/KQ', serial: 1, edition: 1, confirmation: '' }),
  edition: '(Dự thảo, chưa có số và chữ ký)',
  lookUpUrl: '',
  stamp: 'DỰ THẢO',
})
