import { ok, refuse } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { findForm } from '../application/get-form.ts'
import { readForm } from '../contract.ts'
import { formsRefusals } from './refusal-words.ts'

export const readFormRoute = defineRoute<typeof readForm, { readonly kind: 'form-not-found' }>({
  contract: readForm,
  permission: 'public',
  audit: { event: false, because: 'the questions are public; answers never pass here' },
  refusals: formsRefusals,
  handle: async (_work, { params }) => {
    const form = findForm(params.formRef)
    return form === undefined ? refuse({ kind: 'form-not-found' }) : ok({ definition: { ...form } })
  },
})
