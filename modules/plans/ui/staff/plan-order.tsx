import type { ReactNode } from 'react'
import { Form, type ActionFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { setPlanOrder, withdrawPlan } from '../../contract.ts'
import { PLANS, usePlanWords } from './words.ts'

export const planOrderAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const planId = args.params['planId'] ?? ''
  if (sent.text('do') === 'withdraw-plan') return endForm(await apiOf(args)(withdrawPlan, { params: { planId }, body: { reason: sent.text('reason') ?? '' }, idempotencyKey: sent.idempotencyKey }), sent, () => PLANS)
  const after = (sent.text('after') ?? '').split(/[,;\s]+/u).filter((each) => each !== '')
  const body = { reference: sent.text('reference') || '-', after }
  return endForm(await apiOf(args)(setPlanOrder, { params: { planId }, body, idempotencyKey: sent.idempotencyKey }), sent, () => `${PLANS}/${planId}`)
}

type Line = { readonly serial: number; readonly reference: string; readonly text: string }

const SHORT = 60

/** Which deliverable comes after which, set by whoever follows the plan up. */
export const OrderForm = ({ lines }: { readonly lines: readonly Line[] }): ReactNode => {
  const m = usePlanWords()
  const failed = useFailedForm()
  return (
    <Details boxed summary={m.setOrder} open={failed !== undefined}>
      <Form method="post">
        <FormKey />
        <Stack>
          <p>{m.orderLead}</p>
          <SelectField name="reference" label={m.orderOf} placeholder={false} defaultValue={keptValue(failed, 'reference', lines[0]?.reference)} choices={lines.map(({ reference, text }) => ({ value: reference, label: `${reference} ${text.slice(0, SHORT)}` }))} />
          <TextField name="after" label={m.orderAfter} hint={m.orderHint} optional maxLength={300} defaultValue={keptValue(failed, 'after')} />
          <ButtonRow><Button>{m.keepOrder}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}
