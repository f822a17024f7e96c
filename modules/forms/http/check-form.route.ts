import { ok, refuse } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { evaluateAnswers } from '../application/check-answers.ts'
import { findForm } from '../application/get-form.ts'
import { checkForm, readFormSchema } from '../contract.ts'
import { compiledOf } from '../domain/compile-form.ts'
import { jsonSchemaOf } from '../domain/json-schema.ts'
import { formsRefusals } from './refusal-words.ts'

type NotFound = { readonly kind: 'form-not-found' }

export const readFormSchemaRoute = defineRoute<typeof readFormSchema, NotFound>({
  contract: readFormSchema,
  permission: 'public',
  audit: { event: false, because: 'the questions are public; answers never pass here' },
  refusals: formsRefusals,
  handle: async (work, { params }) => {
    const definition = await findForm(work, params.formRef)
    return definition === undefined ? refuse({ kind: 'form-not-found' }) : ok(jsonSchemaOf(compiledOf(definition)))
  },
})

export const checkFormRoute = defineRoute<typeof checkForm, NotFound>({
  contract: checkForm,
  permission: 'public',
  audit: { event: false, because: 'nothing is kept' },
  refusals: formsRefusals,
  repeatable: 'judging the same answers twice judges them the same',
  handle: async (work, { params, body }) => {
    const definition = await findForm(work, params.formRef)
    if (definition === undefined) return refuse({ kind: 'form-not-found' })
    const { answers, faults } = await evaluateAnswers(work, definition, body.answers)
    return ok({ complete: faults.length === 0, answers, faults: faults.map(({ questionId, text }) => ({ field: questionId, reason: text })) })
  },
})
