import type { ReactNode } from 'react'
import { Form, redirect, redirectDocument, useActionData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink } from '../../../../design-system/components/button.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { SignInCard } from '../../../../design-system/patterns/sign-in-card.tsx'
import type { CallAnswer } from '../../../../platform/web/client.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useDesk } from '../../../../platform/web/desk.ts'
import { apiOf, personOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { answerSecondFactor, chooseNewPassword, signInStaff } from '../../contract.ts'
import { safeReturnPath } from '../../domain/return-path.ts'
import { useIdentityWords } from '../words.ts'
import { EnrolmentView, RecoveryCodes } from './second-factor-parts.tsx'

type Progress = AnswerOf<typeof signInStaff>
/** The step being asked, with the refusal of the last answer if there was one. */
type Asked = { readonly progress?: Progress; readonly problem?: Problem; readonly signInName?: string }

const nextOf = (request: Request): string => {
  const next = safeReturnPath(new URL(request.url).searchParams.get('next') ?? undefined, '/desk')
  return next.startsWith('/desk') && !next.startsWith('/desk/sign-in') ? next : '/desk'
}

export const loadSignIn = (args: LoaderFunctionArgs): null | Response => (personOf(args)?.kind === 'staff' ? redirect(nextOf(args.request)) : null)

const textOf = (form: FormData, field: string): string => {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}

const send = (args: ActionFunctionArgs, form: FormData): Promise<CallAnswer<Progress>> => {
  const api = apiOf(args)
  const challenge = textOf(form, 'challenge')
  switch (textOf(form, 'step')) {
    case 'new-password':
      return api(chooseNewPassword, { body: { challenge, newPassword: textOf(form, 'newPassword') } })
    case 'second-factor':
    case 'enrol-second-factor':
      return api(answerSecondFactor, { body: { challenge, code: textOf(form, 'code') } })
    default:
      return api(signInStaff, { body: { signInName: textOf(form, 'signInName'), password: textOf(form, 'password') } })
  }
}

/** The whole page is loaded anew once signed in, so that the desk knows the person. Passwords are sent as typed, not trimmed. */
export const signInAction = async (args: ActionFunctionArgs): Promise<Asked | Response> => {
  const form = await args.request.formData()
  const answer = await send(args, form)
  if (answer.ok) return answer.value.next === 'signed-in' && answer.value.recoveryCodes === undefined ? redirectDocument(nextOf(args.request)) : { progress: answer.value }
  const kept = textOf(form, 'kept')
  const over = answer.problem.kind === 'sign-in-over'
  return {
    problem: answer.problem,
    signInName: textOf(form, 'signInName'),
    ...(kept === '' || over ? {} : { progress: JSON.parse(kept) as Progress }),
  }
}

/** What the page must remember between two answers; it goes with the form, and nowhere else. */
const Kept = (props: { readonly progress: Progress }): ReactNode => (
  <>
    <input type="hidden" name="step" value={props.progress.next} />
    <input type="hidden" name="challenge" value={props.progress.challenge ?? ''} />
    <input type="hidden" name="kept" value={JSON.stringify(props.progress)} />
  </>
)

const StepForm = (props: { readonly problem: Problem | undefined; readonly children: ReactNode; readonly button: string }): ReactNode => {
  const busy = useNavigation().state === 'submitting'
  return (
    <Form method="post">
      <Stack>
        <ErrorSummary problem={props.problem} />
        {props.children}
        <Button kind="primary" wide busy={busy}>{props.button}</Button>
      </Stack>
    </Form>
  )
}

const PasswordStep = (props: { readonly asked: Asked }): ReactNode => {
  const m = useIdentityWords().staff
  const { site } = useDesk()
  return (
    <SignInCard title={m.signIn} lead={site.authority} after={<p><TextLink href="/dang-nhap">{m.citizenHere}</TextLink></p>}>
      <StepForm problem={props.asked.problem} button={m.go}>
        <TextField name="signInName" label={m.signInName} autoComplete="username" defaultValue={props.asked.signInName ?? ''} />
        <TextField name="password" label={m.password} type="password" autoComplete="current-password" />
        {site.demo ? <Notice>{m.demo}</Notice> : null}
      </StepForm>
    </SignInCard>
  )
}

const NewPasswordStep = (props: { readonly progress: Progress; readonly problem: Problem | undefined }): ReactNode => {
  const m = useIdentityWords().staff
  return (
    <SignInCard title={m.newPasswordTitle} lead={m.newPasswordLead}>
      <StepForm problem={props.problem} button={m.confirm}>
        <Kept progress={props.progress} />
        <TextField name="newPassword" label={m.newPassword} hint={m.newPasswordHint} type="password" autoComplete="new-password" />
      </StepForm>
    </SignInCard>
  )
}

const CodeStep = (props: { readonly progress: Progress; readonly problem: Problem | undefined }): ReactNode => {
  const m = useIdentityWords().staff
  const { enrolment } = props.progress
  return (
    <SignInCard title={enrolment ? m.enrolTitle : m.codeTitle} lead={enrolment ? m.enrolLead : m.codeLead}>
      <StepForm problem={props.problem} button={m.confirm}>
        <Kept progress={props.progress} />
        {enrolment ? <EnrolmentView enrolment={enrolment} /> : null}
        <TextField name="code" label={m.code} autoComplete="one-time-code" width="s" />
      </StepForm>
    </SignInCard>
  )
}

export const SignInPage = (): ReactNode => {
  const m = useIdentityWords().staff
  const asked = (useActionData() as Asked | undefined) ?? {}
  const { progress, problem } = asked
  if (progress?.recoveryCodes !== undefined)
    return (
      <SignInCard title={m.codesTitle} lead={m.codesLead}>
        <Stack>
          <RecoveryCodes codes={progress.recoveryCodes} />
          <p><TextLink href="/desk" look="strong">{m.toDesk}</TextLink></p>
        </Stack>
      </SignInCard>
    )
  if (progress === undefined) return <PasswordStep asked={asked} />
  return (
    <Stack>
      {progress.next === 'new-password' ? <NewPasswordStep progress={progress} problem={problem} /> : <CodeStep progress={progress} problem={problem} />}
      <ButtonLink kind="quiet" to="/desk/sign-in">{m.startOver}</ButtonLink>
    </Stack>
  )
}
