import type { SentForm } from '../../../platform/web/form.ts'
import type { FormAnswers, FormDefinition } from '../domain/form-definition.ts'
import { questionsOfPage } from '../domain/questions.ts'

/** What a posted page answered, as the contract wants it; the server says what is wrong with it. */
export const readAnswers = (definition: FormDefinition, sent: SentForm): FormAnswers => {
  const answers: Record<string, string> = {}
  for (const { id, kind } of definition.pages.flatMap(questionsOfPage)) {
    const answer = kind === 'date' ? (sent.date(id) ?? sent.text(id)) : sent.text(id)
    if (answer !== undefined) answers[id] = answer
  }
  return answers
}
