import type { ReactNode } from 'react'
import { Card } from '../../../../design-system/components/card.tsx'
import { useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { AskedQuestions, formHere } from '../../../forms/widgets.tsx'
import { answerField } from '../../domain/supplement-draft.ts'
import { askedFileField } from '../form-files.tsx'
import type { Keeping } from '../use-keeping.ts'
import { QuestionItem, type Answering } from './supplement-items.tsx'
import type { FormOnPage, Item } from './supplement-loading.ts'
import { useSupplementWords } from './supplement-words.ts'

type QuestionsProps = {
  readonly form: FormOnPage
  readonly items: readonly Item[]
  readonly answering: Answering
  readonly keeping: Keeping
}

/** What one form is asked anew, under its own rules. */
export const SupplementQuestions = ({ form, items, answering, keeping }: QuestionsProps): ReactNode => {
  const s = useSupplementWords()
  const language = useLanguage()
  const prefix = answerField(form.ref)
  return (
    <AskedQuestions
      form={formHere(form.ref, form.toFill)}
      asked={form.asked}
      earlier={form.earlier}
      answers={form.answers}
      prefix={prefix}
      failed={useFailedForm()}
      errorOf={(id) => answering.errorOf(`${prefix}${id}`) ?? answering.errorOf(id)}
      onAnswered={(changes) => keeping.keep(Object.fromEntries(Object.entries(changes).map(([id, answer]) => [`${prefix}${id}`, answer])))}
      fileField={askedFileField(answering.shown.summary.dossierId)}
      around={(id, field, brought) => {
        const item = items.find(({ formRef, questionId }) => formRef === form.ref && questionId === id)
        if (brought || !item) return <Card title={s.brought} level={3}>{field}</Card>
        return <QuestionItem item={item} answering={answering} earlier={form.earlierShown[id]?.[language]} field={field} />
      }}
    />
  )
}
