import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import type { LevyReceipt } from '../domain/levy-receipt.ts'
import { wordLevyReceipt } from '../domain/word-levy-receipt.ts'
import { issuePaper } from './issue-paper.ts'

/** Each sum received has a receipt and a number of its own; it is printed after the act, so that money is counted at once. */
export const issueLevyReceipt = (work: Work, facts: LevyReceipt): Promise<IssuedDocument> =>
  issuePaper(work, {
    kind: 'levy-receipt',
    subjectId: facts.dossierId,
    unit: facts.unit,
    facts,
    anew: true,
    ...(facts.signer ? { signer: facts.signer } : {}),
    word: (issue, suffix) => ({ template: 'letter', fileName: `bien-nhan-thu-phi-${facts.dossierCode ?? facts.dossierId}-${issue.serial}${suffix}.pdf`, print: wordLevyReceipt(facts, issue) }),
  })
