import type { FileUser } from '../../documents/index.ts'
import { listInDossiers, listInDrafts } from '../store/used-files.view.ts'

/** By the journal, which components, results and claims follow; by answers; by what is not sent yet. */
export const filesOfDossiers: FileUser = {
  columns: ['dossiers.dossier_event.event', 'dossiers.dossier_answers.record', 'dossiers.supplement_file.file_id', 'dossiers.supplement_draft.words', 'dossiers.filing_draft.content', 'dossiers.dossier_component.files', 'dossiers.issued_result.file_id', 'dossiers.claim_check.file_id'],
  usedAmong: async (work, fileIds) => {
    const named = await Promise.all([listInDossiers(work.tx, fileIds), listInDrafts(work.tx, fileIds)])
    return [...new Set(named.flat().map(({ fileId }) => fileId))]
  },
}
