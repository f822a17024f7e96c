// Nothing typed at the counter is lost: every field is kept as it is left (NĐ 45/2020 article 11).
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { saveDraftAnswers, showDraft, type DraftRefusal } from '../../dossiers/index.ts'
import { mergeFields, type ReceptionFields } from '../domain/reception-fields.ts'
import { keepNote, lockNote } from '../store/reception-note-store.ts'
import { officialOf } from './own-desks.ts'

type DraftChange = Parameters<typeof saveDraftAnswers>[2]

export type KeepReception = { readonly draftId: string; readonly fields?: ReceptionFields; readonly change?: DraftChange }

/** Merged field by field, in the draft and beside it; an empty text clears. */
export const keepReception = async (work: Work, { draftId, fields, change }: KeepReception): Promise<Outcome<{ readonly kept: true }, DraftRefusal>> => {
  const ownerId = officialOf(work).officialId
  const known = change ? await saveDraftAnswers(work, draftId, change) : await showDraft(work, draftId)
  if (!known.ok) return known
  if (fields) {
    const before = await lockNote(work.tx, { ownerId, draftId }, work.now)
    await keepNote(work.tx, { ownerId, draftId }, { fields: mergeFields(before, fields), at: work.now })
  }
  return ok({ kept: true })
}
