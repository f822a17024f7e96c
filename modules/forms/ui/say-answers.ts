import type { FormToFill } from '../contract.ts'
import { answerPagesOf } from '../domain/answer-record.ts'
import { compiledOf } from '../domain/compile-form.ts'
import { evaluate } from '../domain/evaluate.ts'
import type { FormAnswers, FormText } from '../domain/form-definition.ts'

export type SaidAnswer = { readonly question: FormText; readonly shown: FormText }

/** Answers as people read them, by question; what is hidden or wrong says nothing. */
export const sayAnswers = ({ definition, today, areas, oldAreas }: FormToFill, answers: FormAnswers): ReadonlyMap<string, SaidAnswer> => {
  const areaNames = new Map([...areas, ...oldAreas].map(({ code, name }) => [code, name]))
  const lines = answerPagesOf(evaluate(compiledOf(definition), answers, { today, areaNames })).flatMap((page) => page.lines)
  return new Map(lines.map(({ questionId, question, shown }) => [questionId, { question, shown }]))
}
