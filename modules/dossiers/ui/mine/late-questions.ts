import { lateUntilTouched } from '../../../../platform/web/late.ts'
import { fetchForms } from '../../../forms/widgets.tsx'
import type { QuestionsProps } from './supplement-questions.tsx'

/** Questions asked anew with the rules of their form, and what posts them. */
export const lateQuestions = lateUntilTouched<QuestionsProps>({
  script: async () => {
    const [{ SupplementQuestions }] = await Promise.all([import('./supplement-questions.tsx'), import('./supplement-posts.ts')])
    return SupplementQuestions
  },
  fetch: ({ refs }) => fetchForms(refs),
})
