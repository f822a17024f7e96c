import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { freeze, type AnswerRecord } from '../domain/answer-record.ts'
import type { FormAnswers, FormDefinition } from '../domain/form-definition.ts'
import { checkAnswers, type AnswersRefusal } from './check-answers.ts'

/** Checks, then answers a record that is readable without the form. Whoever owns the submission keeps it (plain JSON). */
export const freezeAnswers = async (work: Work, form: FormDefinition, answers: FormAnswers): Promise<Outcome<AnswerRecord, AnswersRefusal>> => {
  const checked = await checkAnswers(work, form, answers)
  return checked.ok ? ok(freeze({ form, evaluation: checked.value, at: work.now })) : checked
}
