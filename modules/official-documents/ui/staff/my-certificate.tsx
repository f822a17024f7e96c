import type { ReactNode } from 'react'
import { Form, redirect, type ActionFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, fieldError, FormKey, keptDate, keptValue, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { askMyCertificate, requestMyCertificate, type showMyCertificate } from '../../contract-certificate.ts'
import { writeMoment } from '../words.ts'
import { certificateEn } from './certificate-messages.en.ts'
import { certificateVi } from './certificate-messages.vi.ts'

export type MyCertificate = AnswerOf<typeof showMyCertificate>
const useCertificateWords = (): WordsOf<typeof certificateVi> => useMessages({ vi: certificateVi, en: certificateEn })

const HERE = '/desk/signatures'

export const requestCertificate = async (args: ActionFunctionArgs, form: SentForm) => {
  const text = (name: string): string => form.text(name) ?? ''
  const body = { personalIdNumber: text('personalIdNumber'), bornOn: form.date('bornOn') ?? '', gender: text('gender') as 'female' | 'male', phone: text('phone'), email: text('email'), issuedBy: text('issuedBy'), issuedOn: form.date('issuedOn') ?? '' }
  const answer = await apiOf(args)(requestMyCertificate, { body, idempotencyKey: form.idempotencyKey })
  return answer.ok ? redirect(HERE, 303) : failForm(answer.problem, form)
}

export const askCertificate = async (args: ActionFunctionArgs, form: SentForm) => {
  const answer = await apiOf(args)(askMyCertificate, {})
  return answer.ok ? redirect(HERE, 303) : failForm(answer.problem, form)
}

const RequestForm = (): ReactNode => {
  const m = useCertificateWords()
  const failed = useFailedForm()
  const field = (name: string) => ({ name, defaultValue: keptValue(failed, name), error: fieldError(failed, name) })
  const dated = (name: string) => ({ ...field(name), defaultValue: keptDate(failed, name) })
  return (
    <Details summary={m.requestTitle} open={failed?.values['personalIdNumber'] !== undefined}>
      <Form method="post">
        <FormKey />
        <Stack>
          <p>{m.requestLead}</p>
          <TextField {...field('personalIdNumber')} label={m.personalIdNumber} width="m" maxLength={20} />
          <DateField {...dated('bornOn')} label={m.bornOn} birthday />
          <RadioGroup name="gender" label={m.gender} inline choices={(['female', 'male'] as const).map((value) => ({ value, label: m.genders[value] }))} defaultValue={keptValue(failed, 'gender')} error={fieldError(failed, 'gender')} />
          <TextField {...field('phone')} label={m.phone} width="m" maxLength={20} />
          <TextField {...field('email')} label={m.email} width="m" maxLength={200} />
          <TextField {...field('issuedBy')} label={m.issuedBy} maxLength={200} />
          <DateField {...dated('issuedOn')} label={m.issuedOn} />
          <ButtonRow><Button kind="primary" name="do" value="request-certificate">{m.request}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

const Request = ({ request }: { readonly request: NonNullable<MyCertificate['request']> }): ReactNode => {
  const m = useCertificateWords()
  const { state, provider, askedAt, checkedAt, serialNumber } = request
  const isOpen = state === 'processing' || state === 'not-activated'
  return (
    <Notice tone={state === 'failed' ? 'bad' : state === 'issued' ? 'good' : 'info'} title={m.states[state]}>
      <p>{m.asked(writeMoment(askedAt), provider)}</p>
      {checkedAt ? <p>{m.checked(writeMoment(checkedAt))}</p> : null}
      {serialNumber ? <p>{m.serial(serialNumber)}</p> : null}
      {isOpen ? <Form method="post"><FormKey /><Button name="do" value="ask-certificate">{m.askAgain}</Button></Form> : null}
    </Notice>
  )
}

type Methods = Readonly<Record<'soft' | 'vneid' | 'token', string>>

const Certificate = ({ certificate, methods }: { readonly certificate: NonNullable<MyCertificate['certificate']>; readonly methods: Methods }): ReactNode => {
  const m = useCertificateWords()
  const { name, method, validFrom, validTo, time, isDemo } = certificate
  if (time === 'over') return <Notice tone="bad">{m.over(name, writeMoment(validTo))}</Notice>
  if (time === 'not-yet') return <Notice tone="warn">{m.notYet(name, writeMoment(validFrom))}</Notice>
  return <p>{[m.signsUntil(methods[method], name, writeMoment(validTo)), isDemo ? m.demo : ''].filter(Boolean).join(' ')}</p>
}

/** Before anybody tries to sign: can I, until when; and if not, how far what I asked for is. */
export const MyCertificateCard = ({ mine, methods }: { readonly mine: MyCertificate; readonly methods: Methods }): ReactNode => {
  const m = useCertificateWords()
  const { certificate, request, mayRequest } = mine
  return (
    <Card title={m.title} level={2}>
      <Stack gap="s">
        {certificate ? <Certificate certificate={certificate} methods={methods} /> : null}
        {certificate || (request && request.state !== 'failed') ? null : <Notice tone="warn">{m.none}</Notice>}
        {request ? <Request request={request} /> : null}
        {mayRequest ? <RequestForm /> : certificate?.time === 'in-time' || request ? null : <p>{m.askAdministrator}</p>}
      </Stack>
    </Card>
  )
}
