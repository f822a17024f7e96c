import type { ReactNode } from 'react'
import { Button } from '../../../design-system/components/button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../design-system/components/choice-group.tsx'
import { DateField } from '../../../design-system/components/date-field.tsx'
import { FieldGroup, useFieldIds } from '../../../design-system/components/field.tsx'
import { FileField } from '../../../design-system/components/file-field.tsx'
import { Row } from '../../../design-system/components/layout.tsx'
import { SelectField } from '../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../design-system/components/text-area.tsx'
import { TextField } from '../../../design-system/components/text-field.tsx'
import { useLanguage } from '../../../platform/web/language.ts'
import { useMessages } from '../../../platform/web/messages.ts'
import type { FormToFill } from '../contract.ts'
import { parseFileAnswer, sayFile } from '../domain/file-answer.ts'
import { OUTSIDE, type Question, type TextFormat } from '../domain/form-definition.ts'
import type { FormFieldsProps } from './form-fields-props.ts'
import { groupDigits } from './group-digits.ts'
import { formsEn } from './messages.en.ts'
import { formsVi } from './messages.vi.ts'
import { fileFieldOf, REMOVE_FILE } from './read-answers.ts'

export type QuestionProps<Q extends Question = Question> = {
  readonly question: Q
  readonly required: boolean
  readonly value: string | undefined
  readonly error: string | undefined
  readonly form: FormToFill
  /** Proved at sign-in: shown read-only. */
  readonly proven: boolean
  readonly onChange: (value: string) => void
  readonly fileField?: FormFieldsProps['fileField']
}
type Of<K extends Question['kind']> = QuestionProps<Extract<Question, { kind: K }>>

type Keyboard = { readonly inputMode?: 'numeric' | 'tel' | 'email'; readonly width?: 's' | 'm' }

const KEYBOARDS: Readonly<Record<TextFormat, Keyboard>> = {
  'personal-id-number': { inputMode: 'numeric', width: 'm' },
  'enterprise-code': { inputMode: 'numeric', width: 'm' },
  phone: { inputMode: 'tel', width: 'm' },
  email: { inputMode: 'email' },
  'person-name': {},
}

const useShared = ({ question, required, error, proven }: QuestionProps) => {
  const language = useLanguage()
  const m = useMessages({ vi: formsVi, en: formsEn })
  const hint = proven ? m.proven : question.hint?.[language]
  return { name: question.id, label: question.label[language], hint, error, optional: !required }
}

const TextAnswer = (props: Of<'text'>): ReactNode => {
  const shared = useShared(props)
  const { question, value, onChange } = props
  if (question.multiline === true) return <TextArea {...shared} defaultValue={value} onChange={onChange} />
  const fill = question.autocomplete === undefined ? {} : { autoComplete: question.autocomplete }
  return <TextField {...shared} {...(question.format ? KEYBOARDS[question.format] : {})} {...fill} readOnly={props.proven} defaultValue={value} onChange={onChange} />
}

const withUnit = (hint: string | undefined, unit: string | undefined): string | undefined => [hint, unit].filter(Boolean).join(' · ') || undefined

const NumberAnswer = (props: Of<'number'>): ReactNode => {
  const language = useLanguage()
  const m = useMessages({ vi: formsVi, en: formsEn })
  const { hint, ...shared } = useShared(props)
  const { unit, whole } = props.question
  return <TextField {...shared} hint={withUnit(hint, unit && m.unit(unit[language]))} inputMode={whole === true ? 'numeric' : 'decimal'} width="s" defaultValue={props.value} onChange={props.onChange} />
}

const MoneyAnswer = (props: Of<'money'>): ReactNode => {
  const m = useMessages({ vi: formsVi, en: formsEn })
  const { hint, ...shared } = useShared(props)
  return <TextField {...shared} hint={withUnit(hint, m.inDong)} inputMode="numeric" width="m" defaultValue={groupDigits(props.value)} onChange={props.onChange} />
}

const AreaAnswer = (props: Of<'area'>): ReactNode => {
  const m = useMessages({ vi: formsVi, en: formsEn })
  const { areas, oldAreas } = props.form
  const lists = props.question.lists ?? 'current'
  const asked = [...(lists === 'old' ? [] : areas), ...(lists === 'current' ? [] : oldAreas)]
  const communes = asked.map(({ code, name, group }) => {
    const full = group === undefined ? name : m.areaIn(name, group)
    return { value: code, label: lists === 'either' && code.startsWith('old:') ? m.oldArea(full) : full }
  })
  return <SelectField {...useShared(props)} choices={[...communes, { value: OUTSIDE, label: m.outside }]} placeholder={m.chooseArea} defaultValue={props.value} onChange={props.onChange} />
}

const ChoiceAnswer = (props: Of<'choice'>): ReactNode => {
  const language = useLanguage()
  const shared = useShared(props)
  const { question, value, onChange } = props
  const choices = question.options.map(({ value: option, label, hint }) => ({ value: option, label: label[language], ...(hint ? { hint: hint[language] } : {}) }))
  if (question.many === true) {
    const picked = (value ?? '').split(',').filter((each) => each !== '')
    const change = (option: string, checked: boolean): void => onChange([...picked.filter((each) => each !== option), ...(checked ? [option] : [])].join(','))
    return <CheckboxGroup {...shared} choices={choices} defaultValues={picked} onChange={change} />
  }
  if (question.list === true) return <SelectField {...shared} choices={choices} defaultValue={value} onChange={onChange} />
  return <RadioGroup {...shared} choices={choices} defaultValue={value} onChange={onChange} />
}

const DateAnswer = (props: Of<'date'>): ReactNode => {
  const m = useMessages({ vi: formsVi, en: formsEn })
  const { hint, ...shared } = useShared(props)
  const known = hint ?? (props.question.partial === true ? m.partialDate : undefined)
  return <DateField {...shared} hint={known} defaultValue={props.value} birthday={props.question.autocomplete === 'bday'} readOnly={props.proven} onChange={props.onChange} />
}

const ConfirmationAnswer = (props: Of<'confirmation'>): ReactNode => {
  const language = useLanguage()
  const m = useMessages({ vi: formsVi, en: formsEn })
  const shared = useShared(props)
  const { question, value, onChange } = props
  const hint = shared.hint ?? (question.by === 'vneid' ? m.confirmByVneid : m.confirmBySignature)
  const group = { ...shared, hint }
  return (
    <FieldGroup field={group} ids={useFieldIds(group)}>
      <Checkbox name={question.id} label={question.statement[language]} defaultChecked={value === 'yes'} onChange={(checked) => onChange(checked ? 'yes' : '')} />
    </FieldGroup>
  )
}

/** One file: kept in a hidden field once it is stored, taken out by a button that posts. */
const FileAnswer = (props: Of<'file'>): ReactNode => {
  const m = useMessages({ vi: formsVi, en: formsEn })
  const { label, hint, error, optional } = useShared(props)
  const { question, value } = props
  const file = value === undefined ? undefined : parseFileAnswer(value)
  const asked = { name: fileFieldOf(question.id), label, hint: withUnit(hint, file && m.fileReplace), error, optional: optional || file !== undefined, fileId: file?.fileId }
  return (
    <>
      {file ? (
        <Row spread>
          <input type="hidden" name={question.id} value={value} />
          <span>{m.fileKept(sayFile(file))}</span>
          <Button size="s" kind="quiet" name={REMOVE_FILE} value={question.id} label={m.removeRowNamed(file.name)}>{m.removeRow}</Button>
        </Row>
      ) : null}
      {props.fileField ? props.fileField(asked) : <FileField {...asked} accept=".pdf,image/*" />}
    </>
  )
}

/** One question with the native control that fits it. */
export const QuestionField = (props: QuestionProps): ReactNode => {
  const { question, ...rest } = props
  switch (question.kind) {
    case 'text':
      return <TextAnswer {...rest} question={question} />
    case 'number':
      return <NumberAnswer {...rest} question={question} />
    case 'money':
      return <MoneyAnswer {...rest} question={question} />
    case 'date':
      return <DateAnswer {...rest} question={question} />
    case 'choice':
      return <ChoiceAnswer {...rest} question={question} />
    case 'area':
      return <AreaAnswer {...rest} question={question} />
    case 'file':
      return <FileAnswer {...rest} question={question} />
    case 'confirmation':
      return <ConfirmationAnswer {...rest} question={question} />
  }
}
