import type { DossierId, PersonId, StoredFileId } from '../../../../kernel/ids.ts'
import type { Work } from '../../../../platform/work.ts'
import type { PaperRecord, PaperState } from '../../domain/vault/paper-record.ts'
import { findRecordById, listRecordsOfDossier, listRecordsOfFile, listRecordsOfHolder } from '../../store/vault/paper-record-store.ts'

const STANDING: readonly PaperState[] = ['published']

/** What stands in the vault of one person, newest first; `states` for those who work on it. No permission asked: the caller answers. */
export const recordsOfHolder = (work: Work, holderId: PersonId, states: readonly PaperState[] = STANDING): Promise<readonly PaperRecord[]> => listRecordsOfHolder(work.tx, holderId, states)

export const findRecord = (work: Work, recordId: string): Promise<PaperRecord | undefined> => findRecordById(work.tx, recordId)

/** What one dossier brought into vaults, in the order recorded. */
export const recordsOfDossier = (work: Work, dossierId: DossierId): Promise<readonly PaperRecord[]> => listRecordsOfDossier(work.tx, dossierId)

export const recordsOfFile = (work: Work, fileId: StoredFileId): Promise<readonly PaperRecord[]> => listRecordsOfFile(work.tx, fileId)
