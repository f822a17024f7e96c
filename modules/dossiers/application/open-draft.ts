import type { PersonId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { findPublished } from '../../procedures/index.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { insertDraft, listOpenDrafts } from '../store/draft-store.ts'
import { answersFor, checkActing } from './acting-for.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { prefillAnswers } from './prefill-answers.ts'

export type OpenDraft = { readonly procedureCode: string; readonly startAnew?: boolean; readonly actingFor?: PersonId }

/** The draft of this procedure that is already open comes first; a second one is begun only on purpose. */
export const openDraft = async (work: Work, { procedureCode, startAnew = false, actingFor }: OpenDraft): Promise<Outcome<FilingDraft, DraftRefusal>> => {
  const owner = draftOwnerOf(work.actor)
  const drafts = startAnew ? [] : await listOpenDrafts(work.tx, owner, procedureCode)
  const open = drafts.find((draft) => draft.actingFor === actingFor)
  const procedure = await findPublished(work, procedureCode, plainDateAt(work.now))
  const acting = procedure && (await checkActing(work, procedure, open ?? (actingFor === undefined ? {} : { actingFor })))
  if (acting && !acting.ok) return acting
  if (open) return ok(open)
  if (!procedure || procedure.state !== 'public') return refuse({ kind: 'procedure-not-published' })
  const prefilled = await prefillAnswers(work, procedure.name)
  const draft: FilingDraft = {
    id: newId<string>(),
    owner,
    version: 1,
    procedureCode,
    ...(actingFor === undefined ? {} : { actingFor }),
    answers: { ...prefilled, [APPLICANT_FORM_REF]: { ...prefilled[APPLICANT_FORM_REF], ...(await answersFor(work, actingFor)) } },
    components: {},
    createdAt: work.now,
    changedAt: work.now,
  }
  await insertDraft(work.tx, draft)
  return ok(draft)
}
