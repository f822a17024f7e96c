import { lateUntilTouched } from '../../../../platform/web/late.ts'
import { fetchForms } from '../../../forms/widgets.tsx'
import type { FormStepFieldsProps } from './form-step-fields.tsx'

/** The questions of a page with the rules that judge them, and what posts them, so that a cut line later finds both here. */
export const lateFormFields = lateUntilTouched<FormStepFieldsProps>({
  script: async () => {
    const [{ FormStepFields }] = await Promise.all([import('./form-step-fields.tsx'), import('./form-step-posts.ts')])
    return FormStepFields
  },
  fetch: ({ form }) => fetchForms([form.ref]),
})
