import { useRef, type FocusEvent, type ReactNode } from 'react'
import { EnterKeyButton } from '../../../design-system/components/button.tsx'
import { Stack } from '../../../design-system/components/layout.tsx'
import { ASKED_FIELD, type FailedForm } from '../../../platform/web/form.ts'
import { useLeaveWithPage } from '../../../platform/web/leave-with-page.ts'
import type { FormToFill } from '../contract.ts'
import type { FormAnswers } from '../domain/form-definition.ts'
import type { ShownField } from '../domain/lay-out-page.ts'
import type { FormFieldsProps } from './form-fields-props.ts'
import { groupDigits } from './group-digits.ts'
import { QuestionField } from './question-field.tsx'
import { readAsked } from './read-asked.ts'
import { useFilling } from './use-filling.ts'
import { usePickUp } from './use-pick-up.ts'

export type AskedQuestionsProps = {
  readonly form: FormToFill
  /** Ids of the questions that are asked anew, in order. */
  readonly asked: readonly string[]
  /** What was answered at first, to all of the form. */
  readonly earlier: FormAnswers
  /** What was written since, in its place. */
  readonly answers: FormAnswers
  /** Before the id of a question in the name of its field, where one page asks of several forms. */
  readonly prefix: string
  /** The refusal of the last post; what was typed then wins over `answers`. */
  readonly failed?: FailedForm | undefined
  readonly errorOf: (questionId: string) => string | undefined
  readonly onAnswered: (changes: FormAnswers) => void
  /** The field that takes a file; it posts as `fileFieldOf` of the prefixed question. */
  readonly fileField?: FormFieldsProps['fileField']
  /** The field within its surroundings: what is wrong, the earlier answer. No field: its condition holds no more. `brought`: not asked for itself, but needed by what was answered now. */
  readonly around: (questionId: string, field: ReactNode | undefined, brought: boolean) => ReactNode
}

type AskedField = Extract<ShownField, { kind: 'question' }>

const questionsIn = (fields: readonly ShownField[]): readonly AskedField[] =>
  fields.flatMap((field) => {
    if (field.kind === 'question') return [field]
    if (field.kind === 'box') return questionsIn(field.fields)
    return field.kind === 'rows' ? field.rows.flatMap(questionsIn) : []
  })

/** What was typed, by the questions' own names. */
const under = (prefix: string, failed: FailedForm): FailedForm => ({
  ...failed,
  values: Object.fromEntries(Object.entries(failed.values).flatMap(([name, typed]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), typed]] : []))),
})

/**
 * Some questions of a form that was answered before, and those their new answers bring about, under the form's own rules.
 * With scripts a further question appears at once; without them when the server has kept the answers.
 */
export const AskedQuestions = (props: AskedQuestionsProps): ReactNode => {
  const { form, asked, earlier, answers, prefix } = props
  const filling = useFilling({ form, answers: { ...earlier, ...answers }, failed: props.failed && under(prefix, props.failed), onAnswered: props.onAnswered })
  const root = useRef<HTMLDivElement>(null)
  usePickUp(root, filling, { read: (sent) => readAsked(form.definition, sent, prefix), prefix })
  useLeaveWithPage(root, filling.leave)
  const shown = filling.evaluation.pages.flatMap(({ fields }) => questionsIn(fields))
  const fields = shown.filter(({ id, required }) => asked.includes(id) || (earlier[id] === undefined && (required || answers[id] !== undefined)))
  const onBlur = ({ target }: FocusEvent<HTMLElement>): void => {
    if (target instanceof HTMLInputElement && filling.kindOf(target.name.slice(prefix.length)) === 'money') target.value = groupDigits(target.value) ?? ''
    filling.leave()
  }
  return (
    <div ref={root} onBlur={onBlur}>
      <EnterKeyButton />
      <input type="hidden" name={ASKED_FIELD} value={fields.map(({ id }) => `${prefix}${id}`).join(' ')} />
      <Stack gap="l">
        {fields.map(({ id, question, required }) => {
          const field = (
            <QuestionField
              question={{ ...question, id: `${prefix}${id}` }}
              required={required}
              value={question.kind === 'file' ? answers[id] || undefined : filling.typed[id]}
              error={props.errorOf(id)}
              form={form}
              proven={false}
              onChange={(value) => filling.change(id, value)}
              {...(props.fileField ? { fileField: props.fileField } : {})}
            />
          )
          return <div key={id}>{props.around(id, field, !asked.includes(id))}</div>
        })}
        {asked.filter((id) => !fields.some((field) => field.id === id)).map((id) => <div key={id}>{props.around(id, undefined, false)}</div>)}
      </Stack>
    </div>
  )
}
