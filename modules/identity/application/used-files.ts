import type { Work } from '../../../platform/work.ts'
import { listUsedByGrounds } from '../store/used-files.view.ts'

/** Papers under consents and under acting for another; the row below documents, so its port is met by shape. */
export const filesOfGrounds = {
  columns: ['identity.consent.evidence_file_id', 'identity.representation.evidence_file_id'],
  usedAmong: (work: Work, fileIds: readonly string[]) => listUsedByGrounds(work.tx, fileIds),
}
