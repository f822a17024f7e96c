import { compiledOf } from './compile-form.ts'
import { parseFileAnswer, type FileAnswer } from './file-answer.ts'
import type { FormAnswers, FormDefinition } from './form-definition.ts'

/** A row's question is the same node as every other row's. */
const nodeKeyOf = (id: string): string => id.replace(/^([^.]+)\.\d{1,3}\./, '$1.*.')

export const isFileQuestion = (form: FormDefinition, id: string): boolean => {
  const { byKey } = compiledOf(form)
  const node = byKey.get(id) ?? byKey.get(nodeKeyOf(id))
  return node?.kind === 'question' && node.question.kind === 'file'
}

export const asksFiles = (form: FormDefinition, pageId: string): boolean => {
  return compiledOf(form).nodes.some((node) => node.kind === 'question' && node.question.kind === 'file' && form.pages[node.page]?.id === pageId)
}

/** Questions answered with a file. */
export const listFileAnswers = (form: FormDefinition, answers: FormAnswers): readonly (FileAnswer & { readonly questionId: string })[] =>
  Object.entries(answers).flatMap(([questionId, text]) => {
    const file = text !== '' && isFileQuestion(form, questionId) ? parseFileAnswer(text) : undefined
    return file === undefined ? [] : [{ ...file, questionId }]
  })
