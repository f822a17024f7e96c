import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { FormKey } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { DemandFacts } from '../demand-facts.tsx'
import { payAddress, sayAmount, usePaymentWords, type Demand, type Payments } from '../words.ts'

type Given = { readonly payments: Payments; readonly subjectId: string }

export const Ways = ({ demand, payments, subjectId }: Given & { readonly demand: Demand }): ReactNode => {
  const m = usePaymentWords()
  if (demand.owed === 0 || !(payments.payOnline || payments.transfer)) return null
  return (
    <Stack gap="s">
      <Form method="post" action={payAddress(subjectId, demand.serial)}>
        <FormKey />
        <ButtonRow>
          {payments.payOnline ? <Button kind="primary">{m.pay(sayAmount(demand.owed))}</Button> : null}
          {payments.transfer ? <ButtonLink to={payAddress(subjectId, demand.serial, '/chuyen-khoan')}>{m.byTransfer}</ButtonLink> : null}
        </ButtonRow>
      </Form>
      <p className="mc-meta">{payments.payOnline ? `${m.leads} ${m.orCounter}` : m.orCounter}</p>
    </Stack>
  )
}

export const OneDemand = ({ demand, payments, subjectId }: Given & { readonly demand: Demand }): ReactNode => {
  const language = useLanguage()
  return (
    <Stack>
      {demand.told.map(({ [language]: { title, text } }) => <Notice key={title} title={title}><p>{text}</p></Notice>)}
      <DemandFacts demand={demand} subjectId={subjectId} />
      <Ways demand={demand} payments={payments} subjectId={subjectId} />
    </Stack>
  )
}

/** What is to be paid for a dossier and how; for the page of the dossier. */
export const PaymentSection = ({ payments, subjectId }: Given): ReactNode => {
  const m = usePaymentWords()
  const shown = payments.demands.filter(({ state }) => state !== 'cancelled')
  if (shown.length === 0) return null
  return (
    <Section title={m.title} id="thanh-toan">
      <Stack gap="l">{shown.map((demand) => <OneDemand key={demand.serial} demand={demand} payments={payments} subjectId={subjectId} />)}</Stack>
    </Section>
  )
}
