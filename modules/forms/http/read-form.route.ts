import { defineRoute } from '../../../platform/http/route.ts'
import { readFormToFill } from '../application/form-to-fill.ts'
import { readForm } from '../contract.ts'
import { formsRefusals } from './refusal-words.ts'

export const readFormRoute = defineRoute<typeof readForm, { readonly kind: 'form-not-found' }>({
  contract: readForm,
  permission: 'public',
  audit: { event: false, because: 'the questions are public; answers never pass here' },
  refusals: formsRefusals,
  handle: (work, { params }) => readFormToFill(work, params.formRef),
})
