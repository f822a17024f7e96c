import type { ReactNode } from 'react'
import { Form, useNavigation } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { fieldError, FormKey, keptDate, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useOrganisationWords } from '../words.ts'

export type FieldSpec = { readonly name: string; readonly label: string; readonly hint?: string; readonly start?: string; readonly optional?: boolean }

/** What a field of these forms shows: what was typed before a refusal, else its start; and why it was refused. */
export const useField = (): ((spec: FieldSpec) => FieldSpec & { readonly defaultValue: string; readonly error: string | undefined }) => {
  const failed = useFailedForm()
  return (spec) => ({ ...spec, defaultValue: keptValue(failed, spec.name, spec.start ?? ''), error: fieldError(failed, spec.name) })
}

/** Three boxes, day first: a browser's own control may show the month first. */
export const DayField = (props: FieldSpec): ReactNode => {
  const failed = useFailedForm()
  return <DateField {...props} defaultValue={keptDate(failed, props.name, props.start ?? '')} error={fieldError(failed, props.name)} />
}
export const LineField = (props: FieldSpec & { readonly width?: 's' | 'm' }): ReactNode => <TextField {...useField()(props)} />

/** A change from a day on, resting on a decision. */
export const ChangeForm = (props: {
  readonly title: string
  readonly backTo: string
  readonly lead?: string
  /** Fields above the date. */
  readonly children?: ReactNode
  readonly day: FieldSpec
  readonly needsBasis?: boolean
  readonly danger?: boolean
  /** Between the title and the form: a search of its own. */
  readonly before?: ReactNode
}): ReactNode => {
  const m = useOrganisationWords()
  const failed = useFailedForm()
  const navigation = useNavigation()
  return (
    <FormPage title={props.title} lead={props.lead} problem={failed?.problem}>
      <Stack>
        {props.before}
        <Form method="post">
          <FormKey />
          <Stack>
            {props.children}
            <DayField {...props.day} />
            {props.needsBasis === false ? null : <LineField name="basis" label={m.basis} hint={m.basisHint} />}
            <ButtonRow>
              <Button kind={props.danger ? 'danger' : 'primary'} busy={navigation.state === 'submitting'}>{m.save}</Button>
              <ButtonLink to={props.backTo}>{m.cancel}</ButtonLink>
            </ButtonRow>
          </Stack>
        </Form>
      </Stack>
    </FormPage>
  )
}
