import type { Work } from '../../../platform/work.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { compiledOf, findFormByCode, listRegisterQuestions, listSimpleQuestions, type FormDefinition } from '../../forms/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import type { BatchFormFacts } from '../domain/batch-form.ts'

export type BatchForm = BatchFormFacts & { readonly form?: FormDefinition }

/** The form the procedure names, with what of it fits into a table. */
export const batchFormOf = async (work: Work, { formCode }: ProcedureVersion): Promise<BatchForm> => {
  const form = formCode === undefined ? undefined : await findFormByCode(work, formCode, plainDateAt(work.now))
  if (form === undefined) return { questions: [], register: [] }
  const compiled = compiledOf(form)
  return { form, questions: listSimpleQuestions(compiled), register: listRegisterQuestions(compiled) }
}
