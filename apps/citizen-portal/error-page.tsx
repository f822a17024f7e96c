import type { ReactNode } from 'react'
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router'
import { ButtonLink, ButtonRow } from '../../design-system/components/button.tsx'
import { PageHeader } from '../../design-system/components/page-header.tsx'
import type { WordsOf } from '../../platform/web/messages.ts'
import type { Problem } from '../../platform/web/problem.ts'
import type { portalVi } from './messages.vi.ts'
import { usePortalWords } from './words.ts'

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'detail' in value && 'kind' in value

/** An address typed or cut off wrong is no form: it is said to be unknown, not which part of it failed. */
const hasWrongAddress = ({ kind, errors = [] }: Problem): boolean => kind === 'request-invalid' && errors.length > 0 && errors.every(({ field }) => field.startsWith('params.'))

type Said = { readonly title: string; readonly text: string; readonly requestId?: string | undefined }

const TITLES = { 401: 'signInTitle', 403: 'refusedTitle', 404: 'notFoundTitle' } as const

const sayError = (error: unknown, m: WordsOf<typeof portalVi>): Said => {
  if (!isRouteErrorResponse(error)) return { title: m.failedTitle, text: m.failed }
  const problem: unknown = error.data
  if (isProblem(problem) && hasWrongAddress(problem)) return { title: m.notFoundTitle, text: m.notFound }
  const key = TITLES[error.status as keyof typeof TITLES]
  const title = key === undefined ? m.failedTitle : m[key]
  if (isProblem(problem)) return { title, text: problem.detail, requestId: error.status >= 500 ? problem.requestId : undefined }
  return { title, text: error.status === 404 ? m.notFound : m.failed }
}

/** Says what happened and what to do next; the shell stays around it. */
export const ErrorPage = (): ReactNode => {
  const m = usePortalWords()
  const error = useRouteError()
  const { pathname, search } = useLocation()
  const said = sayError(error, m)
  const signedOut = isRouteErrorResponse(error) && error.status === 401
  return (
    <div className="mc-wide mc-page mc-error-page">
      <PageHeader title={said.title} lead={<p>{said.text}</p>} />
      {said.requestId ? <p className="mc-meta">{m.code(said.requestId)}</p> : null}
      <ButtonRow>
        {signedOut ? <ButtonLink kind="primary" afresh to={`/dang-nhap?next=${encodeURIComponent(pathname + search)}`}>{m.signIn}</ButtonLink> : null}
        <ButtonLink to="/">{m.home}</ButtonLink>
      </ButtonRow>
    </div>
  )
}
