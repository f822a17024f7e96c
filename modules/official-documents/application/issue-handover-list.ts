import type { Work } from '../../../platform/work.ts'
import type { HandoverList } from '../domain/handover-list.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { wordHandoverList } from '../domain/word-handover-list.ts'
import { issuePaper } from './issue-paper.ts'

/** A paper of the bundle, not of one dossier: whoever hands over signs it. */
export const issueHandoverList = (work: Work, list: HandoverList): Promise<IssuedDocument> =>
  issuePaper(work, {
    kind: 'handover-list',
    subjectId: list.bundleId,
    unit: list.unit,
    facts: list,
    signer: list.signer,
    word: (issue, suffix) => ({ template: 'letter', fileName: `danh-sach-ban-giao${suffix}.pdf`, print: wordHandoverList(list, issue) }),
  })
