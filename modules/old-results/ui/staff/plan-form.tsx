import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { fieldError, FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useResultWords } from './words.ts'

/** How many, until when, with whom; set again, the newer holds. */
export const PlanForm = ({ unitId }: { readonly unitId: string }): ReactNode => {
  const m = useResultWords()
  const failed = useFailedForm()
  const field = (name: string) => ({ name, error: fieldError(failed, name), defaultValue: keptValue(failed, name) })
  return (
    <Section title={m.planTitle}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="unitId" value={unitId} />
        <Stack gap="s">
          <Row>
            <TextField {...field('procedureCode')} label={m.procedureCode} width="s" />
            <TextField {...field('expected')} label={m.planExpected} width="s" inputMode="numeric" />
          </Row>
          <Row>
            <DateInput {...field('dueOn')} label={m.planDue} />
            <TextField {...field('pagesPerDay')} label={m.planNorm} width="s" inputMode="numeric" defaultValue={keptValue(failed, 'pagesPerDay', '80')} />
            <TextField {...field('people')} label={m.planPeople} width="xs" inputMode="numeric" defaultValue={keptValue(failed, 'people', '1')} />
          </Row>
          <ButtonRow><Button>{m.savePlan}</Button></ButtonRow>
        </Stack>
      </Form>
    </Section>
  )
}
