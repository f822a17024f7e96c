import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { compiledOf } from '../domain/compile-form.ts'
import { evaluate, type Evaluation } from '../domain/evaluate.ts'
import type { FormAnswers, FormDefinition } from '../domain/form-definition.ts'
import { nameAnsweredAreas } from './name-areas.ts'

export type AnswersRefusal = {
  readonly kind: 'answers-incomplete'
  readonly count: number
  readonly errors: readonly { readonly field: string; readonly reason: string }[]
}

/** The whole judgement, faults included: for pages that show what is still to do. */
export const evaluateAnswers = async (work: Work, form: FormDefinition, answers: FormAnswers): Promise<Evaluation> => {
  const compiled = compiledOf(form)
  return evaluate(compiled, answers, { today: plainDateAt(work.now), areaNames: await nameAnsweredAreas(work, compiled, answers) })
}

/** Complete and right, or every fault with its question and what to do (Vietnamese); `errors` goes into the problem document. */
export const checkAnswers = async (work: Work, form: FormDefinition, answers: FormAnswers): Promise<Outcome<Evaluation, AnswersRefusal>> => {
  const evaluation = await evaluateAnswers(work, form, answers)
  if (evaluation.faults.length === 0) return ok(evaluation)
  const errors = evaluation.faults.map(({ questionId, text }) => ({ field: questionId, reason: text.vi }))
  return refuse({ kind: 'answers-incomplete', count: errors.length, errors })
}
