import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import { askStampsAhead } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import { noteCounter } from './filed-at-counter.ts'
import { lockDraft } from '../store/draft-store.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { fileDraft, type FilingRefusal } from './file-draft.ts'
import { tellApplicant } from './tell-applicant.ts'

export type SubmitDraft = { readonly draftId: string; readonly formOnPaper?: boolean; readonly anotherReason?: string; /** From where the network says it came. */ readonly address?: string }

/** The citizen files online. A second click, tab or back button finds the draft filed and is led to the one dossier. */
export const submitDossier = async (work: Work, { draftId, anotherReason, formOnPaper = false, address }: SubmitDraft): Promise<Outcome<Dossier, FilingRefusal>> => {
  askStampsAhead(work.tx)
  const draft = await lockDraft(work.tx, draftOwnerOf(work.actor), draftId)
  if (!draft) return refuse({ kind: 'draft-not-found' })
  if (draft.filedAs) return refuse({ kind: 'draft-already-filed', dossierId: draft.filedAs })
  const filed = await fileDraft(work, { draft, channel: 'online', assisted: false, formOnPaper, anotherReason })
  if (filed.ok && address !== undefined) await noteCounter(work, filed.value.id, address)
  if (filed.ok) await tellApplicant(work, filed.value, { template: 'dossier-filed' })
  return filed
}
