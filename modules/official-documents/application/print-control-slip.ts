import type { Work } from '../../../platform/work.ts'
import type { ControlSlip } from '../domain/control-slip.ts'
import { wordControlSlip } from '../domain/control-slip-print.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { issuePaper } from './issue-paper.ts'

/** Drawn anew whenever the journal went on since the last one; each stays as it was printed. */
export const printControlSlip = (work: Work, slip: ControlSlip): Promise<IssuedDocument> =>
  issuePaper(work, {
    kind: 'control-slip',
    subjectId: slip.dossierId,
    unit: slip.unit,
    facts: slip,
    unnumbered: slip.dossierCode,
    word: (issue, suffix) => ({ template: 'control-slip', fileName: `phieu-kiem-soat-${slip.dossierCode}${suffix}.pdf`, print: wordControlSlip(slip, issue) }),
  })
