import { createClient } from '../../../../platform/web/client.ts'
import { changeFilingDraft } from '../../contract.ts'
import { parsePlace } from '../place-posts.ts'
import type { Draft } from '../say.ts'
import type { Changes } from '../unsent-answers.ts'
import { useKeeping, type Keeping } from '../use-keeping.ts'

/** Which answers of a draft a page changes: those of the applicant page with what is chosen there, or of the procedure's form. */
type Kept = { readonly draft: Pick<Draft, 'draftId' | 'version'>; readonly formRef?: string }

export const draftChange = (changes: Changes, formRef: string | undefined) => {
  if (formRef !== undefined) return { form: { ref: formRef, answers: { ...changes } } }
  const { place, caseKey, ...answers } = changes
  return { answers, ...(place === undefined ? {} : { place: parsePlace(place) }), ...(caseKey ? { caseKey } : {}) }
}

export const useKeepDraft = ({ draft: { draftId, version }, formRef }: Kept): Keeping =>
  useKeeping({
    storeKey: `unsaved ${draftId} ${formRef ?? ''}`,
    version,
    send: (changes, basis) => createClient(fetch)(changeFilingDraft, { params: { draftId }, body: { ...draftChange(changes, formRef), ...basis } }),
  })
