import type { ReactNode } from 'react'
import { RadioGroup } from '../../../design-system/components/choice-group.tsx'
import { DateField } from '../../../design-system/components/date-field.tsx'
import { SelectField } from '../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../design-system/components/text-area.tsx'
import { TextField } from '../../../design-system/components/text-field.tsx'
import { useLanguage } from '../../../platform/web/language.ts'
import { useMessages } from '../../../platform/web/messages.ts'
import type { AreaChoice } from '../contract.ts'
import { OUTSIDE, type AreaField, type NumberField, type Question, type TextField as TextQuestion, type TextFormat } from '../domain/form-definition.ts'
import { formsEn } from './messages.en.ts'
import { formsVi } from './messages.vi.ts'

export type QuestionProps<Q extends Question> = {
  readonly question: Q
  readonly value: string | undefined
  readonly error: string | undefined
  readonly areas: readonly AreaChoice[]
  /** Proved at sign-in: shown read-only. */
  readonly proven: boolean
  readonly onChange: (value: string) => void
}

type Keyboard = { readonly inputMode?: 'numeric' | 'tel' | 'email'; readonly width?: 's' | 'm' }

const KEYBOARDS: Readonly<Record<TextFormat, Keyboard>> = {
  'personal-id-number': { inputMode: 'numeric', width: 'm' },
  'enterprise-code': { inputMode: 'numeric', width: 'm' },
  phone: { inputMode: 'tel', width: 'm' },
  email: { inputMode: 'email' },
  'person-name': {},
}

const useShared = <Q extends Question>({ question, error, proven }: QuestionProps<Q>) => {
  const language = useLanguage()
  const m = useMessages({ vi: formsVi, en: formsEn })
  return {
    name: question.id,
    label: question.label[language],
    hint: proven ? m.proven : question.hint?.[language],
    error,
    optional: question.required !== true,
  }
}

const TextAnswer = (props: QuestionProps<TextQuestion>): ReactNode => {
  const shared = useShared(props)
  const { question, value, onChange } = props
  if (question.multiline === true) return <TextArea {...shared} defaultValue={value} onChange={onChange} />
  const fill = question.autocomplete === undefined ? {} : { autoComplete: question.autocomplete }
  return <TextField {...shared} {...(question.format ? KEYBOARDS[question.format] : {})} {...fill} readOnly={props.proven} defaultValue={value} onChange={onChange} />
}

const NumberAnswer = (props: QuestionProps<NumberField>): ReactNode => (
  <TextField {...useShared(props)} inputMode={props.question.whole === true ? 'numeric' : 'decimal'} width="s" defaultValue={props.value} onChange={props.onChange} />
)

const AreaAnswer = (props: QuestionProps<AreaField>): ReactNode => {
  const m = useMessages({ vi: formsVi, en: formsEn })
  const communes = props.areas.map(({ code, name, group }) => ({ value: code, label: group === undefined ? name : m.areaIn(name, group) }))
  const choices = [...communes, { value: OUTSIDE, label: m.outside }]
  return <SelectField {...useShared(props)} choices={choices} placeholder={m.chooseArea} defaultValue={props.value} onChange={props.onChange} />
}

const ChoiceAnswer = (props: QuestionProps<Extract<Question, { kind: 'choice' }>>): ReactNode => {
  const language = useLanguage()
  const choices = props.question.options.map(({ value, label, hint }) => ({ value, label: label[language], ...(hint ? { hint: hint[language] } : {}) }))
  return <RadioGroup {...useShared(props)} choices={choices} defaultValue={props.value} onChange={props.onChange} />
}

const DateAnswer = (props: QuestionProps<Extract<Question, { kind: 'date' }>>): ReactNode => (
  <DateField {...useShared(props)} defaultValue={props.value} birthday={props.question.autocomplete === 'bday'} readOnly={props.proven} />
)

/** One question with the native control that fits it. */
export const QuestionField = (props: QuestionProps<Question>): ReactNode => {
  const { question, ...rest } = props
  switch (question.kind) {
    case 'text':
      return <TextAnswer {...rest} question={question} />
    case 'number':
      return <NumberAnswer {...rest} question={question} />
    case 'date':
      return <DateAnswer {...rest} question={question} />
    case 'choice':
      return <ChoiceAnswer {...rest} question={question} />
    case 'area':
      return <AreaAnswer {...rest} question={question} />
  }
}
