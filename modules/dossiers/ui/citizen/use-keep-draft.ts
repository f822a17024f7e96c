import { createClient } from '../../../../platform/web/client.ts'
import { changeFilingDraft } from '../../contract.ts'
import type { Draft } from '../say.ts'
import { useKeeping, type Keeping } from '../use-keeping.ts'

/** Which answers of a draft a page changes: those of the applicant page, or of the procedure's form. */
type Kept = { readonly draft: Pick<Draft, 'draftId' | 'version'>; readonly formRef?: string }

export const useKeepDraft = ({ draft: { draftId, version }, formRef }: Kept, onRecalled: () => void): Keeping =>
  useKeeping(
    {
      storeKey: `unsaved ${draftId} ${formRef ?? ''}`,
      version,
      send: (changes, basis) => createClient(fetch)(changeFilingDraft, { params: { draftId }, body: { ...(formRef === undefined ? { answers: { ...changes } } : { form: { ref: formRef, answers: { ...changes } } }), ...basis } }),
    },
    onRecalled,
  )
