import type { FormToFill } from '../contract.ts'
import { answerPagesOf } from '../domain/answer-record.ts'
import { compiledOf } from '../domain/compile-form.ts'
import { evaluate } from '../domain/evaluate.ts'
import type { FormAnswers, FormText } from '../domain/form-definition.ts'
import { judgeAnswer } from '../domain/judge-answer.ts'
import { same } from '../domain/judgement.ts'

export type SaidAnswer = { readonly question: FormText; readonly shown: FormText }

const namesOf = ({ areas, oldAreas }: FormToFill): ReadonlyMap<string, string> => new Map([...areas, ...oldAreas].map(({ code, name }) => [code, name]))

/** Answers as people read them, by question; what is hidden or wrong says nothing. */
export const sayAnswers = (form: FormToFill, answers: FormAnswers): ReadonlyMap<string, SaidAnswer> => {
  const lines = answerPagesOf(evaluate(compiledOf(form.definition), answers, { today: form.today, areaNames: namesOf(form) })).flatMap((page) => page.lines)
  return new Map(lines.map(({ questionId, question, shown }) => [questionId, { question, shown }]))
}

/** One answer as people read it, shown or not; what is not as it should be is said as it was typed. */
export const sayAnswer = (form: FormToFill, questionId: string, text: string): FormText => {
  const { byKey } = compiledOf(form.definition)
  const node = byKey.get(questionId) ?? byKey.get(questionId.replace(/^([^.]+)\.\d{1,3}\./, '$1.*.'))
  if (node?.kind !== 'question' || text === '') return same(text)
  const judged = judgeAnswer(node.question, text, { today: form.today, areaNames: namesOf(form) })
  return 'shown' in judged ? judged.shown : same(text)
}
