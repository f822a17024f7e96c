import { APPLICANT_FORM } from '../domain/applicant-form.ts'
import type { FormDefinition, FormRef } from '../domain/form-definition.ts'

/** Forms the product itself brings; a version listed here is never changed, only followed by the next. */
const BUILT_IN: ReadonlyMap<string, FormDefinition> = new Map([[APPLICANT_FORM.ref, APPLICANT_FORM]])

/** Undefined for a form or version nobody published. */
export const findForm = (formRef: string): FormDefinition | undefined => BUILT_IN.get(formRef)

/** For references this product wrote down itself: an unknown one is a bug. */
export const getForm = (formRef: FormRef): FormDefinition => {
  const form = findForm(formRef)
  if (form === undefined) throw new Error(`no form ${formRef}`)
  return form
}
