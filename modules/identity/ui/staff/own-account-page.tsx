import type { ReactNode } from 'react'
import { Form, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { FormKey, namedAs } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { beginSecondFactor, changeOwnPassword, confirmSecondFactor, getOwnSecondFactor, listOwnSessions, renewRecoveryCodes } from '../../contract.ts'
import { endSessionsAction, SessionsTable } from '../sessions-table.tsx'
import { useIdentityWords } from '../words.ts'
import { EnrolmentView, RecoveryCodes } from './second-factor-parts.tsx'

type Factor = AnswerOf<typeof getOwnSecondFactor>
type Loaded = { readonly factor: Factor; readonly sessions: AnswerOf<typeof listOwnSessions>['items'] }
type Begun = AnswerOf<typeof beginSecondFactor>
type Done = {
  readonly intent: string
  readonly problem?: Problem
  readonly endedSessions?: number
  readonly begun?: Begun
  readonly recoveryCodes?: readonly string[]
}

export const loadOwnAccount = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const api = apiOf(args)
  const [factor, sessions] = await Promise.all([api(getOwnSecondFactor, {}), api(listOwnSessions, {})])
  return { factor: valueOf(factor), sessions: valueOf(sessions).items }
}

const textOf = (form: FormData, field: string): string => {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}

const changePassword = async (args: ActionFunctionArgs, form: FormData): Promise<Omit<Done, 'intent'>> => {
  const answer = namedAs(await apiOf(args)(changeOwnPassword, { body: { password: textOf(form, 'password'), newPassword: textOf(form, 'newPassword') } }), (field) => field)
  return answer.ok ? { endedSessions: answer.value.endedSessions } : { problem: answer.problem }
}

const renewFactor = async (args: ActionFunctionArgs, form: FormData): Promise<Omit<Done, 'intent'>> => {
  const answer = namedAs(await apiOf(args)(beginSecondFactor, { body: { password: textOf(form, 'factorPassword') } }), () => 'factorPassword')
  return answer.ok ? { begun: answer.value } : { problem: answer.problem }
}

const confirmFactor = async (args: ActionFunctionArgs, form: FormData): Promise<Omit<Done, 'intent'>> => {
  const begun = JSON.parse(textOf(form, 'begun')) as Begun
  const answer = namedAs(await apiOf(args)(confirmSecondFactor, { body: { challenge: begun.challenge, code: textOf(form, 'code') } }), (field) => field)
  return answer.ok ? { recoveryCodes: answer.value.recoveryCodes } : { problem: answer.problem, ...(answer.problem.kind === 'code-wrong' ? { begun } : {}) }
}

const renewCodes = async (args: ActionFunctionArgs, form: FormData): Promise<Omit<Done, 'intent'>> => {
  const answer = namedAs(await apiOf(args)(renewRecoveryCodes, { body: { password: textOf(form, 'factorPassword') } }), () => 'factorPassword')
  return answer.ok ? { recoveryCodes: answer.value.recoveryCodes } : { problem: answer.problem }
}

const INTENTS = { password: changePassword, factor: renewFactor, confirm: confirmFactor, codes: renewCodes } as const
const isIntent = (text: string): text is keyof typeof INTENTS => Object.hasOwn(INTENTS, text)

export const ownAccountAction = async (args: ActionFunctionArgs): Promise<Done | Response> => {
  const form = await args.request.clone().formData()
  const intent = textOf(form, 'intent')
  return isIntent(intent) ? { intent, ...(await INTENTS[intent](args, form)) } : endSessionsAction(args, '/desk/account')
}

const PasswordForm = (props: { readonly done: Done | undefined }): ReactNode => {
  const m = useIdentityWords().staff
  return (
    <Form method="post">
      <FormKey />
      <Stack>
        {props.done?.endedSessions === undefined ? null : <Notice tone="good" live>{m.passwordChanged(props.done.endedSessions)}</Notice>}
        <TextField name="password" label={m.presentPassword} type="password" autoComplete="current-password" />
        <TextField name="newPassword" label={m.newPassword} hint={m.newPasswordHint} type="password" autoComplete="new-password" />
        <ButtonRow><Button kind="primary" name="intent" value="password">{m.changePassword}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

const ConfirmForm = (props: { readonly begun: Begun }): ReactNode => {
  const m = useIdentityWords().staff
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="begun" value={JSON.stringify(props.begun)} />
      <Stack>
        <p>{m.enrolLead}</p>
        <EnrolmentView enrolment={props.begun.enrolment} />
        <TextField name="code" label={m.code} autoComplete="one-time-code" width="s" />
        <ButtonRow><Button kind="primary" name="intent" value="confirm">{m.confirm}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

const FactorForm = (props: { readonly factor: Factor }): ReactNode => {
  const m = useIdentityWords().staff
  const { enrolled, recoveryCodesLeft, isDemo } = props.factor
  return (
    <Form method="post">
      <FormKey />
      <Stack>
        <p>{enrolled ? m.factorOn(recoveryCodesLeft) : isDemo ? m.factorDemo : m.factorOff}</p>
        <TextField name="factorPassword" label={m.presentPassword} hint={enrolled ? m.renewHint : undefined} type="password" autoComplete="current-password" />
        <ButtonRow>
          <Button name="intent" value="factor">{m.renewFactor}</Button>
          {enrolled ? <Button name="intent" value="codes">{m.renewCodes}</Button> : null}
        </ButtonRow>
      </Stack>
    </Form>
  )
}

export const OwnAccountPage = (): ReactNode => {
  const words = useIdentityWords()
  const m = words.staff
  const { factor, sessions } = useLoaderData<Loaded>()
  const done = useActionData() as Done | undefined
  return (
    <Stack>
      <ErrorSummary problem={done?.problem} />
      <PageHeader title={m.account} caption={factor.signInName} hasError={done?.problem !== undefined} />
      <Section title={m.changePassword}><PasswordForm done={done} /></Section>
      <Section title={m.secondFactor}>
        {done?.recoveryCodes ? <Notice tone="warn" title={m.codesTitle} live><p>{m.codesLead}</p><RecoveryCodes codes={done.recoveryCodes} /></Notice> : null}
        {done?.begun ? <ConfirmForm begun={done.begun} /> : <FactorForm factor={factor} />}
      </Section>
      <Section title={words.sessions.title}><SessionsTable sessions={sessions} action="/desk/account" /></Section>
    </Stack>
  )
}
