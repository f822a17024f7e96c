import type { Selectable } from 'kysely'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { sendOff } from '../../../platform/db/send-off.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { DraftOwner, FilingDraft } from '../domain/filing-draft.ts'
import type { DossierTables } from './tables.ts'

type DraftRow = Selectable<DossierTables['dossiers.filing_draft']>
type Content = Omit<FilingDraft, 'id' | 'owner' | 'version' | 'procedureCode' | 'createdAt' | 'changedAt' | 'filedAs'>

const draftOf = (row: DraftRow): FilingDraft => ({
  ...(row.content as unknown as Content),
  id: row.draft_id,
  owner: { kind: row.owner_kind === 'official' ? 'official' : 'person', id: row.owner_id },
  version: row.version,
  procedureCode: row.procedure_code,
  createdAt: row.created_at as Instant,
  changedAt: row.changed_at as Instant,
  ...(row.filed_as === null ? {} : { filedAs: row.filed_as as DossierId }),
})

const contentOf = ({ caseKey, channelKey, place, actingFor, levyClaim, answers, marks, asked, registered, components }: FilingDraft): string =>
  JSON.stringify({ caseKey, channelKey, place, actingFor, levyClaim, answers, marks, asked, registered, components })

export const insertDraft = async (tx: Transaction, draft: FilingDraft): Promise<void> => {
  await tables<DossierTables>(tx)
    .insertInto('dossiers.filing_draft')
    .values({
      owner_id: draft.owner.id,
      draft_id: draft.id,
      owner_kind: draft.owner.kind,
      procedure_code: draft.procedureCode,
      content: contentOf(draft),
      version: draft.version,
      created_at: draft.createdAt,
      changed_at: draft.changedAt,
    })
    .execute()
}

/** Keeps a changed draft under its next version. */
export const updateDraft = async (tx: Transaction, draft: FilingDraft): Promise<void> => {
  const written = tables<DossierTables>(tx)
    .updateTable('dossiers.filing_draft')
    .set({ content: contentOf(draft), version: draft.version, changed_at: draft.changedAt, filed_as: draft.filedAs ?? null })
    .where('owner_id', '=', draft.owner.id)
    .where('draft_id', '=', draft.id)
  await sendOff(tx, () => written.execute())
}

/** Locked, so that two tabs change one draft after one another. */
export const lockDraft = async (tx: Transaction, owner: DraftOwner, draftId: string): Promise<FilingDraft | undefined> => {
  const row = await tables<DossierTables>(tx)
    .selectFrom('dossiers.filing_draft')
    .selectAll()
    .where('owner_id', '=', owner.id)
    .where('draft_id', '=', draftId)
    .forUpdate()
    .executeTakeFirst()
  return row && draftOf(row)
}

export const findDraft = async (tx: Transaction, owner: DraftOwner, draftId: string): Promise<FilingDraft | undefined> => {
  const row = await tables<DossierTables>(tx)
    .selectFrom('dossiers.filing_draft')
    .selectAll()
    .where('owner_id', '=', owner.id)
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  return row && draftOf(row)
}

/** Open drafts of an owner, last changed first; of one procedure when it is named. */
export const listOpenDrafts = async (tx: Transaction, owner: DraftOwner, procedureCode?: string): Promise<readonly FilingDraft[]> => {
  const asked = tables<DossierTables>(tx)
    .selectFrom('dossiers.filing_draft')
    .selectAll()
    .where('owner_id', '=', owner.id)
    .where('filed_as', 'is', null)
  const rows = await (procedureCode === undefined ? asked : asked.where('procedure_code', '=', procedureCode)).orderBy('changed_at', 'desc').limit(50).execute()
  return rows.map(draftOf)
}

export const deleteDraft = async (tx: Transaction, owner: DraftOwner, draftId: string): Promise<void> => {
  await tables<DossierTables>(tx)
    .deleteFrom('dossiers.filing_draft')
    .where('owner_id', '=', owner.id)
    .where('draft_id', '=', draftId)
    .where('filed_as', 'is', null)
    .execute()
}
