import { lateUntilTouched } from '../../../../platform/web/late.ts'
import { fetchForms } from '../../../forms/widgets.tsx'
import type { SupplementFieldsProps } from './supplement-fields.tsx'

/** Papers and questions asked for with what takes files and the rules of their forms, and what posts them. */
export const lateSupplementFields = lateUntilTouched<SupplementFieldsProps>({
  script: async () => {
    const [{ SupplementFields }] = await Promise.all([import('./supplement-fields.tsx'), import('./supplement-posts.ts')])
    return SupplementFields
  },
  fetch: ({ loaded }) => fetchForms(loaded.forms.map(({ ref }) => ref)),
})
