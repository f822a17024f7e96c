import type { SentForm } from '../../../platform/web/form.ts'
import { compiledOf } from '../domain/compile-form.ts'
import type { FormAnswers, FormDefinition } from '../domain/form-definition.ts'
import { ASKED_FIELD, answerOf } from './read-answers.ts'

const keyOf = (id: string): string => id.replace(/^([^.]+)\.\d{1,3}\./, '$1.*.')

/** What a page of `AskedQuestions` sent for one form, by question; one it showed and nobody answered comes back as an empty text. */
export const readAsked = (definition: FormDefinition, sent: SentForm, prefix: string): FormAnswers => {
  const compiled = compiledOf(definition)
  const names = sent.all(ASKED_FIELD).flatMap((names) => names.split(' ')).filter((name) => name.startsWith(prefix))
  return Object.fromEntries(
    names.map((name) => {
      const id = name.slice(prefix.length)
      const node = compiled.byKey.get(id) ?? compiled.byKey.get(keyOf(id))
      return [id, node?.kind === 'question' ? (answerOf({ ...node.question, id: name }, sent) ?? '') : ''] as const
    }),
  )
}
