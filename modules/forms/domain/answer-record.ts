// Thông tư 01/2018/TT-VPCP Điều 10; Luật Giao dịch điện tử 20/2023/QH15 Điều 12: what was declared must be readable later exactly as it was asked and answered.
import type { Instant } from '../../../kernel/instant.ts'
import type { Evaluation } from './evaluate.ts'
import type { FormAnswers, FormRef, FormText } from './form-definition.ts'

export type AnswerLine = {
  readonly questionId: string
  /** The question in the words it was asked. */
  readonly question: FormText
  /** The answer as kept: a code, a date, a text. */
  readonly answer: string
  /** The answer as people read it. */
  readonly shown: FormText
}

/** Answers frozen at submission: readable without the form they came from. Plain JSON. */
export type AnswerRecord = {
  readonly formRef: FormRef
  readonly title: FormText
  readonly frozenAt: Instant
  readonly pages: readonly { readonly title: FormText; readonly lines: readonly AnswerLine[] }[]
  readonly answers: FormAnswers
}

type Freeze = { readonly formRef: FormRef; readonly title: FormText; readonly evaluation: Evaluation; readonly at: Instant }

export const freeze = ({ formRef, title, evaluation, at }: Freeze): AnswerRecord => ({
  formRef,
  title,
  frozenAt: at,
  pages: evaluation.pages.map(({ page, given }) => ({
    title: page.title,
    lines: given.map(({ question, kept, shown }) => ({ questionId: question.id, question: question.label, answer: kept, shown })),
  })),
  answers: evaluation.answers,
})
