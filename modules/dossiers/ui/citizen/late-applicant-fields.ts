import { lateUntilTouched } from '../../../../platform/web/late.ts'
import { fetchForms } from '../../../forms/widgets.tsx'
import type { ApplicantFieldsProps } from './applicant-fields.tsx'
import { APPLICANT_FORM, fetchPlaces } from './places-here.ts'

/** The questions about who applies with the rules that judge them, and what posts them. */
export const lateApplicantFields = lateUntilTouched<ApplicantFieldsProps>({
  script: async () => {
    const [{ ApplicantFields }] = await Promise.all([import('./applicant-fields.tsx'), import('./applicant-posts.ts')])
    return ApplicantFields
  },
  fetch: async ({ draft }) => {
    await Promise.all([fetchForms([APPLICANT_FORM]), fetchPlaces(draft.procedure.code)])
  },
})
