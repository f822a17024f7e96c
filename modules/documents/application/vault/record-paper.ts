import type { DossierId, PaperRecordId, PersonId, StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { keptName } from '../../domain/vault/paper-name.ts'
import { datesContradict, missingFor, type PaperKind, type PaperOrigin, type PaperRecord, type PaperRefusal, type PaperValues, type ValueSources } from '../../domain/vault/paper-record.ts'
import { withLegalValidity } from '../../domain/vault/paper-validity.ts'
import { insertRecords } from '../../store/vault/paper-record-store.ts'
import { actorKey } from '../actor-key.ts'
import { findFiles } from '../find-file.ts'
import { keepKeyOf, stated } from './statement.ts'
import { VALIDITY_RULES } from './validity-rules.ts'

export type RecordPaper = PaperValues & {
  readonly kind: PaperKind
  readonly holderId: PersonId
  readonly issuerUnitId?: UnitId
  readonly fileId: StoredFileId
  readonly originalFileId?: StoredFileId
  readonly sources: ValueSources
  readonly state: 'draft' | 'checked' | 'signed' | 'published'
  readonly origin: PaperOrigin
  readonly sourceDossierId?: DossierId
  readonly sourceLabel?: string
}

const whyNot = (paper: RecordPaper): PaperRefusal | undefined => {
  if (datesContradict(paper)) return { kind: 'paper-dates-wrong' }
  const missing = missingFor(paper.state, paper)
  return missing.length === 0 ? undefined : { kind: 'paper-record-incomplete', fields: missing.join(', ') }
}

/** Several of one act, in one statement. Whoever calls has asked who may. */
export const recordPapers = async (work: Work, papers: readonly RecordPaper[]): Promise<Outcome<readonly PaperRecord[], PaperRefusal>> => {
  const files = new Map((await findFiles(work, papers.map(({ fileId }) => fileId))).map(({ id, sha256 }) => [id, sha256]))
  const records: PaperRecord[] = []
  for (const given of papers) {
    const paper = withLegalValidity({ ...given, name: keptName(given.name) }, VALIDITY_RULES)
    const no = whyNot(paper)
    if (no) return refuse(no)
    const sha256 = files.get(paper.fileId)
    if (sha256 === undefined) return refuse({ kind: 'paper-file-not-found' })
    records.push(stated({ ...paper, id: newId<PaperRecordId>(), version: 1, sha256, recordedAt: work.now, changedAt: work.now }))
  }
  await insertRecords(work.tx, records, actorKey(work))
  for (const record of records) {
    await keepKeyOf(work, record)
    if (record.state === 'published') await work.tell({ type: 'documents.paper-published', record })
  }
  return ok(records)
}

/** One paper the state may use again, under its holder. */
export const recordPaper = async (work: Work, paper: RecordPaper): Promise<Outcome<PaperRecord, PaperRefusal>> => {
  const recorded = await recordPapers(work, [paper])
  if (!recorded.ok) return recorded
  const [record] = recorded.value
  return record ? ok(record) : refuse({ kind: 'paper-record-not-found' })
}
