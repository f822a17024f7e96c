import type { ReactNode } from 'react'
import { redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { SignInCard } from '../../../../design-system/patterns/sign-in-card.tsx'
import { apiOf, personOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { beginCitizenSignIn, finishCitizenSignIn, signOut } from '../../contract.ts'
import { safeReturnPath } from '../../domain/return-path.ts'
import { useIdentityWords } from '../words.ts'

const nextOf = (request: Request): string => safeReturnPath(new URL(request.url).searchParams.get('next') ?? undefined)
const withNext = (path: string, next: string): string => (next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`)

type SignInLoaded = { readonly next: string; readonly signedOut: boolean; readonly sessionEnded: boolean; readonly postKept: boolean }

export const loadSignIn = (args: LoaderFunctionArgs): SignInLoaded | Response => {
  const next = nextOf(args.request)
  if (personOf(args)?.kind === 'citizen') return redirect(next)
  const { searchParams } = new URL(args.request.url)
  return { next, signedOut: searchParams.has('da-dang-xuat'), sessionEnded: searchParams.has('het-phien'), postKept: searchParams.get('het-phien') === 'da-giu' }
}

export const SignInPage = (): ReactNode => {
  const m = useIdentityWords().citizen
  const { next, signedOut, sessionEnded, postKept } = useLoaderData<SignInLoaded>()
  return (
    <SignInCard title={m.title} lead={m.lead} after={<p><TextLink href="/desk/sign-in">{m.staffHere}</TextLink></p>}>
      <Stack>
        {signedOut ? <Notice tone="good">{m.signedOut}</Notice> : null}
        {sessionEnded ? <Notice tone={postKept ? 'info' : 'warn'}>{postKept ? m.sessionEndedKept : m.sessionEnded}</Notice> : null}
        <ButtonLink kind="primary" wide icon="person" to={withNext('/dang-nhap/vneid', next)}>{m.withVneid}</ButtonLink>
        <p>{m.without}</p>
      </Stack>
    </SignInCard>
  )
}

/** `confirming`: signed in already, and refused while confirming something. */
type Failed = { readonly problem: Problem; readonly next: string; readonly confirming?: boolean }

/** Sends the browser to VNeID; stays only when that cannot be. */
export const beginSignIn = async (args: LoaderFunctionArgs): Promise<Response | Failed> => {
  const next = nextOf(args.request)
  const higher = new URL(args.request.url).searchParams.get('muc') === '2'
  const answer = await apiOf(args)(beginCitizenSignIn, { body: { returnTo: next, ...(higher ? { level: 2 as const } : {}) } })
  return answer.ok ? redirect(answer.value.redirectTo) : { problem: answer.problem, next }
}

/** Back from VNeID: the server checks everything, then shows the page the person came from. */
export const finishSignIn = async (args: LoaderFunctionArgs): Promise<Response | Failed> => {
  const answer = await apiOf(args)(finishCitizenSignIn, { query: { search: new URL(args.request.url).search } })
  if (answer.ok) return redirect(answer.value.returnPath)
  const { returnPath, confirming } = answer.problem
  return { problem: answer.problem, next: safeReturnPath(typeof returnPath === 'string' ? returnPath : undefined), confirming: confirming === true }
}

export const SignInFailedPage = (): ReactNode => {
  const m = useIdentityWords().citizen
  const { problem, next, confirming = false } = useLoaderData<Failed>()
  return (
    <SignInCard title={confirming ? m.confirmFailed : m.failed}>
      <Stack>
        <Notice tone="warn">{problem.detail}</Notice>
        <ButtonLink kind="primary" wide to={confirming ? next : withNext('/dang-nhap', next)}>{confirming ? m.confirmBack : m.again}</ButtonLink>
      </Stack>
    </SignInCard>
  )
}

export const signOutAction = async (args: ActionFunctionArgs): Promise<Response> => {
  await apiOf(args)(signOut, {})
  return redirect('/dang-nhap?da-dang-xuat=1', 303)
}

export const leaveSignOut = (): Response => redirect('/dang-nhap')
