import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { usePlanWords } from './words.ts'

/** Whoever brought it in wrongly, before anybody worked by it. */
export const WithdrawForm = (): ReactNode => {
  const m = usePlanWords()
  const failed = useFailedForm()
  return (
    <Details boxed summary={m.withdrawPlan}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="do" value="withdraw-plan" />
        <Stack>
          <p>{m.withdrawPlanLead}</p>
          <TextField name="reason" label={m.reason} maxLength={500} defaultValue={keptValue(failed, 'reason')} />
          <ButtonRow><Button kind="danger">{m.withdrawPlan}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}
