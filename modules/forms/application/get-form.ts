import type { PlainDate } from '../../../kernel/plain-date.ts'
import { keptWhileUnchanged } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM } from '../domain/applicant-form.ts'
import type { FormDefinition, FormRef } from '../domain/form-definition.ts'
import { selectNewestRef, selectVersion } from '../store/form-version-store.ts'

/** The form the product itself brings: every dossier begins with it, whatever was published. */
const BUILT_IN: ReadonlyMap<string, FormDefinition> = new Map([[APPLICANT_FORM.ref, APPLICANT_FORM]])

/** Undefined for a form or version nobody published. */
export const findForm = async (work: Work, formRef: string): Promise<FormDefinition | undefined> => BUILT_IN.get(formRef) ?? (await selectVersion(work.tx, formRef))?.definition

/** For references this product wrote down itself: an unknown one is a bug. */
export const getForm = async (work: Work, formRef: FormRef): Promise<FormDefinition> => {
  const form = await findForm(work, formRef)
  if (form === undefined) throw new Error(`no form ${formRef}`)
  return form
}

/** The newest version of a form in force on a date; undefined when nobody published one. */
export const findFormByCode = (work: Work, code: string, on: PlainDate): Promise<FormDefinition | undefined> =>
  keptWhileUnchanged(work.tx, { schema: 'forms', key: `in force ${code} ${on}` }, async () => {
    const ref = await selectNewestRef(work.tx, code, on)
    return ref === undefined ? undefined : findForm(work, ref)
  })
