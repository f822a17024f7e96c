import { ASKED_FIELD, type SentForm } from '../../../platform/web/form.ts'
import { compiledOf } from '../domain/compile-form.ts'
import type { FormAnswers, FormDefinition } from '../domain/form-definition.ts'
import { isFileQuestion } from '../domain/file-questions.ts'
import { answerOf, REMOVE_FILE } from './read-answers.ts'

const keyOf = (id: string): string => id.replace(/^([^.]+)\.\d{1,3}\./, '$1.*.')

const namesAsked = (sent: SentForm, prefix: string): readonly string[] => sent.all(ASKED_FIELD).flatMap((names) => names.split(' ')).filter((name) => name.startsWith(prefix))

/** File questions such a page showed, by the names of their fields. */
export const askedFiles = (definition: FormDefinition, sent: SentForm, prefix: string): readonly string[] =>
  namesAsked(sent, prefix).filter((name) => isFileQuestion(definition, name.slice(prefix.length)))

/** What a page of `AskedQuestions` sent for one form, by question; one it showed and nobody answered comes back as an empty text. */
export const readAsked = (definition: FormDefinition, sent: SentForm, prefix: string): FormAnswers => {
  const compiled = compiledOf(definition)
  return Object.fromEntries(
    namesAsked(sent, prefix).map((name) => {
      const id = name.slice(prefix.length)
      if (sent.text(REMOVE_FILE) === name) return [id, ''] as const
      const node = compiled.byKey.get(id) ?? compiled.byKey.get(keyOf(id))
      return [id, node?.kind === 'question' ? (answerOf({ ...node.question, id: name }, sent) ?? '') : ''] as const
    }),
  )
}
