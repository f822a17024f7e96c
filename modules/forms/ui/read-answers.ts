import { ASKED_FIELD, type SentForm } from '../../../platform/web/form.ts'
import { isFileQuestion } from '../domain/file-questions.ts'
import { compiledOf } from '../domain/compile-form.ts'
import type { FormAnswers, FormDefinition, Question } from '../domain/form-definition.ts'
import { parseTypedDate } from '../domain/typed-date.ts'
import { idOf, type FormNode, type QuestionNode } from '../domain/node.ts'

/** The field that takes the file of a question; the question's own field holds the file it has. */
export const fileFieldOf = (questionId: string): string => `file-${questionId}`

/** Posted by the button that takes a file out, with the question. */
export const REMOVE_FILE = 'remove-file'

const idsAsked = (sent: SentForm): readonly string[] => sent.all(ASKED_FIELD).flatMap((ids) => ids.split(' ')).filter((id) => id !== '')

/** File questions the page showed. */
export const fileQuestionsIn = (definition: FormDefinition, sent: SentForm): readonly string[] => idsAsked(sent).filter((id) => isFileQuestion(definition, id))

/** Three boxes send `2001-05-00` for a month; kept as `2001-05`, and what is no date as it was typed. */
export const tidyDate = (typed: string | undefined): string | undefined => (typed === undefined ? undefined : (parseTypedDate(typed) ?? typed))

export const answerOf = ({ id, kind, ...question }: Pick<Question, 'id' | 'kind'> & { readonly many?: boolean }, sent: SentForm): string | undefined => {
  if (kind === 'date') return tidyDate(sent.date(id) ?? sent.text(id))
  return kind === 'choice' && question.many === true ? sent.all(id).join(',') || undefined : sent.text(id)
}

const rowsSent = (node: FormNode, sent: SentForm): readonly number[] => {
  if (node.within === undefined) return [0]
  const start = `${node.within.key}.`
  const named = [...Object.keys(sent.values), ...idsAsked(sent)]
  return [...new Set(named.filter((name) => name.startsWith(start)).map((name) => Number(name.slice(start.length).split('.')[0])))].filter(Number.isInteger)
}

const isQuestion = (node: FormNode): node is QuestionNode => node.kind === 'question'

/**
 * What a posted page answered, as the contract wants it; the server says what is wrong with it. A question the page
 * showed and nobody answered comes back as an empty text: taken back.
 */
export const readAnswers = (definition: FormDefinition, sent: SentForm): FormAnswers => {
  const answers: Record<string, string> = {}
  const compiled = compiledOf(definition)
  for (const node of compiled.nodes.filter(isQuestion)) {
    for (const row of rowsSent(node, sent)) {
      const id = idOf(node, row)
      const answer = answerOf({ ...node.question, id }, sent)
      if (answer !== undefined) answers[id] = answer
    }
  }
  for (const id of idsAsked(sent)) answers[id] ??= ''
  const removed = sent.text(REMOVE_FILE)
  if (removed !== undefined && isFileQuestion(definition, removed)) answers[removed] = ''
  for (const { kind, key } of compiled.nodes) {
    const open = kind === 'rows' ? sent.text(key) : undefined
    if (open !== undefined) answers[key] = open
  }
  return answers
}
