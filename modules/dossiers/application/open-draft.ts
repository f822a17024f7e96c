import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { findPublished } from '../../procedures/index.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { insertDraft, listOpenDrafts } from '../store/draft-store.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { prefillAnswers } from './prefill-answers.ts'

export type OpenDraft = { readonly procedureCode: string; readonly startAnew?: boolean }

/** The draft of this procedure that is already open comes first; a second one is begun only on purpose. */
export const openDraft = async (work: Work, { procedureCode, startAnew = false }: OpenDraft): Promise<Outcome<FilingDraft, DraftRefusal>> => {
  const owner = draftOwnerOf(work.actor)
  const [open] = startAnew ? [] : await listOpenDrafts(work.tx, owner, procedureCode)
  if (open) return ok(open)
  const procedure = await findPublished(work, procedureCode, plainDateAt(work.now))
  if (!procedure || procedure.state !== 'public') return refuse({ kind: 'procedure-not-published' })
  const draft: FilingDraft = {
    id: newId<string>(),
    owner,
    version: 1,
    procedureCode,
    answers: await prefillAnswers(work, procedure.name),
    components: {},
    createdAt: work.now,
    changedAt: work.now,
  }
  await insertDraft(work.tx, draft)
  return ok(draft)
}
