import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { fieldError, FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useCalendarWords } from '../words.ts'
import { calendarPath, type LoadedCalendar } from './load-calendar.ts'

type FieldSpec = { readonly name: string; readonly label: string; readonly hint?: string; readonly start?: string; readonly optional?: boolean }

const useField = () => {
  const failed = useFailedForm()
  return (spec: FieldSpec) => ({ ...spec, defaultValue: keptValue(failed, spec.name, spec.start ?? ''), error: fieldError(failed, spec.name) })
}

export const DayField = (props: FieldSpec): ReactNode => <DateInput {...useField()(props)} />
export const LineField = (props: FieldSpec & { readonly width?: 's' | 'm' }): ReactNode => <TextField {...useField()(props)} />

/** One change of a unit's calendar, resting on a decision. */
export const CalendarForm = (props: { readonly title: string; readonly children: ReactNode }): ReactNode => {
  const m = useCalendarWords()
  const failed = useFailedForm()
  const navigation = useNavigation()
  const { unitCode, unitName } = useLoaderData<LoadedCalendar>()
  return (
    <FormPage title={props.title} lead={m.formLead(unitName)} problem={failed?.problem}>
      <Form method="post">
        <FormKey />
        <Stack>
          {props.children}
          <LineField name="source" label={m.source} hint={m.sourceHint} />
          <ButtonRow>
            <Button kind="primary" busy={navigation.state === 'submitting'}>{m.save}</Button>
            <ButtonLink to={calendarPath(unitCode)}>{m.cancel}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </FormPage>
  )
}
