import { ok } from '../../../kernel/outcome.ts'
import { parsePlainDate, plainDateAt } from '../../../kernel/plain-date.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { closeForm, listForms } from '../application/list-forms.ts'
import { publishForm } from '../application/publish-form.ts'
import * as contract from '../contract.ts'
import { closeWords, publishWords } from './refusal-words.ts'

export const listFormsRoute = defineRoute({
  contract: contract.listForms,
  permission: { may: 'list', on: 'form' },
  audit: { event: false, because: 'the questions are public; no personal data' },
  refusals: {},
  handle: async (work) => ok({ items: [...(await listForms(work))] }),
})

export const publishFormRoute = defineRoute({
  contract: contract.publishForm,
  permission: { may: 'publish', on: 'form' },
  audit: { event: 'forms.form-published', about: ({ body }) => ({ thing: 'form', thingId: body.definition.ref }) },
  refusals: publishWords,
  handle: (work, { body }) => publishForm(work, { definition: body.definition, validFrom: parsePlainDate(body.validFrom) ?? plainDateAt(work.now), source: body.source }),
})

export const closeFormRoute = defineRoute({
  contract: contract.closeForm,
  permission: { may: 'retire', on: 'form' },
  audit: { event: 'forms.form-closed', about: ({ params }) => ({ thing: 'form', thingId: params.formRef }) },
  refusals: closeWords,
  handle: (work, { params, body }) => closeForm(work, { formRef: params.formRef, until: parsePlainDate(body.until) ?? plainDateAt(work.now) }),
})
