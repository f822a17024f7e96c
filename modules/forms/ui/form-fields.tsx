import { useState, type ReactNode } from 'react'
import { FieldGroup, useFieldIds } from '../../../design-system/components/field.tsx'
import { PlainLines, Section, Stack } from '../../../design-system/components/layout.tsx'
import { fieldError, keptDate, type FailedForm } from '../../../platform/web/form.ts'
import { useLanguage } from '../../../platform/web/language.ts'
import type { AreaChoice, FormToFill } from '../contract.ts'
import { evaluate } from '../domain/evaluate.ts'
import type { FormAnswers, FormField, PersonField, Question } from '../domain/form-definition.ts'
import { questionsOf, questionsOfPage } from '../domain/questions.ts'
import { QuestionField } from './question-field.tsx'

export type FormFieldsProps = {
  readonly form: FormToFill
  /** Answers known so far: a draft, or what the register already tells. */
  readonly answers?: FormAnswers
  /** The refusal of the last post; what was typed then wins over `answers`. */
  readonly failed?: FailedForm | undefined
  /** Questions whose answer was proved at sign-in: shown, not asked. */
  readonly proven?: readonly string[]
}

type Given = { readonly answers: FormAnswers; readonly failed: FailedForm | undefined; readonly areas: readonly AreaChoice[]; readonly proven: readonly string[]; readonly onChange: (id: string, value: string) => void }

const Asked = (props: { readonly question: Question; readonly given: Given }): ReactNode => {
  const { answers, failed, areas, proven, onChange } = props.given
  const { id } = props.question
  return <QuestionField question={props.question} value={answers[id]} error={fieldError(failed, id)} areas={areas} proven={proven.includes(id)} onChange={(value) => onChange(id, value)} />
}

const Person = (props: { readonly field: PersonField; readonly given: Given }): ReactNode => {
  const language = useLanguage()
  const { id, label, hint } = props.field
  const group = { name: id, label: label[language], hint: hint?.[language] }
  return (
    <FieldGroup field={group} ids={useFieldIds(group)}>
      {questionsOf(props.field).map((question) => <Asked key={question.id} question={question} given={props.given} />)}
    </FieldGroup>
  )
}

const Shown = (props: { readonly field: FormField; readonly given: Given }): ReactNode => {
  const language = useLanguage()
  const { field } = props
  if (field.kind === 'note') return <PlainLines text={field.text[language]} />
  if (field.kind === 'person') return <Person field={field} given={props.given} />
  return <Asked question={field} given={props.given} />
}

const startAnswers = ({ form, answers = {}, failed, proven = [] }: FormFieldsProps): FormAnswers => {
  if (failed === undefined) return answers
  const typed = form.definition.pages.flatMap(questionsOfPage).map(({ id, kind }) => [id, kind === 'date' ? keptDate(failed, id) : (failed.values[id]?.[0] ?? '')] as const)
  const kept = proven.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]] as const]))
  return Object.fromEntries([...typed.filter(([, value]) => value !== '' && value !== '--'), ...kept])
}

/**
 * The questions of a form inside the page's own `<Form method="post">`. With scripts a question appears as soon as its
 * condition holds; without them it appears when the server answers the post, with everything typed still there.
 */
export const FormFields = (props: FormFieldsProps): ReactNode => {
  const language = useLanguage()
  const [answers, setAnswers] = useState(() => startAnswers(props))
  const { definition, today, areas } = props.form
  const areaNames = new Map(areas.map(({ code, name }) => [code, name]))
  const given: Given = { answers, failed: props.failed, areas, proven: props.proven ?? [], onChange: (id, value) => setAnswers((before) => ({ ...before, [id]: value })) }
  return (
    <Stack gap="l">
      {evaluate(definition, answers, { today, areaNames }).pages.map(({ page, fields }) => (
        <Section key={page.id} id={page.id} title={page.title[language]} lead={page.lead?.[language]}>
          {fields.map((field) => <Shown key={field.id} field={field} given={given} />)}
        </Section>
      ))}
    </Stack>
  )
}
