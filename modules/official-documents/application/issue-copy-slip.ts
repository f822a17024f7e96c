import type { Work } from '../../../platform/work.ts'
import { wordCopySlip, type CopySlip } from '../domain/copy-slip.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { issuePaper } from './issue-paper.ts'

/** The same originals again answer the slip there is; another one makes the next edition under its number. */
export const issueCopySlip = (work: Work, slip: CopySlip): Promise<IssuedDocument> =>
  issuePaper(work, {
    kind: 'copy-slip',
    subjectId: slip.requestId,
    unit: slip.unit,
    facts: slip,
    word: (issue, suffix) => ({ template: 'letter', fileName: `phieu-hen-chung-thuc-${issue.serial}${suffix}.pdf`, print: wordCopySlip(slip, issue) }),
  })
