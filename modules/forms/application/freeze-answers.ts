import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { freeze, type AnswerRecord } from '../domain/answer-record.ts'
import type { FormAnswers, FormRef } from '../domain/form-definition.ts'
import { checkAnswers, type AnswersRefusal } from './check-answers.ts'
import { getForm } from './get-form.ts'

/** Checks, then answers a record that is readable without the form. Whoever owns the submission keeps it (plain JSON). */
export const freezeAnswers = async (work: Work, formRef: FormRef, answers: FormAnswers): Promise<Outcome<AnswerRecord, AnswersRefusal>> => {
  const checked = await checkAnswers(work, formRef, answers)
  if (!checked.ok) return checked
  return ok(freeze({ formRef, title: getForm(formRef).title, evaluation: checked.value, at: work.now }))
}
