import { useMemo, useRef, type FocusEvent, type ReactNode } from 'react'
import { Button, EnterKeyButton } from '../../../design-system/components/button.tsx'
import { FieldGroup, useFieldIds } from '../../../design-system/components/field.tsx'
import { PlainLines, Section, Stack } from '../../../design-system/components/layout.tsx'
import { OutputField } from '../../../design-system/components/output-field.tsx'
import { RepeatBlock, RepeatList } from '../../../design-system/components/repeat-list.tsx'
import { ASKED_FIELD, fieldError } from '../../../platform/web/form.ts'
import { useLanguage } from '../../../platform/web/language.ts'
import { useLeaveWithPage } from '../../../platform/web/leave-with-page.ts'
import { useMessages } from '../../../platform/web/messages.ts'
import { lowerFirst } from '../domain/lay-open.ts'
import type { ShownField } from '../domain/lay-out-page.ts'
import { groupDigits } from './group-digits.ts'
import { formsEn } from './messages.en.ts'
import { formsVi } from './messages.vi.ts'
import { QuestionField } from './question-field.tsx'
import { readAnswers } from './read-answers.ts'
import type { FormFieldsProps } from './form-fields-props.ts'
import { useFilling, type Filling } from './use-filling.ts'
import { usePickUp } from './use-pick-up.ts'

type Given = Pick<FormFieldsProps, 'form' | 'failed' | 'proven' | 'beside' | 'fileField'> & {
  readonly filling: Filling
  /** Questions the form's own rules found wrong when the page was refused. */
  readonly judged: ReadonlySet<string>
  /** The heading right above. */
  readonly said: string
}

const Asked = (props: { readonly field: Extract<ShownField, { kind: 'question' }>; readonly given: Given }): ReactNode => {
  const language = useLanguage()
  const { form, failed, proven, filling, beside, fileField } = props.given
  const { id, question, required } = props.field
  const told = fieldError(failed, id)
  // What these rules find wrong is said for as long as it is wrong; what the server alone knows, until it is asked again.
  const error = told !== undefined && props.given.judged.has(id) ? filling.evaluation.faults.find(({ questionId }) => questionId === id)?.text[language] : told
  return (
    <>
      <QuestionField
        question={question}
        required={required}
        value={filling.typed[id]}
        error={error}
        form={form}
        proven={proven?.includes(id) ?? false}
        onChange={(value) => filling.change(id, value)}
        {...(fileField ? { fileField } : {})}
      />
      {beside?.(id)}
    </>
  )
}

const Fields = (props: { readonly fields: readonly ShownField[]; readonly given: Given }): ReactNode =>
  props.fields.map((field) => <Shown key={field.id} field={field} given={props.given} />)

const Box = (props: { readonly field: Extract<ShownField, { kind: 'box' }>; readonly given: Given }): ReactNode => {
  const language = useLanguage()
  const { id, field, fields } = props.field
  const group = { name: id, label: field.label[language], hint: field.hint?.[language] }
  const ids = useFieldIds(group)
  // The page or the group above bears the same words: said once.
  if (group.label === props.given.said && group.hint === undefined) return <Fields fields={fields} given={props.given} />
  return <FieldGroup field={group} ids={ids}><Fields fields={fields} given={{ ...props.given, said: group.label }} /></FieldGroup>
}

/** Rows are added and taken out by buttons that post, so they work without scripts; with them the page stays. */
const Rows = (props: { readonly field: Extract<ShownField, { kind: 'rows' }>; readonly given: Given }): ReactNode => {
  const language = useLanguage()
  const m = useMessages({ vi: formsVi, en: formsEn })
  const { id, field, rows, mayAdd, least } = props.field
  const { filling, failed } = props.given
  const label = field.rowLabel[language]
  return (
    <RepeatList name={id} label={field.label[language]} hint={field.hint?.[language]} error={fieldError(failed, id)} look={field.look}>
      <input type="hidden" name={id} value={rows.length} />
      {rows.length === 0 ? <p>{m.noRows}</p> : null}
      {rows.map((fields, row) => {
        const named = m.rowOf(label, row + 1)
        return (
          <RepeatBlock
            key={`${filling.generation} ${row}`}
            label={named}
            action={rows.length > least ? <Button size="s" kind="quiet" name="rows" value={`remove ${id} ${row}`} label={m.removeRowNamed(named)} type="submit" onPress={filling.onRemove(id, row)}>{m.removeRow}</Button> : null}
          >
            <Fields fields={fields} given={props.given} />
          </RepeatBlock>
        )
      })}
      {mayAdd ? <Button size="s" name="rows" value={`add ${id}`} type="submit" onPress={filling.onAdd(id)}>{m.addRow(lowerFirst(label))}</Button> : null}
    </RepeatList>
  )
}

const Shown = (props: { readonly field: ShownField; readonly given: Given }): ReactNode => {
  const language = useLanguage()
  const { field, given } = props
  switch (field.kind) {
    case 'note':
      return <PlainLines text={field.field.text[language]} />
    case 'computed':
      return <OutputField name={field.id} label={field.field.label[language]} value={field.said?.[language]} />
    case 'box':
      return <Box field={field} given={given} />
    case 'rows':
      return <Rows field={field} given={given} />
    case 'question':
      return <Asked field={field} given={given} />
  }
}

const askedIn = (fields: readonly ShownField[]): readonly string[] =>
  fields.flatMap((field) => {
    if (field.kind === 'question') return [field.id]
    if (field.kind === 'box') return askedIn(field.fields)
    return field.kind === 'rows' ? field.rows.flatMap(askedIn) : []
  })

/**
 * The questions of a form inside the page's own `<Form method="post">`. With scripts a question appears as soon as its
 * condition holds; without them it appears when the server answers the post, with everything typed still there.
 */
export const FormFields = (props: FormFieldsProps): ReactNode => {
  const language = useLanguage()
  const filling = useFilling(props)
  const root = useRef<HTMLDivElement>(null)
  usePickUp(root, filling, { read: (sent) => readAnswers(props.form.definition, sent), prefix: '' })
  useLeaveWithPage(root, filling.leave)
  // As they stood at that refusal, whatever was typed since.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const judged = useMemo(() => new Set(filling.evaluation.faults.map(({ questionId }) => questionId)), [props.failed])
  const pages = filling.evaluation.pages.filter(({ page }) => props.pageId === undefined || page.id === props.pageId)
  const onBlur = ({ target }: FocusEvent<HTMLElement>): void => {
    if (target instanceof HTMLInputElement && filling.kindOf(target.name) === 'money') target.value = groupDigits(target.value) ?? ''
    filling.leave()
  }
  return (
    <div ref={root} onBlur={onBlur}>
      <EnterKeyButton />
      <Stack gap="l">
        {pages.map(({ page, fields }) => (
          <Section key={page.id} id={page.id} title={page.title[language]} lead={page.lead?.[language]}>
            <input type="hidden" name={ASKED_FIELD} value={askedIn(fields).join(' ')} />
            <Fields fields={fields} given={{ ...props, filling, judged, said: page.title[language] }} />
          </Section>
        ))}
      </Stack>
    </div>
  )
}
