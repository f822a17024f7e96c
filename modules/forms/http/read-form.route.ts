import { ok, refuse } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { formToFill } from '../application/form-to-fill.ts'
import { findForm } from '../application/get-form.ts'
import { readForm } from '../contract.ts'
import { formsRefusals } from './refusal-words.ts'

export const readFormRoute = defineRoute<typeof readForm, { readonly kind: 'form-not-found' }>({
  contract: readForm,
  permission: 'public',
  audit: { event: false, because: 'the questions are public; answers never pass here' },
  refusals: formsRefusals,
  handle: async (work, { params }) => {
    const definition = await findForm(work, params.formRef)
    return definition === undefined ? refuse({ kind: 'form-not-found' }) : ok(await formToFill(work, definition))
  },
})
