// One evaluator for browser and server: what a person saw while typing is what the office judges.
import type { Condition, FormAnswers, FormDefinition, FormField, FormPage, FormText, Question } from './form-definition.ts'
import { judgeAnswer, type JudgeContext } from './judge-answer.ts'
import { questionsOf } from './questions.ts'

export type AnswerFault = { readonly pageId: string; readonly questionId: string; readonly kind: 'missing' | 'wrong'; readonly text: FormText }
export type GivenAnswer = { readonly question: Question; readonly kept: string; readonly shown: FormText }
export type EvaluatedPage = {
  readonly page: FormPage
  /** Fields that are shown now, in order. */
  readonly fields: readonly FormField[]
  readonly given: readonly GivenAnswer[]
}
export type Evaluation = {
  readonly pages: readonly EvaluatedPage[]
  /** Tidied answers of shown questions; hidden and unknown ones are absent. */
  readonly answers: FormAnswers
  /** In the order of the form; empty means complete and right. */
  readonly faults: readonly AnswerFault[]
}

/** Reads answers that came before; a hidden question has none. */
export const holds = (condition: Condition, answers: ReadonlyMap<string, string>): boolean => {
  if ('is' in condition) return answers.get(condition.answer) === condition.is
  if ('in' in condition) return condition.in.includes(answers.get(condition.answer) ?? '')
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  return !holds(condition.not, answers)
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

const missing = ({ kind, label, messages }: Question): FormText => {
  if (messages?.missing) return messages.missing
  const choose = kind === 'choice' || kind === 'area'
  return { vi: `Hãy ${choose ? 'chọn' : 'nhập'} ${lowerFirst(label.vi)}.`, en: `${choose ? 'Choose' : 'Enter'} ${lowerFirst(label.en)}.` }
}

const tidy = (text: string | undefined): string => (text ?? '').normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\S\n]+/g, ' ').trim()

type Pass = { readonly context: JudgeContext; readonly typed: FormAnswers; readonly answers: Map<string, string>; readonly faults: AnswerFault[] }

const judgeQuestion = (question: Question, pageId: string, { context, typed, answers, faults }: Pass): GivenAnswer | undefined => {
  const text = tidy(typed[question.id])
  if (text === '') {
    if (question.required === true) faults.push({ pageId, questionId: question.id, kind: 'missing', text: missing(question) })
    return undefined
  }
  const judged = judgeAnswer(question, text, context)
  if ('fault' in judged) {
    faults.push({ pageId, questionId: question.id, kind: 'wrong', text: question.messages?.wrong ?? judged.fault })
    return undefined
  }
  answers.set(question.id, judged.kept)
  return { question, kept: judged.kept, shown: judged.shown }
}

const evaluatePage = (page: FormPage, pass: Pass): EvaluatedPage => {
  const fields: FormField[] = []
  const given: GivenAnswer[] = []
  for (const field of page.fields) {
    if (field.showIf && !holds(field.showIf, pass.answers)) continue
    fields.push(field)
    given.push(...questionsOf(field).flatMap((question) => judgeQuestion(question, page.id, pass) ?? []))
  }
  return { page, fields, given }
}

/** What is shown, what is kept, what is still to do. Pure: the same answers give the same evaluation anywhere. */
export const evaluate = (form: FormDefinition, typed: FormAnswers, context: JudgeContext): Evaluation => {
  const pass: Pass = { context, typed, answers: new Map(), faults: [] }
  const pages = form.pages.map((page) => evaluatePage(page, pass))
  return { pages, answers: Object.fromEntries(pass.answers), faults: pass.faults }
}
