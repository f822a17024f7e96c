// Thông tư 01/2018/TT-VPCP Điều 10; Luật Giao dịch điện tử 20/2023/QH15 Điều 12: what was declared must be readable later exactly as it was asked and answered.
import type { Instant } from '../../../kernel/instant.ts'
import type { Evaluation } from './evaluate.ts'
import type { FormAnswers, FormDefinition, FormRef, FormText } from './form-definition.ts'
import { parseFileAnswer, type FileAnswer } from './file-answer.ts'
import type { GivenAnswer, InRow } from './lay-out-page.ts'

/** `register`: which national register told it; absent, what was proved at sign-in. */
export type AnswerSource = { readonly from: 'register'; readonly register?: 'population' | 'business'; readonly at?: string } | { readonly from: 'earlier-dossier'; readonly code?: string }

export type AnswerLine = {
  readonly questionId: string
  /** The question in the words it was asked. */
  readonly question: FormText
  /** The answer as kept: a code, a date, a text. */
  readonly answer: string
  /** The answer as people read it. */
  readonly shown: FormText
  /** Of whom or of what, where the question stands under a heading: `Người mẹ`. */
  readonly whose?: FormText
  readonly inRow?: InRow
  /** Where the answer comes from besides being typed: what was proved at sign-in, or the same answer in an earlier dossier. */
  readonly source?: AnswerSource
  /** The file it is, with its proof. */
  readonly file?: FileAnswer
}

export type AnswerPage = { readonly id: string; readonly title: FormText; readonly lines: readonly AnswerLine[] }

/** Answers frozen at submission: readable without the form they came from. Plain JSON. */
export type AnswerRecord = {
  readonly formRef: FormRef
  readonly title: FormText
  readonly frozenAt: Instant
  readonly pages: readonly AnswerPage[]
  readonly answers: FormAnswers
}

const fileOf = ({ question, kept }: GivenAnswer): { readonly file?: FileAnswer } => {
  const file = question.kind === 'file' ? parseFileAnswer(kept) : undefined
  return file === undefined ? {} : { file }
}

/** Pages as answered so far, each answer under its question. */
export const answerPagesOf = ({ pages }: Pick<Evaluation, 'pages'>): readonly AnswerPage[] =>
  pages
    .filter(({ given }) => given.length > 0)
    .map(({ page, given }) => ({
      id: page.id,
      title: page.title,
      lines: given.map(({ question, kept, shown, whose, inRow }) => ({
        ...fileOf({ question, kept, shown }),
        questionId: question.id,
        question: question.label,
        answer: kept,
        shown,
        ...(whose ? { whose } : {}),
        ...(inRow ? { inRow } : {}),
      })),
    }))

type Freeze = { readonly form: FormDefinition; readonly evaluation: Evaluation; readonly at: Instant }

export const freeze = ({ form, evaluation, at }: Freeze): AnswerRecord => ({
  formRef: form.ref,
  title: form.title,
  frozenAt: at,
  pages: answerPagesOf(evaluation),
  answers: evaluation.answers,
})

/** The same record with the sources known for its questions written on their lines. */
export const withSources = (record: AnswerRecord, sources: ReadonlyMap<string, AnswerSource>): AnswerRecord => ({
  ...record,
  pages: record.pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => {
      const source = sources.get(line.questionId)
      return source === undefined ? line : { ...line, source }
    }),
  })),
})
