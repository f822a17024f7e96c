import type { Work } from '../../../platform/work.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import type { PostalHandover } from '../domain/postal-handover.ts'
import { wordPostalHandover } from '../domain/word-postal-handover.ts'
import { issuePaper } from './issue-paper.ts'

/** Minutes of one hand-over: the official confirms in the act, the postman signs the print. */
export const issuePostalHandover = (work: Work, facts: PostalHandover): Promise<IssuedDocument> =>
  issuePaper(work, {
    kind: 'postal-handover',
    subjectId: facts.handoverId,
    unit: facts.unit,
    facts,
    signer: facts.signer,
    word: (issue, suffix) => ({ template: 'letter', fileName: `bien-ban-ban-giao-buu-gui${suffix}.pdf`, print: wordPostalHandover(facts, issue) }),
  })
